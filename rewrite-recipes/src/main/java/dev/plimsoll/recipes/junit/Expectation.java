package dev.plimsoll.recipes.junit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * What {@code @Test} of JUnit 4 asks of a method beside that it passes.
 *
 * @param annotation the whole of it
 * @param thrown null where nothing has to be thrown
 * @param timeout null where it may take its time
 */
record Expectation(
        J.MethodDeclaration method,
        J.Annotation annotation,
        @Nullable Expression thrown,
        @Nullable Expression timeout) {

    /** Empty where the method is no test of JUnit 4, or one that asks nothing. */
    static Optional<Expectation> of(J.MethodDeclaration method) {
        return method.getLeadingAnnotations().stream()
                .filter(annotation -> Obstacles.isA(annotation, JUnit4.TEST))
                .filter(annotation -> annotation.getArguments() != null)
                .findFirst()
                .map(annotation -> of(method, annotation));
    }

    private static Expectation of(J.MethodDeclaration method, J.Annotation annotation) {
        List<Expression> arguments = annotation.getArguments() == null ? List.of() : annotation.getArguments();
        Map<String, Expression> named = arguments.stream()
                .filter(J.Assignment.class::isInstance)
                .map(J.Assignment.class::cast)
                .collect(Collectors.toMap(
                        argument -> argument.getVariable().toString(), argument -> argument.getAssignment()));
        Expression thrown = named.get("expected");
        Expression timeout = named.get("timeout");
        return new Expectation(
                method, annotation, isNone(thrown) ? null : thrown, Values.isZero(timeout) ? null : timeout);
    }

    /** The method with an annotation that asks nothing. */
    J.MethodDeclaration plain() {
        return method.withLeadingAnnotations(ListUtils.map(
                method.getLeadingAnnotations(), other -> other == annotation ? annotation.withArguments(null) : other));
    }

    Optional<String> obstacle() {
        J.Block body = method.getBody();
        List<Statement> statements = body == null ? List.of() : body.getStatements();
        if (timeout == null || thrown != null || statements.isEmpty()) {
            return Optional.empty();
        }
        // A lambda that never ends by itself may be one that returns a value, too.
        Statement last = statements.get(statements.size() - 1);
        return last instanceof J.Throw
                        || last instanceof J.WhileLoop
                        || last instanceof J.ForLoop
                        || last instanceof J.DoWhileLoop
                ? Optional.of(method.getSimpleName() + " has a timeout and ends in a loop or an exception")
                : Optional.empty();
    }

    private static boolean isNone(@Nullable Expression thrown) {
        return thrown instanceof J.FieldAccess literal
                && JUnit4.name(literal.getTarget().getType())
                        .filter("org.junit.Test$None"::equals)
                        .isPresent();
    }
}
