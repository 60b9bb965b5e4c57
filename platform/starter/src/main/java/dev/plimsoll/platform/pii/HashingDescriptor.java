package dev.plimsoll.platform.pii;

import jakarta.persistence.AttributeConverter;
import java.lang.reflect.Type;
import org.hibernate.boot.model.convert.internal.AutoApplicableConverterDescriptorBypassedImpl;
import org.hibernate.boot.model.convert.spi.AutoApplicableConverterDescriptor;
import org.hibernate.boot.model.convert.spi.ConverterDescriptor;
import org.hibernate.boot.model.convert.spi.JpaAttributeConverterCreationContext;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;

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
    public JpaAttributeConverter<String, String> createJpaAttributeConverter(
            JpaAttributeConverterCreationContext context) {
        return new HashingConverter(form, context.getJavaTypeRegistry());
    }
}
