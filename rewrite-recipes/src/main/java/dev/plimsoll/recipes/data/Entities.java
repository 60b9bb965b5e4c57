package dev.plimsoll.recipes.data;

import dev.plimsoll.standards.data.ReadModels;
import java.util.HashSet;
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
    private static final Set<String> ALL_ARGUMENTS = Set.of("lombok.AllArgsConstructor", "lombok.Value");
    private static final Set<String> GETTERS = Set.of("lombok.Data", "lombok.Getter");

    private Entities() {}

    static boolean owesAVersion(J.ClassDeclaration type) {
        JavaType.FullyQualified fullyQualified = type.getType();
        return fullyQualified != null
                && isWrittenRoot(type, fullyQualified)
                && !declaresVersion(type)
                && !hasVersion(fullyQualified)
                && supertypes(fullyQualified).noneMatch(Entities::hasVersion);
    }

    /** Whether it is an entity that starts a table hierarchy and is written to. */
    static boolean isWrittenRoot(J.ClassDeclaration type, JavaType.FullyQualified fullyQualified) {
        return isWritten(type, fullyQualified)
                && supertypes(fullyQualified).noneMatch(above -> isAnnotated(above.getAnnotations(), "Entity"));
    }

    static boolean isWritten(J.ClassDeclaration type, JavaType.FullyQualified fullyQualified) {
        return annotation(type, "Entity").isPresent()
                && fullyQualified.getAnnotations().stream()
                        .noneMatch(annotation -> ReadModels.ANNOTATIONS.contains(annotation.getFullyQualifiedName()))
                && !ReadModels.isOne(type.getSimpleName());
    }

    /** Why a new field would break the entity; empty where it would not. */
    static Optional<String> reasonToLeave(J.ClassDeclaration type) {
        if (hasAllArgumentsConstructor(type)) {
            return Optional.of("Lombok generates a constructor of all fields; a new field would change its callers");
        }
        return isLombok(type, Set.of("lombok.Builder")) && methods(type).anyMatch(J.MethodDeclaration::isConstructor)
                ? Optional.of(
                        "Lombok's builder calls a constructor that is written by hand; a new field is none of its parameters")
                : Optional.empty();
    }

    /** {@code jakarta.persistence} or {@code javax.persistence}, as the entity itself has it. */
    static String nameSpace(J.ClassDeclaration type) {
        return annotation(type, "Entity")
                .map(annotation -> TypeUtils.asFullyQualified(annotation.getType()))
                .map(JavaType.FullyQualified::getPackageName)
                .orElse(NAME_SPACES.get(0));
    }

    /** The table as {@code @Table} names it, else as Spring Boot derives it; empty where a constant names it. */
    static Optional<String> table(J.ClassDeclaration type) {
        Optional<J.Annotation> table = annotation(type, "Table");
        Optional<J.Annotation> entity = annotation(type, "Entity");
        if (table.filter(t -> isByConstant(t, "name") || isByConstant(t, "schema"))
                .isPresent()) {
            return Optional.empty();
        }
        String schema = table.flatMap(t -> text(t, "schema")).map(s -> s + ".").orElse("");
        return table.flatMap(t -> text(t, "name"))
                .or(() -> entity.filter(e -> isByConstant(e, "name")).isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                snakeCase(entity.flatMap(e -> text(e, "name")).orElse(type.getSimpleName()))))
                .map(name -> (schema + name).replace('`', '"'));
    }

    /** What JPA calls it, where its annotation says that. */
    static Optional<String> name(J.ClassDeclaration type) {
        return annotation(type, "Entity").flatMap(entity -> text(entity, "name"));
    }

    /** The column of a field as a text of {@code @Column} names it. */
    static Optional<String> column(J.VariableDeclarations field) {
        return field.getLeadingAnnotations().stream()
                .filter(annotation -> isAnnotatedWith(annotation, "Column"))
                .flatMap(annotation -> text(annotation, "name").stream())
                .findFirst();
    }

    /** The first name that neither the entity nor what it inherits, nor any of its columns, has; the last one if all are taken. */
    static String freeName(J.ClassDeclaration type, List<String> names) {
        Set<String> taken = new HashSet<>();
        fields(type).flatMap(field -> field.getVariables().stream()).forEach(field -> taken.add(field.getSimpleName()));
        methods(type).forEach(method -> taken.add(property(method.getSimpleName())));
        columns(type).forEach(taken::add);
        supertypes(type.getType()).forEach(above -> {
            above.getMembers().forEach(member -> taken.add(member.getName()));
            above.getMethods().forEach(method -> taken.add(property(method.getName())));
        });
        return names.stream()
                .filter(name -> !taken.contains(name) && !taken.contains(snakeCase(name)))
                .findFirst()
                .orElse(names.get(names.size() - 1));
    }

    /** Whether the entity, or what it inherits its id from, annotates getters. */
    static boolean inheritsPropertyAccess(J.ClassDeclaration type) {
        return supertypes(type.getType())
                .flatMap(above -> above.getMethods().stream())
                .anyMatch(method -> isAnnotated(method.getAnnotations(), "Id")
                        || isAnnotated(method.getAnnotations(), "EmbeddedId"));
    }

    static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z][a-z0-9])", "_").toLowerCase(Locale.ROOT);
    }

    static boolean hasLombokGetters(J.ClassDeclaration type) {
        return isLombok(type, GETTERS);
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

    static Stream<J.Annotation> annotations(J.MethodDeclaration method) {
        return Stream.concat(
                method.getLeadingAnnotations().stream(),
                method.getModifiers().stream().flatMap(modifier -> modifier.getAnnotations().stream()));
    }

    private static Optional<J.Annotation> annotation(J.ClassDeclaration type, String simpleName) {
        return type.getAllAnnotations().stream()
                .filter(annotation -> isAnnotatedWith(annotation, simpleName))
                .findFirst();
    }

    private static boolean declaresVersion(J.ClassDeclaration type) {
        return memberAnnotations(type).anyMatch(annotation -> isAnnotatedWith(annotation, "Version"));
    }

    private static Stream<String> columns(J.ClassDeclaration type) {
        return memberAnnotations(type)
                .filter(annotation -> isAnnotatedWith(annotation, "Column"))
                .flatMap(column -> text(column, "name").stream())
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static Stream<J.Annotation> memberAnnotations(J.ClassDeclaration type) {
        return Stream.concat(
                fields(type).flatMap(field -> field.getAllAnnotations().stream()),
                methods(type).flatMap(Entities::annotations));
    }

    /** {@code getVersion} has the property {@code version}, as have {@code isVersion} and {@code setVersion}. */
    private static String property(String method) {
        String name = method.replaceFirst("^(get|is|set)(?=[A-Z])", "");
        return name.equals(method) ? "" : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean hasAllArgumentsConstructor(J.ClassDeclaration type) {
        return isLombok(type, ALL_ARGUMENTS);
    }

    static boolean isLombok(J.ClassDeclaration type, Set<String> names) {
        return type.getAllAnnotations().stream()
                .map(annotation -> TypeUtils.asFullyQualified(annotation.getType()))
                .anyMatch(name -> name != null && names.contains(name.getFullyQualifiedName()));
    }

    private static boolean hasVersion(JavaType.FullyQualified type) {
        return type.getMembers().stream().anyMatch(field -> isAnnotated(field.getAnnotations(), "Version"))
                || type.getMethods().stream().anyMatch(method -> isAnnotated(method.getAnnotations(), "Version"));
    }

    static boolean isAnnotated(List<JavaType.FullyQualified> annotations, String simpleName) {
        return annotations.stream()
                .anyMatch(annotation -> NAME_SPACES.contains(annotation.getPackageName())
                        && annotation.getClassName().equals(simpleName));
    }

    /** The type and its superclasses. */
    static Stream<JavaType.FullyQualified> withSupertypes(JavaType.FullyQualified type) {
        return Stream.concat(Stream.of(type), supertypes(type));
    }

    static Stream<JavaType.FullyQualified> supertypes(JavaType.@Nullable FullyQualified type) {
        JavaType.FullyQualified above = type == null ? null : type.getSupertype();
        return above == null ? Stream.empty() : Stream.concat(Stream.of(above), supertypes(above));
    }

    private static Optional<String> text(J.Annotation annotation, String attribute) {
        return attribute(annotation, attribute)
                .filter(J.Literal.class::isInstance)
                .map(literal -> String.valueOf(((J.Literal) literal).getValue()));
    }

    private static boolean isByConstant(J.Annotation annotation, String attribute) {
        return attribute(annotation, attribute)
                .filter(value -> !(value instanceof J.Literal))
                .isPresent();
    }

    private static Optional<Expression> attribute(J.Annotation annotation, String attribute) {
        List<Expression> arguments = annotation.getArguments() == null ? List.of() : annotation.getArguments();
        return arguments.stream()
                .filter(J.Assignment.class::isInstance)
                .map(J.Assignment.class::cast)
                .filter(assignment -> assignment.getVariable().toString().equals(attribute))
                .map(J.Assignment::getAssignment)
                .findFirst();
    }
}
