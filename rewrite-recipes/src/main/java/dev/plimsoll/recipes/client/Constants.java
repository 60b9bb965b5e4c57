package dev.plimsoll.recipes.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The texts that constants of the repository hold. */
final class Constants {
    private final Map<String, String> texts = new HashMap<>();

    void saw(J.CompilationUnit unit) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Integer none) {
                JavaType.Variable type = variable.getVariableType();
                if (type != null && type.hasFlags(Flag.Static, Flag.Final) && variable.getInitializer() != null) {
                    text(variable.getInitializer()).ifPresent(text -> texts.put(key(type), text));
                }
                return super.visitVariable(variable, none);
            }
        }.visit(unit, 0);
    }

    /** Empty where it cannot be told for certain. */
    Optional<String> text(@Nullable Expression expression) {
        if (expression instanceof J.Literal literal) {
            return literal.getValue() instanceof String text ? Optional.of(text) : Optional.empty();
        }
        if (expression instanceof J.Parentheses<?> parentheses && parentheses.getTree() instanceof Expression inner) {
            return text(inner);
        }
        if (expression instanceof J.Binary sum && sum.getOperator() == J.Binary.Type.Addition) {
            return text(sum.getLeft()).flatMap(left -> text(sum.getRight()).map(right -> left + right));
        }
        return variable(expression).flatMap(constant -> Optional.ofNullable(texts.get(key(constant))));
    }

    static Optional<JavaType.Variable> variable(@Nullable Expression expression) {
        if (expression instanceof J.Identifier name) {
            return Optional.ofNullable(name.getFieldType());
        }
        return expression instanceof J.FieldAccess access
                ? Optional.ofNullable(access.getName().getFieldType())
                : Optional.empty();
    }

    private static String key(JavaType.Variable variable) {
        return variable.getOwner() + "#" + variable.getName();
    }
}
