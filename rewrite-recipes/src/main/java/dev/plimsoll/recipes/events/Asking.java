package dev.plimsoll.recipes.events;

import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Values that are only asked for, so that nobody misses it where they are not. */
final class Asking {
    private Asking() {}

    static boolean doesNothing(Expression value) {
        return value instanceof J.Identifier
                || value instanceof J.Literal
                || value instanceof J.MethodInvocation call
                        && call.getSimpleName().matches("get[A-Z].*|is[A-Z].*|id")
                        && call.getSelect() instanceof J.Identifier
                        && call.getArguments().get(0) instanceof J.Empty;
    }

    /** Whether a condition asks and compares, and no more. */
    static boolean decides(Expression condition) {
        if (condition instanceof J.Parentheses<?> inside) {
            return inside.getTree() instanceof Expression value && decides(value);
        }
        if (condition instanceof J.Unary unary) {
            return unary.getOperator() == J.Unary.Type.Not && decides(unary.getExpression());
        }
        if (condition instanceof J.Binary binary) {
            return decides(binary.getLeft()) && decides(binary.getRight());
        }
        return doesNothing(condition);
    }
}
