package dev.plimsoll.recipes.data;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** A new attribute of an entity, annotated where the entity annotates its id: on the field, or on a getter. */
final class NewField {
    private final JavaIsoVisitor<ExecutionContext> visitor;
    private final J.ClassDeclaration entity;
    private final Attribute attribute;
    private final Set<String> typesInUse;

    /** Type and annotation with their full names. */
    record Attribute(String name, String type, String annotation) {
        String property() {
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
    }

    NewField(JavaIsoVisitor<ExecutionContext> visitor, J.ClassDeclaration entity, Attribute attribute) {
        this.visitor = visitor;
        this.entity = entity;
        this.attribute = attribute;
        this.typesInUse =
                visitor
                        .getCursor()
                        .firstEnclosingOrThrow(J.CompilationUnit.class)
                        .getTypesInUse()
                        .getTypesInUse()
                        .stream()
                        .map(TypeUtils::asFullyQualified)
                        .flatMap(Stream::ofNullable)
                        .map(JavaType.FullyQualified::getFullyQualifiedName)
                        .collect(Collectors.toSet());
    }

    J.ClassDeclaration add(Cursor cursor) {
        if (isOnAGetter()) {
            return addProperty(cursor);
        }
        return addField(cursor, "@" + name(attribute.annotation()) + "\n");
    }

    J.ClassDeclaration addWithGetter(Cursor cursor) {
        J.ClassDeclaration added = add(cursor);
        if (isOnAGetter() || Entities.hasLombokGetters(entity)) {
            return added;
        }
        return template("""
                        public %1$s get%2$s() {
                            return %3$s;
                        }
                        """.formatted(name(attribute.type()), attribute.property(), attribute.name()))
                .apply(
                        new Cursor(cursor.getParent(), added),
                        added.getBody().getCoordinates().lastStatement());
    }

    private boolean isOnAGetter() {
        return idGetter().isPresent() || Entities.inheritsPropertyAccess(entity);
    }

    private Optional<Statement> idGetter() {
        return Entities.methods(entity)
                .filter(method -> isId(Entities.annotations(method)))
                .<Statement>map(method -> method)
                .findFirst();
    }

    private J.ClassDeclaration addField(Cursor cursor, String annotation) {
        Optional<J.VariableDeclarations> anchor = Entities.fields(entity)
                .filter(candidate -> isId(candidate.getAllAnnotations().stream()))
                .findFirst()
                .or(() -> Entities.fields(entity).reduce((first, second) -> second));
        JavaTemplate template =
                template("%sprivate %s %s;".formatted(annotation, name(attribute.type()), attribute.name()));
        return anchor.isPresent()
                ? template.apply(cursor, anchor.get().getCoordinates().after())
                : opened(
                        template.apply(cursor, entity.getBody().getCoordinates().firstStatement()));
    }

    /** What was <code>{}</code> has its closing brace on a line of its own. */
    private J.ClassDeclaration opened(J.ClassDeclaration added) {
        if (!entity.getBody().getStatements().isEmpty()
                || entity.getBody().getEnd().getWhitespace().contains("\n")) {
            return added;
        }
        String line = entity.getPrefix().getWhitespace().contains("\r\n") ? "\r\n" : "\n";
        String indent = entity.getPrefix().getIndent();
        return added.withBody(added.getBody().withEnd(added.getBody().getEnd().withWhitespace(line + indent)));
    }

    private J.ClassDeclaration addProperty(Cursor cursor) {
        J.ClassDeclaration withField = addField(cursor, "");
        JavaTemplate methods = template("""
                        @%4$s
                        public %3$s get%2$s() {
                            return %1$s;
                        }

                        public void set%2$s(%3$s %1$s) {
                            this.%1$s = %1$s;
                        }
                        """.formatted(
                        attribute.name(), attribute.property(), name(attribute.type()), name(attribute.annotation())));
        return methods.apply(
                new Cursor(cursor.getParent(), withField),
                idGetter()
                        .map(getter -> getter.getCoordinates().after())
                        .orElse(withField.getBody().getCoordinates().lastStatement()));
    }

    /** The simple name with its import, unless the file means another type by it. */
    private String name(String type) {
        String simple = type.replaceFirst(".*\\.", "");
        if (typesInUse.stream().anyMatch(used -> used.endsWith("." + simple) && !used.equals(type))) {
            return type;
        }
        if (!type.startsWith("java.lang.")) {
            visitor.maybeAddImport(type);
        }
        return simple;
    }

    private JavaTemplate template(String code) {
        String annotation = attribute.annotation();
        int dot = annotation.lastIndexOf('.');
        return JavaTemplate.builder(code)
                .contextSensitive()
                .imports(annotation, attribute.type())
                .javaParser(JavaParser.fromJavaVersion()
                        .dependsOn("package %s; public @interface %s {}"
                                .formatted(annotation.substring(0, dot), annotation.substring(dot + 1))))
                .build();
    }

    private static boolean isId(Stream<J.Annotation> annotations) {
        return annotations.anyMatch(annotation ->
                Entities.isAnnotatedWith(annotation, "Id") || Entities.isAnnotatedWith(annotation, "EmbeddedId"));
    }
}
