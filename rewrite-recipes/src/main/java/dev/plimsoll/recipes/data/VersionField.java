package dev.plimsoll.recipes.data;

import java.util.List;
import java.util.Optional;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** The new field, annotated where the entity annotates its id: on the field, or on a getter. */
final class VersionField {
    private final JavaIsoVisitor<ExecutionContext> visitor;
    private final J.ClassDeclaration entity;
    private final String nameSpace;
    private final String name;

    VersionField(JavaIsoVisitor<ExecutionContext> visitor, J.ClassDeclaration entity) {
        this.visitor = visitor;
        this.entity = entity;
        this.nameSpace = Entities.nameSpace(entity);
        this.name = Entities.freeName(entity);
    }

    J.ClassDeclaration add(Cursor cursor) {
        visitor.maybeAddImport(nameSpace + ".Version");
        Optional<J.MethodDeclaration> idGetter = Entities.methods(entity)
                .filter(method -> isId(method.getLeadingAnnotations()))
                .findFirst();
        return idGetter.isPresent()
                ? addProperty(cursor, idGetter.get())
                : addField(cursor, "@Version\nprivate Long %s;");
    }

    private J.ClassDeclaration addField(Cursor cursor, String field) {
        Optional<J.VariableDeclarations> anchor = Entities.fields(entity)
                .filter(candidate -> isId(candidate.getLeadingAnnotations()))
                .findFirst()
                .or(() -> Entities.fields(entity).reduce((first, second) -> second));
        JavaTemplate template = template(field.formatted(name));
        return anchor.isPresent()
                ? template.apply(cursor, anchor.get().getCoordinates().after())
                : template.apply(cursor, entity.getBody().getCoordinates().firstStatement());
    }

    private J.ClassDeclaration addProperty(Cursor cursor, J.MethodDeclaration idGetter) {
        String property = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        J.ClassDeclaration withField = addField(cursor, "private Long %s;");
        Statement anchor = Entities.methods(withField)
                .filter(method -> method.getId().equals(idGetter.getId()))
                .findFirst()
                .orElse(idGetter);
        return template("""
                        @Version
                        public Long get%2$s() {
                            return %1$s;
                        }

                        public void set%2$s(Long %1$s) {
                            this.%1$s = %1$s;
                        }
                        """.formatted(name, property))
                .apply(
                        new Cursor(cursor.getParent(), withField),
                        anchor.getCoordinates().after());
    }

    private JavaTemplate template(String code) {
        return JavaTemplate.builder(code)
                .contextSensitive()
                .imports(nameSpace + ".Version")
                .javaParser(JavaParser.fromJavaVersion()
                        .dependsOn("package " + nameSpace + "; public @interface Version {}"))
                .build();
    }

    private static boolean isId(List<J.Annotation> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> Entities.isAnnotatedWith(annotation, "Id")
                        || Entities.isAnnotatedWith(annotation, "EmbeddedId"));
    }
}
