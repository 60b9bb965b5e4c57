package dev.plimsoll.recipes.junit;

import java.util.Set;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.format.ShiftFormat;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** Puts the body of a test into the lambda that JUnit 5 asks for. */
final class Wrapping {
    private final Cursor cursor;
    private final Set<String> called;

    /**
     * For one method.
     *
     * @param called is given what has to be imported
     */
    Wrapping(Cursor cursor, Set<String> called) {
        this.cursor = cursor;
        this.called = called;
    }

    J.MethodDeclaration wrapped(J.MethodDeclaration method, Expectation expectation) {
        J.MethodDeclaration after = method;
        if (expectation.thrown() != null) {
            after = within(after, "assertThrows(#{any(java.lang.Class)}, () -> {});", expectation.thrown());
        }
        if (expectation.timeout() != null) {
            after = within(
                    after,
                    "assertTimeoutPreemptively(Duration.ofMillis(#{any(long)}), () -> {});",
                    expectation.timeout());
        }
        return after;
    }

    private J.MethodDeclaration within(J.MethodDeclaration method, String call, Expression argument) {
        J.Block body = method.getBody();
        if (body == null) {
            return method;
        }
        String name = call.substring(0, call.indexOf('('));
        called.add(name);
        J.MethodDeclaration emptied = JavaTemplate.builder(call)
                .staticImports(JUnit4.ASSERTIONS + "." + name)
                .imports("java.time.Duration")
                .javaParser(Stubs.parser())
                .build()
                .apply(
                        new Cursor(cursor.getParentOrThrow(), method),
                        method.getCoordinates().replaceBody(),
                        argument.<Expression>withPrefix(Space.EMPTY));
        J.Block inner = ShiftFormat.indent(body, cursor, 1);
        return (J.MethodDeclaration) new Filling(inner).visitNonNull(emptied, 0);
    }

    /** Gives the one empty lambda its body. */
    private static final class Filling extends JavaIsoVisitor<Integer> {
        private final J.Block body;

        Filling(J.Block body) {
            this.body = body;
        }

        @Override
        public J.Lambda visitLambda(J.Lambda lambda, Integer nothing) {
            return lambda.withBody(body.withPrefix(Space.SINGLE_SPACE));
        }
    }
}
