package dev.plimsoll.recipes.boot;

import java.time.Duration;
import java.util.Comparator;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Asks for the clients that tests of a whole application had unasked before; a part of the whole move. */
public final class RestTemplatesOfTests extends Recipe {
    private static final String TEST = "org.springframework.boot.test.context.SpringBootTest";
    private static final String CLIENT = "org.springframework.boot.resttestclient.TestRestTemplate";
    private static final String PLACE = "org.springframework.boot.resttestclient.autoconfigure";
    private static final String ANNOTATION = "AutoConfigureTestRestTemplate";

    @Override
    public String getDisplayName() {
        return "Ask for the TestRestTemplate of a test";
    }

    @Override
    public String getDescription() {
        return "Adds @AutoConfigureTestRestTemplate to tests with @SpringBootTest that have a TestRestTemplate injected.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(3);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new JavaIsoVisitor<ExecutionContext>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, ExecutionContext context) {
                J.ClassDeclaration visited = super.visitClassDeclaration(declared, context);
                boolean isTest = visited.getLeadingAnnotations().stream()
                        .anyMatch(one -> TypeUtils.isOfClassType(one.getType(), TEST));
                boolean isAsked = visited.getLeadingAnnotations().stream()
                        .anyMatch(one -> one.getSimpleName().equals(ANNOTATION));
                JavaType.FullyQualified type = visited.getType();
                if (!isTest || isAsked || type == null || !uses(declared)) {
                    return visited;
                }
                maybeAddImport(PLACE + "." + ANNOTATION);
                return JavaTemplate.builder("@" + ANNOTATION)
                        .imports(PLACE + "." + ANNOTATION)
                        .javaParser(JavaParser.fromJavaVersion()
                                .dependsOn("package %s; public @interface %s {}".formatted(PLACE, ANNOTATION)))
                        .build()
                        .apply(
                                updateCursor(visited),
                                visited.getCoordinates()
                                        .addAnnotation(Comparator.comparing(J.Annotation::getSimpleName)));
            }
        };
    }

    private static boolean uses(J.ClassDeclaration declared) {
        boolean[] found = {false};
        new JavaIsoVisitor<boolean[]>() {
            @Override
            public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations fields, boolean[] uses) {
                uses[0] |= TypeUtils.isOfClassType(fields.getType(), CLIENT);
                return super.visitVariableDeclarations(fields, uses);
            }
        }.visit(declared, found);
        return found[0];
    }
}
