package dev.plimsoll.recipes.clock;

import dev.plimsoll.recipes.NewAnnotation;
import java.util.List;
import java.util.Objects;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/**
 * Declares the machine's clock as a bean, in the class of the application: tests that load only a part of it load that. The method is static, so that
 * nothing which the application is given itself has to be there before it.
 */
final class ClockBean extends JavaIsoVisitor<ExecutionContext> {
    private static final String BEAN = "org.springframework.context.annotation.Bean";

    private final String application;
    private final String name;
    private final ClockCode code;

    ClockBean(String application, String name, ClockCode code) {
        this.application = application;
        this.name = name;
        this.code = code;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, ExecutionContext context) {
        if (!Units.name(declared.getType()).equals(application)) {
            return super.visitClassDeclaration(declared, context);
        }
        maybeAddImport(Reading.CLOCK);
        J.CompilationUnit unit = getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
        J.MethodDeclaration bean = code.bean();
        NewAnnotation annotation = new NewAnnotation(BEAN, unit);
        annotation.addImport(this);
        J.MethodDeclaration named = bean.withName(bean.getName().withSimpleName(name))
                .withMethodType(Objects.requireNonNull(bean.getMethodType()).withName(name))
                .withLeadingAnnotations(List.of(annotation.written()));
        J.Block body = declared.getBody();
        String line = WithClock.line(declared);
        return declared.withBody(
                Placed.in(body, body.getStatements().size(), indented(named, line), Placed.blank(line)));
    }

    private static J.MethodDeclaration indented(J.MethodDeclaration method, String line) {
        J.MethodDeclaration broken = WithClock.indented(method, line);
        return broken.withModifiers(List.of(broken.getModifiers().get(0).withPrefix(Space.build(line, List.of()))));
    }
}
