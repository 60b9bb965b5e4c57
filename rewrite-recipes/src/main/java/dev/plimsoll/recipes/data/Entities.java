package dev.plimsoll.recipes.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What a class declaration says of itself as a JPA entity, in both name spaces. */
final class Entities {
    private static final List<String> NAME_SPACES = List.of("jakarta.persistence", "javax.persistence");
    private static final Set<String> NEVER_WRITTEN =
            Set.of("org.hibernate.annotations.Immutable", "org.hibernate.annotations.Subselect");
    private static final Set<String> ALL_ARGUMENTS = Set.of("lombok.AllArgsConstructor", "lombok.Value");

    private Entities() {}

    static boolean owesAVersion(J.ClassDeclaration type) {
        JavaType.FullyQualified fullyQualified = type.getType();
        return fullyQualified != null
                && annotation(type, "Entity").isPresent()
                && fullyQualified.getAnnotations().stream()
                        .noneMatch(annotation -> NEVER_WRITTEN.contains(annotation.getFullyQualifiedName()))
                && supertypes(fullyQualified).noneMatch(above -> isAnnotated(above.getAnnotations(), "Entity"))
                && !declaresVersion(type)
                && supertypes(fullyQualified).noneMatch(Entities::hasVersion);
    }

    static boolean hasAllArgumentsConstructor(J.ClassDeclaration type) {
        return type.getLeadingAnnotations().stream()
                .map(annotation -> TypeUtils.asFullyQualified(annotation.getType()))
                .anyMatch(name -> name != null && ALL_ARGUMENTS.contains(name.getFullyQualifiedName()));
    }

    /** {@code jakarta.persistence} or {@code javax.persistence}, as the entity itself has it. */
    static String nameSpace(J.ClassDeclaration type) {
        return annotation(type, "Entity")
                .map(annotation -> TypeUtils.asFullyQualified(annotation.getType()))
                .map(JavaType.FullyQualified::getPackageName)
                .orElse(NAME_SPACES.get(0));
    }

    /** The table as {@code @Table} names it, else as Spring Boot derives it from the entity's name. */
    static String table(J.ClassDeclaration type) {
        Optional<J.Annotation> table = annotation(type, "Table");
        String schema = table.flatMap(t -> text(t, "schema")).map(s -> s + ".").orElse("");
        return schema
                + table.flatMap(t -> text(t, "name"))
                        .or(() -> annotation(type, "Entity")
                                .flatMap(e -> text(e, "name"))
                                .map(Entities::snakeCase))
                        .orElseGet(() -> snakeCase(type.getSimpleName()));
    }

    static String freeName(J.ClassDeclaration type) {
        boolean taken = fields(type).anyMatch(field -> field.getVariables().stream()
                .anyMatch(variable -> variable.getSimpleName().equals("version")));
        return taken ? "lockVersion" : "version";
    }

    static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    static boolean isAnnotatedWith(J.Annotation annotation, String simpleName) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        return type != null
                && NAME_SPACES.contains(type.getPackageName())
                && type.getClassName().equals(simpleName);
    }

    static Stream<J.VariableDeclarations> fields(J.ClassDeclaration type) {
        return type.getBody().getStatements().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast);
    }

    static Stream<J.MethodDeclaration> methods(J.ClassDeclaration type) {
        return type.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast);
    }

    private static Optional<J.Annotation> annotation(J.ClassDeclaration type, String simpleName) {
        return type.getLeadingAnnotations().stream()
                .filter(annotation -> isAnnotatedWith(annotation, simpleName))
                .findFirst();
    }

    private static boolean declaresVersion(J.ClassDeclaration type) {
        return Stream.concat(
                        fields(type).flatMap(field -> field.getLeadingAnnotations().stream()),
                        methods(type).flatMap(method -> method.getLeadingAnnotations().stream()))
                .anyMatch(annotation -> isAnnotatedWith(annotation, "Version"));
    }

    private static boolean hasVersion(JavaType.FullyQualified type) {
        return type.getMembers().stream().anyMatch(field -> isAnnotated(field.getAnnotations(), "Version"))
                || type.getMethods().stream().anyMatch(method -> isAnnotated(method.getAnnotations(), "Version"));
    }

    private static boolean isAnnotated(List<JavaType.FullyQualified> annotations, String simpleName) {
        return annotations.stream()
                .anyMatch(annotation -> NAME_SPACES.contains(annotation.getPackageName())
                        && annotation.getClassName().equals(simpleName));
    }

    private static Stream<JavaType.FullyQualified> supertypes(JavaType.FullyQualified type) {
        JavaType.@Nullable FullyQualified supertype = type.getSupertype();
        return supertype == null ? Stream.empty() : Stream.concat(Stream.of(supertype), supertypes(supertype));
    }

    private static Optional<String> text(J.Annotation annotation, String attribute) {
        List<Expression> arguments = annotation.getArguments() == null ? List.of() : annotation.getArguments();
        return arguments.stream()
                .filter(J.Assignment.class::isInstance)
                .map(J.Assignment.class::cast)
                .filter(assignment -> assignment.getVariable().toString().equals(attribute))
                .map(J.Assignment::getAssignment)
                .filter(J.Literal.class::isInstance)
                .map(literal -> String.valueOf(((J.Literal) literal).getValue()))
                .findFirst();
    }
}
