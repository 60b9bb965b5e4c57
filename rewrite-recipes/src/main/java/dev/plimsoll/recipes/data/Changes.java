package dev.plimsoll.recipes.data;

import dev.plimsoll.standards.data.DomainEvents;
import dev.plimsoll.standards.data.LastUpdate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** What of an entity can change after it was first written. */
final class Changes {
    private static final Set<String> OF_JPA = Set.of("Id", "EmbeddedId", "MapsId", "Version");
    private static final Set<String> CREATION = Set.of(
            "org.hibernate.annotations.CreationTimestamp",
            "org.springframework.data.annotation.CreatedDate",
            "org.springframework.data.annotation.CreatedBy");
    private static final String SETS_ANNOTATED_FIELDS_ALONE =
            "org.springframework.data.jpa.domain.support.AuditingEntityListener";

    private Changes() {}

    static boolean canHappenTo(J.ClassDeclaration declaration, JavaType.FullyQualified entity) {
        Set<String> fixed = SetOnce.fieldsOf(declaration);
        return !isHistory(declaration, entity)
                && Entities.withSupertypes(entity)
                        .flatMap(Changes::stored)
                        .anyMatch(field -> !field.hasFlags(Flag.Final)
                                && !(entity.equals(field.getOwner()) && fixed.contains(field.getName()))
                                && withGetter(entity, field).noneMatch(Changes::isFixed));
    }

    /** What is written once is last changed at the time that it has anyway. */
    private static boolean isHistory(J.ClassDeclaration declaration, JavaType.FullyQualified entity) {
        return DomainEvents.isHistory(declaration.getSimpleName())
                && Entities.withSupertypes(entity)
                        .flatMap(Changes::stored)
                        .anyMatch(field -> LastUpdate.isTime(name(field.getType())));
    }

    /** The fields of one class that have a column. */
    static Stream<JavaType.Variable> stored(JavaType.FullyQualified type) {
        return type.getMembers().stream()
                .filter(field -> !field.hasFlags(Flag.Static) && !field.hasFlags(Flag.Transient))
                .filter(field -> withGetter(type, field)
                        .noneMatch(annotations -> Entities.isAnnotated(annotations, "Transient")));
    }

    /** Whether there is a callback and a time for it to set; what it does is not looked at. */
    static boolean mayBeToldByACallback(JavaType.FullyQualified entity) {
        boolean hasTime = Entities.withSupertypes(entity)
                .flatMap(Changes::stored)
                .anyMatch(field -> LastUpdate.isTime(name(field.getType())) && !isOfCreation(field.getAnnotations()));
        return hasTime
                && Entities.withSupertypes(entity)
                        .flatMap(type -> Stream.concat(Stream.of(type), listeners(type)))
                        .flatMap(Entities::withSupertypes)
                        .flatMap(type -> type.getMethods().stream())
                        .anyMatch(method -> Entities.isAnnotated(method.getAnnotations(), "PreUpdate"));
    }

    /** The full name of a type, empty for what has none. */
    static String name(@Nullable JavaType type) {
        if (type instanceof JavaType.Primitive primitive) {
            return primitive.getKeyword();
        }
        return type instanceof JavaType.FullyQualified named ? named.getFullyQualifiedName() : "";
    }

    /** The classes that JPA calls back for an entity, as this class alone names them. */
    static Stream<JavaType.FullyQualified> listeners(JavaType.FullyQualified type) {
        return type.getAnnotations().stream()
                .filter(annotation -> Entities.isAnnotated(List.of(annotation), "EntityListeners"))
                .flatMap(annotation -> annotation instanceof JavaType.Annotation listeners
                        ? listeners.getValues().stream()
                        : Stream.empty())
                .flatMap(Changes::types)
                .filter(listener -> !listener.getFullyQualifiedName().equals(SETS_ANNOTATED_FIELDS_ALONE));
    }

    private static Stream<JavaType.FullyQualified> types(JavaType.Annotation.ElementValue value) {
        Stream<?> values =
                value instanceof JavaType.Annotation.ArrayElementValue array && array.getReferenceValues() != null
                        ? Arrays.stream(array.getReferenceValues())
                        : Stream.ofNullable(value.getValue());
        return values.filter(JavaType.FullyQualified.class::isInstance).map(JavaType.FullyQualified.class::cast);
    }

    private static boolean isOfCreation(List<JavaType.FullyQualified> annotations) {
        return annotations.stream().anyMatch(annotation -> CREATION.contains(annotation.getFullyQualifiedName()));
    }

    private static boolean isFixed(List<JavaType.FullyQualified> annotations) {
        return isOfCreation(annotations) || OF_JPA.stream().anyMatch(name -> Entities.isAnnotated(annotations, name));
    }

    /** The annotations of a field and of its getter. */
    private static Stream<List<JavaType.FullyQualified>> withGetter(
            JavaType.FullyQualified type, JavaType.Variable field) {
        return Stream.concat(
                Stream.of(field.getAnnotations()),
                Entities.withSupertypes(type)
                        .flatMap(each -> each.getMethods().stream())
                        .filter(method -> method.getParameterTypes().isEmpty()
                                && method.getName().equalsIgnoreCase("get" + field.getName()))
                        .map(JavaType.Method::getAnnotations));
    }
}
