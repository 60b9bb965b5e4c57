package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.crypto.SubjectKeys;
import jakarta.persistence.AttributeConverter;
import java.lang.reflect.Type;
import org.hibernate.boot.model.convert.internal.AutoApplicableConverterDescriptorBypassedImpl;
import org.hibernate.boot.model.convert.spi.AutoApplicableConverterDescriptor;
import org.hibernate.boot.model.convert.spi.ConverterDescriptor;
import org.hibernate.boot.model.convert.spi.JpaAttributeConverterCreationContext;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;

/** Makes the converter of one personal attribute. */
record EncryptingDescriptor<X>(TextForm<X> form, PersonalColumn column, SubjectKeys keys)
        implements ConverterDescriptor<X, String> {
    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends AttributeConverter<X, String>> getAttributeConverterClass() {
        return (Class<? extends AttributeConverter<X, String>>) (Class<?>) EncryptingConverter.class;
    }

    @Override
    public Type getDomainValueResolvedType() {
        return form.type().getJavaType();
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
    public JpaAttributeConverter<X, String> createJpaAttributeConverter(JpaAttributeConverterCreationContext context) {
        return new EncryptingConverter<>(this, context.getJavaTypeRegistry());
    }
}
