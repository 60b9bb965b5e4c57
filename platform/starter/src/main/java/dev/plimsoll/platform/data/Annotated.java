package dev.plimsoll.platform.data;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;

/** What attributes and types say of themselves: on the field or on the getter, whichever Hibernate reads. */
final class Annotated {
    private Annotated() {}

    static boolean says(@Nullable Member member, String name, Class<? extends Annotation> annotation) {
        return member != null && both(member.getDeclaringClass(), name).anyMatch(element -> says(element, annotation));
    }

    static <A extends Annotation> Optional<A> find(@Nullable Member member, String name, Class<A> annotation) {
        return member == null
                ? Optional.empty()
                : both(member.getDeclaringClass(), name)
                        .flatMap(element -> MergedAnnotations.from(element).stream(annotation))
                        .map(MergedAnnotation::synthesize)
                        .findFirst();
    }

    /** Also where a superclass that is no entity says it. */
    static boolean says(Class<?> type, Class<? extends Annotation> annotation) {
        return MergedAnnotations.from(type, MergedAnnotations.SearchStrategy.SUPERCLASS)
                .isPresent(annotation);
    }

    private static boolean says(AnnotatedElement element, Class<? extends Annotation> annotation) {
        return MergedAnnotations.from(element).isPresent(annotation);
    }

    private static Stream<AnnotatedElement> both(Class<?> type, String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Set<String> getters = Set.of("get" + capital, "is" + capital);
        return Stream.concat(
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.getName().equals(name)),
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.getParameterCount() == 0)
                        .filter(method ->
                                getters.contains(method.getName()) || isComponent(type, name, method.getName())));
    }

    private static boolean isComponent(Class<?> type, String name, String method) {
        return type.isRecord() && method.equals(name);
    }
}
