package dev.plimsoll.platform.pii;

import org.hibernate.dialect.Dialect;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.hibernate.type.descriptor.java.BooleanJavaType;
import org.hibernate.type.descriptor.java.EnumJavaType;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.jspecify.annotations.Nullable;

/** Types for which Hibernate would have the database check the values that are stored, which it cannot know. */
final class Unchecked {
    private Unchecked() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static <X> JavaType<X> of(JavaType<X> type) {
        if (type instanceof EnumJavaType<?> constants) {
            return new Constants(constants.getJavaTypeClass());
        }
        return type instanceof BooleanJavaType ? (JavaType<X>) new Booleans() : type;
    }

    private static final class Constants<T extends Enum<T>> extends EnumJavaType<T> {
        Constants(Class<T> type) {
            super(type);
        }

        @Override
        public @Nullable String getCheckCondition(
                String column, JdbcType jdbc, BasicValueConverter<T, ?> converter, Dialect dialect) {
            return null;
        }
    }

    private static final class Booleans extends BooleanJavaType {
        @Override
        public @Nullable String getCheckCondition(
                String column, JdbcType jdbc, BasicValueConverter<Boolean, ?> converter, Dialect dialect) {
            return null;
        }
    }
}
