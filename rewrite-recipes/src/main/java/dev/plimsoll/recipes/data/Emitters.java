package dev.plimsoll.recipes.data;

import dev.plimsoll.standards.data.DomainEvents;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The entities that tell their writes by events. */
final class Emitters {
    private Emitters() {}

    static boolean isOne(J.ClassDeclaration entity, JavaType.FullyQualified type, Set<String> event) {
        return DomainEvents.isRecord(entity.getSimpleName())
                || DomainEvents.isTechnical(entity.getSimpleName())
                || type.isAssignableTo(DomainEvents.AGGREGATE_ROOT)
                || publishes(entity)
                || event.stream().anyMatch(type::isAssignableTo)
                || annotations(entity, type).anyMatch(event::contains)
                || Entities.withSupertypes(type)
                        .flatMap(each -> Stream.concat(Stream.of(each), Changes.listeners(each)))
                        .flatMap(Entities::withSupertypes)
                        .flatMap(each -> each.getMethods().stream())
                        .anyMatch(Emitters::tells);
    }

    private static boolean publishes(J.ClassDeclaration entity) {
        AtomicBoolean found = new AtomicBoolean();
        new JavaIsoVisitor<AtomicBoolean>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, AtomicBoolean publishes) {
                JavaType.Method method = call.getMethodType();
                if (method != null && DomainEvents.isPublisher(Changes.name(method.getDeclaringType()))) {
                    publishes.set(true);
                }
                return super.visitMethodInvocation(call, publishes);
            }
        }.visit(entity, found);
        return found.get();
    }

    private static boolean tells(JavaType.Method method) {
        return method.getAnnotations().stream()
                        .anyMatch(
                                annotation -> annotation.getFullyQualifiedName().equals(DomainEvents.OF_SPRING_DATA))
                || DomainEvents.CALLBACKS.stream()
                        .anyMatch(callback -> Entities.isAnnotated(method.getAnnotations(), callback));
    }

    /** A declaration that was just annotated still has the type from before. */
    private static Stream<String> annotations(J.ClassDeclaration entity, JavaType.FullyQualified type) {
        return Stream.concat(
                entity.getAllAnnotations().stream().map(annotation -> Changes.name(annotation.getType())),
                withAllSupertypes(type)
                        .flatMap(each -> each.getAnnotations().stream())
                        .flatMap(annotation ->
                                Stream.concat(Stream.of(annotation), annotation.getAnnotations().stream()))
                        .map(JavaType.FullyQualified::getFullyQualifiedName));
    }

    private static Stream<JavaType.FullyQualified> withAllSupertypes(JavaType.FullyQualified type) {
        return Entities.withSupertypes(type)
                .flatMap(each -> Stream.concat(
                        Stream.of(each), each.getInterfaces().stream().flatMap(Emitters::withAllSupertypes)));
    }
}
