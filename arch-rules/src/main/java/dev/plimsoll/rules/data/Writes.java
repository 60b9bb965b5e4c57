package dev.plimsoll.rules.data;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
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
                || writer.getMethodCallsFromSelf().stream().anyMatch(Writes::publishes)) {
            return;
        }
        writer.getMethodCallsFromSelf().stream()
                .filter(call -> DomainEvents.isWrite(call.getName()) && !isToldBefore(call.getOrigin()))
                .map(JavaMethodCall::getTargetOwner)
                .filter(target -> target.isAssignableTo(DomainEvents.REPOSITORY))
                .flatMap(Writes::arguments)
                .forEach(entity -> silentWriters
                        .computeIfAbsent(entity, first -> new HashSet<>())
                        .add(writer.getSimpleName()));
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

    private static boolean publishes(JavaMethodCall call) {
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
