package dev.plimsoll.platform.pii;

import jakarta.persistence.AttributeConverter;
import java.lang.reflect.Type;
import org.hibernate.boot.model.convert.internal.AutoApplicableConverterDescriptorBypassedImpl;
import org.hibernate.boot.model.convert.spi.AutoApplicableConverterDescriptor;
import org.hibernate.boot.model.convert.spi.ConverterDescriptor;
import org.hibernate.boot.model.convert.spi.JpaAttributeConverterCreationContext;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;
import org.hibernate.type.descriptor.java.spi.JavaTypeRegistry;
import org.jspecify.annotations.Nullable;

/** Makes the converter of one lookup. */
record HashingDescriptor(LookupForm form) implements ConverterDescriptor<String, String> {
    @Override
    public Class<? extends AttributeConverter<String, String>> getAttributeConverterClass() {
        return HashingConverter.class;
    }

    @Override
    public Type getDomainValueResolvedType() {
        return String.class;
    }

    @Override
    public Type getRelationalValueResolvedType() {
        return String.class;
    }

    @Override
    public AutoApplicableConverterDescriptor getAutoApplyDescriptor() {
        return AutoApplicableConverterDescriptorBypassedImpl.INSTANCE;
    }

    @Override
    public JpaAttributeConverter<String, String> createJpaAttributeConverter(JpaAttributeConverterCreationContext context) {
        return new HashingConverter(form, context.getJavaTypeRegistry());
    }

    /** Hashes what a query asks for; what an entity holds is a hash already. */
    private static final class HashingConverter extends TextConverter<String> {
        private final LookupForm form;

        HashingConverter(LookupForm form, JavaTypeRegistry types) {
            super(types.resolveDescriptor(String.class), types);
            this.form = form;
        }

        @Override
        public @Nullable String toDomainValue(@Nullable String stored) {
            return stored;
        }

        @Override
        public @Nullable String toRelationalValue(@Nullable String value) {
            return value == null || LookupForm.isHash(value) ? value : form.hash(value);
        }
    }
}
