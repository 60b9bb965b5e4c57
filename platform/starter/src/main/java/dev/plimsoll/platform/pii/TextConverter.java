package dev.plimsoll.platform.pii;

import jakarta.persistence.AttributeConverter;
import org.hibernate.resource.beans.spi.ManagedBean;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.java.spi.JavaTypeRegistry;
import org.jspecify.annotations.Nullable;

/** A converter to text that Hibernate need not instantiate. */
abstract class TextConverter<X>
        implements JpaAttributeConverter<X, String>,
                AttributeConverter<X, String>,
                ManagedBean<AttributeConverter<X, String>> {
    private final JavaType<X> domain;
    private final JavaType<String> text;
    private final JavaType<? extends AttributeConverter<X, String>> self;

    TextConverter(JavaType<X> domain, JavaTypeRegistry types) {
        this.domain = domain;
        this.text = types.resolveDescriptor(String.class);
        this.self = types.resolveDescriptor(getClass());
    }

    @Override
    public @Nullable X convertToEntityAttribute(@Nullable String stored) {
        return toDomainValue(stored);
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable X value) {
        return toRelationalValue(value);
    }

    @Override
    public abstract @Nullable X toDomainValue(@Nullable String stored);

    @Override
    public abstract @Nullable String toRelationalValue(@Nullable X value);

    @Override
    public JavaType<X> getDomainJavaType() {
        return domain;
    }

    @Override
    public JavaType<String> getRelationalJavaType() {
        return text;
    }

    @Override
    public JavaType<? extends AttributeConverter<X, String>> getConverterJavaType() {
        return self;
    }

    @Override
    public ManagedBean<? extends AttributeConverter<X, String>> getConverterBean() {
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<AttributeConverter<X, String>> getBeanClass() {
        return (Class<AttributeConverter<X, String>>) (Class<?>) getClass();
    }

    @Override
    public AttributeConverter<X, String> getBeanInstance() {
        return this;
    }
}
