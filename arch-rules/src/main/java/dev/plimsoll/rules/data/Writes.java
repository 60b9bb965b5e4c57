package dev.plimsoll.rules.data;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import dev.plimsoll.standards.data.DomainEvents;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which classes write which entities through repositories of their own. */
final class Writes {
    private final Map<JavaClass, Set<String>> silentWriters = new HashMap<>();

    void saw(JavaClass writer) {
        // A repository writes in bridge and default methods, on behalf of those who call it.
        if (writer.isAssignableTo(DomainEvents.REPOSITORY)
                || DomainEvents.isCopier(writer.getSimpleName())
                || accesses(writer).anyMatch(Writes::publishes)) {
            return;
        }
        accesses(writer)
                .filter(call -> DomainEvents.isWrite(call.getName()) && !isToldBefore(call.getOrigin()))
                .filter(call -> call.getTargetOwner().isAssignableTo(DomainEvents.REPOSITORY))
                .flatMap(Writes::written)
                .forEach(entity -> silentWriters
                        .computeIfAbsent(entity, first -> new HashSet<>())
                        .add(writer.getSimpleName()));
    }

    /** Calls, and references such as {@code orders::save}. */
    private static Stream<JavaAccess<?>> accesses(JavaClass writer) {
        return Stream.concat(writer.getMethodCallsFromSelf().stream(), writer.getMethodReferencesFromSelf().stream());
    }

    private static Stream<JavaClass> written(JavaAccess<?> access) {
        return access instanceof JavaMethodReference reference
                ? Receivers.of(reference).flatMap(Writes::arguments)
                : arguments(access.getTargetOwner());
    }

    /** Those that publish nothing. */
    Set<String> silentWritersOf(JavaClass entity) {
        return silentWriters.getOrDefault(entity, Set.of());
    }

    /** What a method writes because of an event was told by that event. */
    private static boolean isToldBefore(JavaCodeUnit method) {
        return DomainEvents.LISTENERS.stream()
                .anyMatch(name -> method.isAnnotatedWith(name) || method.isMetaAnnotatedWith(name));
    }

    private static boolean publishes(JavaAccess<?> call) {
        return DomainEvents.isPublishing(call.getTargetOwner().getName(), call.getName());
    }

    /** The types that the repository, or what it extends, is for; its ids are among them and are no entities. */
    private static Stream<JavaClass> arguments(JavaClass repository) {
        return repository.getInterfaces().stream()
                .flatMap(above -> Stream.concat(argumentsOf(above), arguments(above.toErasure())));
    }

    private static Stream<JavaClass> argumentsOf(JavaType type) {
        return type instanceof JavaParameterizedType parameterized
                ? parameterized.getActualTypeArguments().stream().map(JavaType::toErasure)
                : Stream.empty();
    }
}
