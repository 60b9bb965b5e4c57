package dev.plimsoll.platform.pii;

import java.beans.Introspector;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.ClassUtils;

/** The fields and getters of a class by the name of the attribute: what is annotated may be either, also of a supertype. */
final class Members {
    private Members() {}

    static boolean isAnnotated(Class<?> type, String attribute, Class<? extends Annotation> annotation) {
        return of(type, attribute).anyMatch(member -> member.isAnnotationPresent(annotation));
    }

    static <A extends Annotation> Optional<A> annotation(Class<?> type, String attribute, Class<A> annotation) {
        return of(type, attribute)
                .flatMap(member -> Optional.ofNullable(member.getAnnotation(annotation)).stream())
                .findFirst();
    }

    /** Whether any attribute is annotated. */
    static boolean anyIsAnnotated(Class<?> type, Class<? extends Annotation> annotation) {
        return fields(type).stream().anyMatch(field -> isAnnotated(type, field.getName(), annotation));
    }

    /** The fields of a class and of those above it, without the static ones. */
    static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each : supertypes(type)) {
            Arrays.stream(each.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .forEach(fields::add);
        }
        return fields;
    }

    /** The types that declare the attribute. */
    static Stream<Class<?>> declaring(Class<?> type, String attribute) {
        return of(type, attribute).map(member -> ((Member) member).getDeclaringClass());
    }

    private static Stream<AnnotatedElement> of(Class<?> type, String attribute) {
        List<AnnotatedElement> members = new ArrayList<>();
        for (Class<?> each : supertypes(type)) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(attribute)) {
                    members.add(field);
                }
            }
            for (Method method : each.getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && isGetter(method, attribute)) {
                    members.add(method);
                }
            }
        }
        return members.stream();
    }

    private static boolean isGetter(Method method, String attribute) {
        String name = method.getName();
        if (name.startsWith("get")) {
            return Introspector.decapitalize(name.substring(3)).equals(attribute);
        }
        if (name.startsWith("is")) {
            return Introspector.decapitalize(name.substring(2)).equals(attribute);
        }
        return method.getDeclaringClass().isRecord() && name.equals(attribute);
    }

    private static Set<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            types.add(each);
        }
        for (Class<?> each : List.copyOf(types)) {
            types.addAll(ClassUtils.getAllInterfacesForClassAsSet(each));
        }
        return types;
    }
}
