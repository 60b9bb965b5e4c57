package dev.plimsoll.recipes.data;

import dev.plimsoll.standards.data.LastUpdate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Whether an entity tells when it was last changed, as far as its source and the types of what it inherits say. */
final class LastUpdates {
    private static final Set<String> SET_BY_FRAMEWORKS = Set.of(
            "org.hibernate.annotations.UpdateTimestamp",
            "org.hibernate.annotations.CurrentTimestamp",
            "org.springframework.data.annotation.LastModifiedDate",
            "io.micronaut.data.annotation.DateUpdated",
            "io.ebean.annotation.WhenModified");
    private static final Set<String> KEPT_BY_ENVERS =
            Set.of("org.hibernate.envers.Audited", "org.hibernate.envers.RevisionEntity");
    private static final String AUDITABLE = "org.springframework.data.domain.Auditable";

    private LastUpdates() {}

    static boolean areOwedBy(J.ClassDeclaration entity) {
        JavaType.FullyQualified type = entity.getType();
        return type != null
                && Entities.isWrittenRoot(entity, type)
                && Changes.canHappenTo(entity, type)
                && !isMended(entity)
                && !type.isAssignableTo(AUDITABLE)
                && Entities.withSupertypes(type).noneMatch(each -> isAny(each.getAnnotations(), KEPT_BY_ENVERS))
                && !tells(type, new HashSet<>())
                && !Changes.mayBeToldByACallback(type);
    }

    /** A class declaration that was just given a field still has the type from before. */
    private static boolean isMended(J.ClassDeclaration entity) {
        return Entities.fields(entity)
                .filter(fields ->
                        !fields.hasModifier(J.Modifier.Type.Static) && !fields.hasModifier(J.Modifier.Type.Transient))
                .flatMap(field -> field.getVariables().stream())
                .anyMatch(field -> LastUpdate.isNamed(
                        field.getSimpleName(), entity.getSimpleName(), Changes.name(field.getType())));
    }

    private static boolean tells(JavaType.FullyQualified type, Set<String> seen) {
        return seen.add(type.getFullyQualifiedName())
                && Entities.withSupertypes(type)
                        .anyMatch(each -> each.getMethods().stream().anyMatch(LastUpdates::tells)
                                || Changes.stored(each).anyMatch(field -> tells(field) || tellsInside(field, seen)));
    }

    private static boolean tells(JavaType.Variable field) {
        return isOf(field.getAnnotations(), field.getType())
                || LastUpdate.isNamed(field.getName(), owner(field.getOwner()), Changes.name(field.getType()));
    }

    private static boolean tells(JavaType.Method method) {
        return isOf(method.getAnnotations(), method.getReturnType())
                || method.getName().startsWith("get")
                        && method.getParameterTypes().isEmpty()
                        && !method.hasFlags(Flag.Static)
                        && !Entities.isAnnotated(method.getAnnotations(), "Transient")
                        && LastUpdate.isNamed(
                                method.getName(),
                                owner(method.getDeclaringType()),
                                Changes.name(method.getReturnType()));
    }

    private static boolean isOf(List<JavaType.FullyQualified> annotations, JavaType type) {
        return isAny(annotations, SET_BY_FRAMEWORKS)
                || LastUpdate.isTime(Changes.name(type)) && Entities.isAnnotated(annotations, "Version");
    }

    private static boolean tellsInside(JavaType.Variable field, Set<String> seen) {
        return field.getType() instanceof JavaType.FullyQualified type
                && (Entities.isAnnotated(field.getAnnotations(), "Embedded")
                        || Entities.isAnnotated(type.getAnnotations(), "Embeddable"))
                && tells(type, seen);
    }

    /** The annotation itself, or one that it carries. */
    private static boolean isAny(List<JavaType.FullyQualified> annotations, Set<String> names) {
        return annotations.stream()
                .flatMap(annotation -> Stream.concat(Stream.of(annotation), annotation.getAnnotations().stream()))
                .anyMatch(annotation -> names.contains(annotation.getFullyQualifiedName()));
    }

    private static String owner(@Nullable JavaType type) {
        return type instanceof JavaType.FullyQualified owner
                ? owner.getClassName().replaceFirst(".*[.$]", "")
                : "";
    }
}
