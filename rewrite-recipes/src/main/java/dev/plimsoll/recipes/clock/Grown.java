package dev.plimsoll.recipes.clock;

import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** Methods, constructors and calls with a clock as one more at the end. */
final class Grown {
    private Grown() {}

    static J.MethodDeclaration method(J.MethodDeclaration method, J.VariableDeclarations parameter) {
        J.MethodDeclaration with = method.getPadding()
                .withParameters(Placed.<Statement>last(method.getPadding().getParameters(), parameter));
        String name = parameter.getVariables().get(0).getSimpleName();
        JavaType.Method type = type(method.getMethodType(), name, parameter.getType());
        return type == null
                ? with
                : with.withMethodType(type).withName(with.getName().withType(type));
    }

    /** A call or a {@code new}, anything else as it is. */
    static Expression call(Expression call, Expression clock) {
        if (call instanceof J.NewClass made) {
            return made.getPadding()
                    .withArguments(Placed.last(made.getPadding().getArguments(), clock))
                    .withConstructorType(type(made.getConstructorType(), "clock", clock.getType()));
        }
        return call instanceof J.MethodInvocation other
                ? other.getPadding()
                        .withArguments(Placed.last(other.getPadding().getArguments(), clock))
                        .withMethodType(type(other.getMethodType(), "clock", clock.getType()))
                : call;
    }

    private static JavaType.@Nullable Method type(
            JavaType.@Nullable Method type, String name, @Nullable JavaType parameter) {
        return type == null
                ? null
                : type.withParameterNames(ListUtils.concat(type.getParameterNames(), name))
                        .withParameterTypes(ListUtils.concat(type.getParameterTypes(), parameter));
    }
}
