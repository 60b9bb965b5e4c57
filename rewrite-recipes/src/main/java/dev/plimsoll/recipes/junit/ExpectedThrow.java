package dev.plimsoll.recipes.junit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/**
 * A test that tells the rule {@code ExpectedException} what the rest of it throws.
 *
 * @param before what it does first
 * @param asked the calls of the rule, one after the other
 * @param rest what throws
 */
record ExpectedThrow(List<Statement> before, List<J.MethodInvocation> asked, List<Statement> rest) {
    static final String RULE = "org.junit.rules.ExpectedException";
    private static final Set<String> KNOWN = Set.of("expect", "expectMessage");

    ExpectedThrow {
        before = List.copyOf(before);
        asked = List.copyOf(asked);
        rest = List.copyOf(rest);
    }

    /** Empty where a method does not ask the rule at the top of its body. */
    static Optional<ExpectedThrow> of(J.MethodDeclaration method) {
        List<Statement> all =
                method.getBody() == null ? List.of() : method.getBody().getStatements();
        int first = IntStream.range(0, all.size())
                .filter(i -> asksRule(all.get(i)))
                .findFirst()
                .orElse(-1);
        if (first < 0) {
            return Optional.empty();
        }
        int end = IntStream.range(first, all.size())
                .filter(i -> !asksRule(all.get(i)))
                .findFirst()
                .orElse(all.size());
        return Optional.of(new ExpectedThrow(
                all.subList(0, first),
                all.subList(first, end).stream()
                        .map(J.MethodInvocation.class::cast)
                        .toList(),
                all.subList(end, all.size())));
    }

    /** How often the rule is asked here; where it is asked elsewhere too, the file stays. */
    int asks() {
        return asked.size();
    }

    boolean isPlain() {
        return !rest.isEmpty()
                && asked.stream().allMatch(ExpectedThrow::isPlain)
                && asked.stream()
                                .filter(call -> call.getSimpleName().equals("expect"))
                                .count()
                        <= 1
                && !changesLocals();
    }

    /** The class that is expected; empty where only the message is. */
    Optional<Expression> thrown() {
        return asked.stream()
                .filter(call -> call.getSimpleName().equals("expect"))
                .map(call -> call.getArguments().get(0))
                .findFirst();
    }

    List<Expression> messages() {
        return asked.stream()
                .filter(call -> call.getSimpleName().equals("expectMessage"))
                .map(call -> call.getArguments().get(0))
                .toList();
    }

    static boolean asksRule(Statement statement) {
        return statement instanceof J.MethodInvocation call
                && call.getSelect() != null
                && TypeUtils.isOfClassType(call.getSelect().getType(), RULE);
    }

    private static boolean isPlain(J.MethodInvocation call) {
        JavaType type = call.getArguments().get(0).getType();
        boolean fits = call.getSimpleName().equals("expect")
                ? TypeUtils.isOfClassType(type, "java.lang.Class")
                : TypeUtils.isString(type);
        return KNOWN.contains(call.getSimpleName()) && fits;
    }

    /** A lambda takes no local that is given a value twice. */
    private boolean changesLocals() {
        Set<String> locals = new HashSet<>();
        for (Statement statement : before) {
            if (statement instanceof J.VariableDeclarations declared) {
                declared.getVariables().forEach(variable -> locals.add(variable.getSimpleName()));
                if (declared.getVariables().stream().anyMatch(variable -> variable.getInitializer() == null)) {
                    return true;
                }
            }
        }
        return before.stream().anyMatch(statement -> changes(statement, locals))
                || rest.stream().anyMatch(statement -> changes(statement, locals));
    }

    private static boolean changes(Statement statement, Set<String> locals) {
        AtomicBoolean found = new AtomicBoolean();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Assignment visitAssignment(J.Assignment assignment, Integer nothing) {
                note(assignment.getVariable());
                return super.visitAssignment(assignment, nothing);
            }

            @Override
            public J.AssignmentOperation visitAssignmentOperation(J.AssignmentOperation assignment, Integer nothing) {
                note(assignment.getVariable());
                return super.visitAssignmentOperation(assignment, nothing);
            }

            @Override
            public J.Unary visitUnary(J.Unary unary, Integer nothing) {
                if (unary.getOperator().isModifying()) {
                    note(unary.getExpression());
                }
                return super.visitUnary(unary, nothing);
            }

            private void note(Expression variable) {
                if (variable.unwrap() instanceof J.Identifier name && locals.contains(name.getSimpleName())) {
                    found.set(true);
                }
            }
        }.visit(statement, 0);
        return found.get();
    }
}
