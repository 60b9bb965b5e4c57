package dev.plimsoll.recipes.privacy;

import dev.plimsoll.standards.privacy.PersonalData;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The fields that JPA stores, and what says of them that they are personal. */
public final class StoredFields {
    private static final List<String> NAME_SPACES = List.of("jakarta.persistence.", "javax.persistence.");
    private static final List<String> STORED = List.of("Entity", "MappedSuperclass", "Embeddable");

    private StoredFields() {}

    /** Whether JPA stores the fields of a class. */
    public static boolean haveAHomeIn(J.ClassDeclaration owner) {
        return owner.getType() != null
                && STORED.stream()
                        .anyMatch(annotation -> isOfJpa(owner.getType().getAnnotations().stream(), annotation));
    }

    /** Whether one of the names that a declaration declares is personal and nothing says so. */
    public static boolean owes(
            J.VariableDeclarations.NamedVariable variable,
            J.VariableDeclarations fields,
            J.ClassDeclaration owner,
            Set<String> pii) {
        String name = variable.getSimpleName();
        return !fields.hasModifier(J.Modifier.Type.Static)
                && !fields.hasModifier(J.Modifier.Type.Transient)
                && PersonalData.isNamed(name, owner.getSimpleName(), name(variable.getType()))
                && annotations(fields, owner, name)
                        .noneMatch(annotation -> pii.contains(annotation)
                                || NAME_SPACES.stream()
                                        .anyMatch(nameSpace -> annotation.equals(nameSpace + "Transient")));
    }

    /** Those of the field, of its getters, and of what these implement or override. */
    private static Stream<String> annotations(J.VariableDeclarations fields, J.ClassDeclaration owner, String field) {
        return Stream.concat(
                fields.getAllAnnotations().stream().map(annotation -> name(annotation.getType())),
                withSupertypes(owner.getType())
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getParameterTypes().isEmpty()
                                && (method.getName().equalsIgnoreCase("get" + field)
                                        || method.getName().equals(field)))
                        .flatMap(method -> method.getAnnotations().stream())
                        .flatMap(annotation ->
                                Stream.concat(Stream.of(annotation), annotation.getAnnotations().stream()))
                        .map(JavaType.FullyQualified::getFullyQualifiedName));
    }

    private static Stream<JavaType.FullyQualified> withSupertypes(JavaType.@Nullable FullyQualified type) {
        return type == null
                ? Stream.empty()
                : Stream.of(
                                Stream.of(type),
                                withSupertypes(type.getSupertype()),
                                type.getInterfaces().stream().flatMap(StoredFields::withSupertypes))
                        .flatMap(types -> types);
    }

    private static boolean isOfJpa(Stream<JavaType.FullyQualified> annotations, String simpleName) {
        return annotations.anyMatch(annotation -> NAME_SPACES.stream()
                .anyMatch(nameSpace -> annotation.getFullyQualifiedName().equals(nameSpace + simpleName)));
    }

    private static String name(@Nullable JavaType type) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named == null ? "" : named.getFullyQualifiedName();
    }
}
