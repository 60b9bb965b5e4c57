package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.Pii;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/** Objects that hold personal data as they are printed, attribute by attribute, without what is personal and without reading anything more. */
final class Printed {
    private static final int DEEPEST = 3;
    private static final ClassValue<List<Field>> PERSONAL = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return isPersonal(type, DEEPEST) ? fields(type) : List.of();
        }
    };

    private static final ClassValue<Set<String>> ANNOTATED = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Members.fields(type).stream()
                    .map(Field::getName)
                    .filter(name -> Members.isAnnotated(type, name, Pii.class))
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private Printed() {}

    /** Whether this is, or contains, what holds personal data. */
    static boolean isNeeded(@Nullable Object object) {
        if (object == null || object instanceof String || object instanceof Number) {
            return false;
        }
        if (object instanceof Optional<?> optional) {
            return isNeeded(optional.orElse(null));
        }
        if (object instanceof Collection<?> collection) {
            return Hibernate.isInitialized(collection) && collection.stream().anyMatch(Printed::isNeeded);
        }
        if (object instanceof Map<?, ?> map) {
            return Hibernate.isInitialized(map) && (isNeeded(map.keySet()) || isNeeded(map.values()));
        }
        if (object instanceof Object[] array) {
            return isNeeded(Arrays.asList(array));
        }
        return object instanceof HibernateProxy
                || !PERSONAL.get(object.getClass()).isEmpty();
    }

    static String of(@Nullable Object object) {
        if (object instanceof Optional<?> optional) {
            return optional.map(value -> "Optional[" + of(value) + "]").orElse("Optional.empty");
        }
        if (object instanceof Collection<?> collection) {
            return collection.stream().map(Printed::of).toList().toString();
        }
        if (object instanceof Object[] array) {
            return of(Arrays.asList(array));
        }
        if (object instanceof Map<?, ?> map && Hibernate.isInitialized(map)) {
            return map.entrySet().stream()
                    .map(entry -> of(entry.getKey()) + "=" + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (object == null || !isNeeded(object)) {
            return Masking.of(String.valueOf(object));
        }
        LazyInitializer lazy = HibernateProxy.extractLazyInitializer(object);
        if (lazy == null) {
            return attributes(object, DEEPEST);
        }
        return lazy.isUninitialized()
                ? simpleName(lazy.getPersistentClass()) + "[" + lazy.getInternalIdentifier() + "]"
                : of(lazy.getImplementation());
    }

    private static String attributes(Object object, int depth) {
        StringJoiner printed = new StringJoiner(", ", simpleName(object.getClass()) + "[", "]");
        for (Field field : PERSONAL.get(object.getClass())) {
            Object value = value(field, object);
            if (isAnnotated(field, object.getClass())) {
                printed.add(field.getName() + "=" + (value == null ? "null" : KnownValues.MASK));
            } else if (value == null || isSimple(value.getClass())) {
                printed.add(field.getName() + "=" + Masking.of(String.valueOf(value)));
            } else if (depth > 0 && !PERSONAL.get(value.getClass()).isEmpty() && !(value instanceof HibernateProxy)) {
                printed.add(field.getName() + "=" + attributes(value, depth - 1));
            }
        }
        return printed.toString();
    }

    static @Nullable Object value(Field field, Object object) {
        return ReflectionUtils.getField(field, object);
    }

    private static boolean isPersonal(Class<?> type, int depth) {
        if (isSimple(type) || type.isArray() || type.getName().startsWith("java.")) {
            return false;
        }
        return Members.anyIsAnnotated(type, Pii.class)
                || depth > 0
                        && Members.fields(type).stream()
                                .anyMatch(field -> leadsToPersonal(ResolvableType.forField(field), depth - 1));
    }

    /** Also the elements of a list or an array, which print themselves where the whole does. */
    private static boolean leadsToPersonal(ResolvableType type, int depth) {
        if (type.isArray()) {
            return leadsToPersonal(type.getComponentType(), depth);
        }
        return isPersonal(type.resolve(Object.class), depth)
                || depth > 0 && Arrays.stream(type.getGenerics()).anyMatch(part -> leadsToPersonal(part, depth - 1));
    }

    /** What is printed of objects of this type; nothing where they hold nothing personal. */
    static List<Field> fieldsOf(Class<?> type) {
        return PERSONAL.get(type);
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Field field : Members.fields(type)) {
            try {
                if (!field.isSynthetic() && !Modifier.isTransient(field.getModifiers())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            } catch (InaccessibleObjectException e) {
                // What cannot be read is not printed.
                continue;
            }
        }
        return List.copyOf(fields);
    }

    static boolean isAnnotated(Field field, Class<?> type) {
        return ANNOTATED.get(type).contains(field.getName());
    }

    static boolean isSimple(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || CharSequence.class.isAssignableFrom(type)
                || Number.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type)
                || type == Boolean.class
                || type == Character.class
                || type == UUID.class;
    }

    private static String simpleName(Class<?> type) {
        return type.getSimpleName();
    }
}
