package dev.plimsoll.recipes.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.format.ShiftFormat;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Puts the body of a test, or the end of it, into the lambda that JUnit 5 asks for. */
final class Wrapping {
    private static final String THROWS = "assertThrows(#{any(java.lang.Class)}, () -> {});";

    private final Cursor cursor;
    private final Set<String> called = new TreeSet<>();

    /** For one method. */
    Wrapping(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The methods of {@code Assertions} that have to be imported. */
    Set<String> called() {
        return called;
    }

    J.MethodDeclaration wrapped(J.MethodDeclaration method, Expectation expectation) {
        J.MethodDeclaration after = method;
        if (expectation.thrown() != null) {
            after = within(after, THROWS, expectation.thrown());
        }
        return expectation.timeout() == null
                ? after
                : within(
                        after,
                        "assertTimeoutPreemptively(Duration.ofMillis(#{any(long)}), () -> {});",
                        expectation.timeout());
    }

    J.MethodDeclaration wrapped(J.MethodDeclaration method, ExpectedThrow expected) {
        J.Block body = method.getBody();
        if (body == null) {
            return method;
        }
        StringBuilder call = new StringBuilder(expected.messages().isEmpty() ? "" : "Throwable exception = ")
                .append("assertThrows(")
                .append(expected.thrown().isPresent() ? "#{any(java.lang.Class)}" : "Throwable.class")
                .append(", () -> {});");
        List<Expression> arguments = new ArrayList<>();
        expected.thrown().ifPresent(arguments::add);
        for (Expression message : expected.messages()) {
            call.append("\nassertTrue(exception.getMessage().contains(#{any(java.lang.String)}));");
            arguments.add(message);
            called.add("assertTrue");
        }
        called.add("assertThrows");
        J.Block inner = body.withStatements(expected.rest());
        J.Block made = made(method, call.toString(), arguments, inner);
        List<Statement> statements = new ArrayList<>(expected.before());
        Space first = expected.asked().get(0).getPrefix();
        for (Statement statement : made.getStatements()) {
            statements.add(statement.withPrefix(
                    statement == made.getStatements().get(0) ? first : Space.format("\n" + first.getIndent())));
        }
        return method.withBody(body.withStatements(statements));
    }

    private J.MethodDeclaration within(J.MethodDeclaration method, String call, Expression argument) {
        J.Block body = method.getBody();
        called.add(call.substring(0, call.indexOf('(')));
        return body == null ? method : method.withBody(made(method, call, List.of(argument), body));
    }

    private J.Block made(J.MethodDeclaration method, String code, List<Expression> arguments, J.Block body) {
        J.MethodDeclaration emptied = JavaTemplate.builder(code)
                .staticImports(
                        JUnit4.ASSERTIONS + ".assertThrows",
                        JUnit4.ASSERTIONS + ".assertTrue",
                        JUnit4.ASSERTIONS + ".assertTimeoutPreemptively")
                .imports("java.time.Duration")
                .javaParser(Stubs.parser())
                .build()
                .apply(
                        new Cursor(cursor.getParentOrThrow(), method),
                        method.getCoordinates().replaceBody(),
                        arguments.stream()
                                .map(argument -> argument.withPrefix(Space.EMPTY))
                                .toArray());
        J.Block inner = ShiftFormat.indent(body, cursor, 1);
        J.MethodDeclaration filled = (J.MethodDeclaration) new Filling(inner).visitNonNull(emptied, 0);
        return Objects.requireNonNull(filled.getBody());
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
