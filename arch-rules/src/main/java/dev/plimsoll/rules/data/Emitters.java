package dev.plimsoll.rules.data;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.plimsoll.standards.data.DomainEvents;
import java.util.Set;
import java.util.stream.Stream;

/** The entities that tell their writes by events. */
final class Emitters {
    private Emitters() {}

    static boolean isOne(JavaClass entity, Set<String> event) {
        return DomainEvents.isRecord(entity.getSimpleName())
                || DomainEvents.isTechnical(entity.getSimpleName())
                || event.stream().anyMatch(entity::isAssignableTo)
                || entity.isAssignableTo(DomainEvents.AGGREGATE_ROOT)
                || entity.getMethodCallsFromSelf().stream()
                        .anyMatch(call ->
                                DomainEvents.isPublisher(call.getTargetOwner().getName()))
                || withSupertypes(entity).anyMatch(type -> event.stream()
                        .anyMatch(name -> type.isAnnotatedWith(name) || type.isMetaAnnotatedWith(name)))
                || withListeners(entity)
                        .flatMap(type -> type.getAllMethods().stream())
                        .anyMatch(Emitters::tells);
    }

    private static boolean tells(JavaMethod method) {
        return method.isAnnotatedWith(DomainEvents.OF_SPRING_DATA)
                || DomainEvents.CALLBACKS.stream().anyMatch(callback -> Jpa.isAnnotated(method, callback));
    }

    private static Stream<JavaClass> withSupertypes(JavaClass entity) {
        return Stream.of(
                        Stream.of(entity),
                        entity.getAllRawSuperclasses().stream(),
                        entity.getAllRawInterfaces().stream())
                .flatMap(types -> types);
    }

    private static Stream<JavaClass> withListeners(JavaClass entity) {
        return Stream.concat(Stream.of(entity), Callbacks.listeners(entity));
    }
}
