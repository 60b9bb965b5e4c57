package dev.plimsoll.recipes.data;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** The new field, annotated where the entity annotates its id: on the field, or on a getter. */
final class VersionField {
    private final JavaIsoVisitor<ExecutionContext> visitor;
    private final J.ClassDeclaration entity;
    private final String nameSpace;
    private final String name;
    private final boolean nameIsTaken;

    VersionField(JavaIsoVisitor<ExecutionContext> visitor, J.ClassDeclaration entity) {
        this.visitor = visitor;
        this.entity = entity;
        this.nameSpace = Entities.nameSpace(entity);
        this.name = Entities.freeName(entity);
        this.nameIsTaken =
                visitor
                        .getCursor()
                        .firstEnclosingOrThrow(J.CompilationUnit.class)
                        .getTypesInUse()
                        .getTypesInUse()
                        .stream()
                        .map(TypeUtils::asFullyQualified)
                        .anyMatch(this::isAnotherVersion);
    }

    private boolean isAnotherVersion(JavaType.@Nullable FullyQualified type) {
        return type != null
                && type.getClassName().equals("Version")
                && !type.getPackageName().equals(nameSpace);
    }

    J.ClassDeclaration add(Cursor cursor) {
        if (!nameIsTaken) {
            visitor.maybeAddImport(nameSpace + ".Version");
        }
        Optional<Statement> idGetter = Entities.methods(entity)
                .filter(method -> isId(Entities.annotations(method)))
                .<Statement>map(method -> method)
                .findFirst();
        if (idGetter.isPresent() || Entities.inheritsPropertyAccess(entity)) {
            return addProperty(cursor, idGetter);
        }
        return addField(cursor, version() + "\nprivate Long %s;");
    }

    private String version() {
        return nameIsTaken ? "@" + nameSpace + ".Version" : "@Version";
    }

    private J.ClassDeclaration addField(Cursor cursor, String field) {
        Optional<J.VariableDeclarations> anchor = Entities.fields(entity)
                .filter(candidate -> isId(candidate.getAllAnnotations().stream()))
                .findFirst()
                .or(() -> Entities.fields(entity).reduce((first, second) -> second));
        JavaTemplate template = template(field.formatted(name));
        return anchor.isPresent()
                ? template.apply(cursor, anchor.get().getCoordinates().after())
                : template.apply(cursor, entity.getBody().getCoordinates().firstStatement());
    }

    private J.ClassDeclaration addProperty(Cursor cursor, Optional<Statement> idGetter) {
        String property = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        J.ClassDeclaration withField = addField(cursor, "private Long %s;");
        JavaTemplate methods = template("""
                        %3$s
                        public Long get%2$s() {
                            return %1$s;
                        }

                        public void set%2$s(Long %1$s) {
                            this.%1$s = %1$s;
                        }
                        """.formatted(name, property, version()));
        return methods.apply(
                new Cursor(cursor.getParent(), withField),
                idGetter.map(getter -> getter.getCoordinates().after())
                        .orElse(withField.getBody().getCoordinates().lastStatement()));
    }

    private JavaTemplate template(String code) {
        return JavaTemplate.builder(code)
                .contextSensitive()
                .imports(nameSpace + ".Version")
                .javaParser(JavaParser.fromJavaVersion()
                        .dependsOn("package " + nameSpace + "; public @interface Version {}"))
                .build();
    }

    private static boolean isId(Stream<J.Annotation> annotations) {
        return annotations.anyMatch(annotation ->
                Entities.isAnnotatedWith(annotation, "Id") || Entities.isAnnotatedWith(annotation, "EmbeddedId"));
    }
}
