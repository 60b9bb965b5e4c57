package dev.plimsoll.recipes.boot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Knows which patterns of Ant mean the same to requestMatchers, which reads them as PathPattern. */
final class SecurityPatterns {
    /** One {@code **} as a whole segment, first or last; variables without an expression; nothing else that the two read in different ways. */
    private static final Pattern SAME = Pattern.compile(
            "(/\\*\\*)?(/(?:[^/*?{}]|\\*(?!\\*)|\\?)+|/\\{\\w+})+|(/[^/*?{}]+)+/|(/(?:[^/*?{}]|\\*(?!\\*)|\\?)+|/\\{\\w+})*/\\*\\*|/");

    private final Map<String, @Nullable Expression> fields = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    SecurityPatterns(J.CompilationUnit unit) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Integer nothing) {
                if (fields.containsKey(variable.getSimpleName())) {
                    changed.add(variable.getSimpleName());
                }
                fields.put(variable.getSimpleName(), variable.getInitializer());
                return super.visitVariable(variable, nothing);
            }

            @Override
            public J.Assignment visitAssignment(J.Assignment assignment, Integer nothing) {
                changed.add(lastName(assignment.getVariable()));
                return super.visitAssignment(assignment, nothing);
            }

            @Override
            public J.AssignmentOperation visitAssignmentOperation(J.AssignmentOperation assignment, Integer nothing) {
                changed.add(lastName(assignment.getVariable()));
                return super.visitAssignmentOperation(assignment, nothing);
            }

            @Override
            public J.Unary visitUnary(J.Unary unary, Integer nothing) {
                changed.add(lastName(unary.getExpression()));
                return super.visitUnary(unary, nothing);
            }
        }.visit(unit, 0);
    }

    private static String lastName(Expression variable) {
        Expression at = variable instanceof J.ArrayAccess access ? access.getIndexed() : variable;
        return at instanceof J.FieldAccess access ? access.getSimpleName() : at.toString();
    }

    /** Whether a variable of this name may have another value than its first. */
    boolean changes(String variable) {
        return changed.contains(variable);
    }

    /** Whether a variable has this name. */
    boolean isTaken(String name) {
        return fields.containsKey(name);
    }

    /** Whether all of them are known and mean the same, after an HTTP method at most. */
    boolean meanTheSame(List<Expression> arguments) {
        boolean isOfMethod = !arguments.isEmpty()
                && SecurityDsl.name(arguments.get(0).getType()).equals("org.springframework.http.HttpMethod");
        List<Expression> patterns = isOfMethod ? arguments.subList(1, arguments.size()) : arguments;
        if (!isOfMethod && patterns.isEmpty()) {
            return false;
        }
        for (Expression pattern : patterns) {
            List<String> texts = texts(pattern);
            if (texts == null
                    || !texts.stream().allMatch(text -> SAME.matcher(text).matches())) {
                return false;
            }
        }
        return true;
    }

    private @Nullable List<String> texts(@Nullable Expression value) {
        if (value instanceof J.Literal literal && literal.getValue() instanceof String text) {
            return List.of(text);
        }
        if (value instanceof J.NewArray array && array.getInitializer() != null) {
            return all(array.getInitializer());
        }
        if (value instanceof J.Parentheses<?> inner && inner.getTree() instanceof Expression expression) {
            return texts(expression);
        }
        if (value instanceof J.Binary sum && sum.getOperator() == J.Binary.Type.Addition) {
            List<String> left = texts(sum.getLeft());
            List<String> right = texts(sum.getRight());
            return left == null || right == null || left.size() != 1 || right.size() != 1
                    ? null
                    : List.of(left.get(0) + right.get(0));
        }
        boolean isOwn = value instanceof J.Identifier
                || value instanceof J.FieldAccess access
                        && access.getTarget().toString().equals("this");
        String name = value != null && isOwn ? lastName(value) : "";
        return fields.get(name) == null || changed.contains(name) ? null : texts(fields.get(name));
    }

    private @Nullable List<String> all(List<Expression> values) {
        List<String> all = new ArrayList<>();
        for (Expression value : values) {
            List<String> texts = texts(value);
            if (texts == null) {
                return null;
            }
            all.addAll(texts);
        }
        return all;
    }
}
