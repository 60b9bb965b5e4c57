package dev.plimsoll.platform.pii;

import java.lang.reflect.Type;
import java.util.Optional;
import org.hibernate.boot.model.convert.spi.ConverterDescriptor;
import org.hibernate.boot.model.convert.spi.JpaAttributeConverterCreationContext;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.BasicValue;
import org.hibernate.resource.beans.spi.ManagedBeanRegistry;
import org.hibernate.type.descriptor.converter.internal.AttributeConverterMutabilityPlan;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;
import org.hibernate.type.descriptor.java.EnumJavaType;
import org.hibernate.type.descriptor.java.ImmutableMutabilityPlan;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.java.MutabilityPlan;
import org.hibernate.type.descriptor.java.SerializableJavaType;
import org.hibernate.type.descriptor.java.spi.PrimitiveJavaType;
import org.hibernate.type.descriptor.java.spi.UnknownBasicJavaType;
import org.hibernate.type.spi.TypeConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A value as text and back, by Hibernate's type for it or by the converter that the attribute has.
 *
 * @param <X> the type of the attribute
 */
final class TextForm<X> {
    private final JavaType<X> type;
    private final @Nullable JpaAttributeConverter<X, Object> converter;
    private final @Nullable Object whenNull;

    private TextForm(JavaType<X> type, @Nullable JpaAttributeConverter<X, Object> converter, boolean primitive) {
        this.type = Unchecked.of(type);
        this.converter = converter;
        this.whenNull = primitive && type instanceof PrimitiveJavaType<?> known ? known.getDefaultValue() : null;
    }

    @SuppressWarnings("unchecked")
    static Optional<TextForm<?>> of(
            BasicValue value, Optional<ConverterDescriptor<?, ?>> existing, MetadataBuildingContext context) {
        TypeConfiguration types = context.getBootstrapContext().getTypeConfiguration();
        Type java = value.impliedJavaType(types);
        JavaType<Object> type =
                (JavaType<Object>) (JavaType<?>) types.getJavaTypeRegistry().resolveDescriptor(java);
        boolean primitive = java instanceof Class<?> simple && simple.isPrimitive();
        if (existing.isPresent()) {
            JpaAttributeConverter<Object, Object> converter = (JpaAttributeConverter<Object, Object>)
                    existing.get().createJpaAttributeConverter(creation(context));
            return hasText(converter.getRelationalJavaType())
                    ? Optional.of(new TextForm<>(converter.getDomainJavaType(), converter, primitive))
                    : Optional.empty();
        }
        return hasText(type) ? Optional.of(new TextForm<>(type, null, primitive)) : Optional.empty();
    }

    private static boolean hasText(JavaType<?> type) {
        return !(type instanceof SerializableJavaType) && !(type instanceof UnknownBasicJavaType);
    }

    private static JpaAttributeConverterCreationContext creation(MetadataBuildingContext context) {
        return new JpaAttributeConverterCreationContext() {
            @Override
            public ManagedBeanRegistry getManagedBeanRegistry() {
                return context.getBootstrapContext().getManagedBeanRegistry();
            }

            @Override
            public TypeConfiguration getTypeConfiguration() {
                return context.getBootstrapContext().getTypeConfiguration();
            }
        };
    }

    JavaType<X> type() {
        return type;
    }

    MutabilityPlan<X> mutability() {
        if (!type.getMutabilityPlan().isMutable()) {
            return ImmutableMutabilityPlan.instance();
        }
        return converter == null ? type.getMutabilityPlan() : new AttributeConverterMutabilityPlan<>(converter, true);
    }

    @Nullable
    String write(X value) {
        if (converter == null) {
            return type.toString(value);
        }
        Object relational = converter.toRelationalValue(value);
        return relational == null ? null : converter.getRelationalJavaType().toString(relational);
    }

    X read(String text) {
        if (converter == null) {
            return isOrdinal(text)
                    ? type.getJavaTypeClass().getEnumConstants()[Integer.parseInt(text)]
                    : type.fromString(text);
        }
        return converter.toDomainValue(converter.getRelationalJavaType().fromString(text));
    }

    /** The text that is written for what this text is read as. */
    String normal(String text) {
        String written = write(read(text));
        return written == null ? text : written;
    }

    /** What was stored before the platform came may be the number of a constant. */
    private boolean isOrdinal(String text) {
        return type instanceof EnumJavaType<?> && !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    /** What a primitive attribute has where nothing is stored, or what was stored is erased. */
    @SuppressWarnings("unchecked")
    @Nullable
    X nothing() {
        return (X) whenNull;
    }
}
