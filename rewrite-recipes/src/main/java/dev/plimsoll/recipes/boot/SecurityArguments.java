package dev.plimsoll.recipes.boot;

import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Whether a call can be put into a lambda as it is. */
final class SecurityArguments extends JavaIsoVisitor<boolean[]> {
    private final SecurityPatterns names;
    private int depth;

    private SecurityArguments(SecurityPatterns names) {
        this.names = names;
    }

    static boolean areFree(J.MethodInvocation call, SecurityPatterns names) {
        boolean[] isFree = {isSilent(call.getMethodType())};
        SecurityArguments arguments = new SecurityArguments(names);
        for (Expression argument : call.getArguments()) {
            arguments.visit(argument, isFree);
        }
        return isFree[0];
    }

    private static boolean isSilent(JavaType.@Nullable Method method) {
        return method != null
                && method.getThrownExceptions().stream()
                        .allMatch(thrown -> TypeUtils.isAssignableTo("java.lang.RuntimeException", thrown));
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, boolean[] isFree) {
        isFree[0] &= depth > 0 || isSilent(call.getMethodType());
        return super.visitMethodInvocation(call, isFree);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, boolean[] isFree) {
        isFree[0] &= depth > 0 || isSilent(made.getMethodType()) && made.getBody() == null;
        return super.visitNewClass(made, isFree);
    }

    /** What a lambda throws is a matter of who calls it. */
    @Override
    public J.Lambda visitLambda(J.Lambda lambda, boolean[] isFree) {
        depth++;
        super.visitLambda(lambda, isFree);
        depth--;
        return lambda;
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, boolean[] isFree) {
        isFree[0] = false;
        return assignment;
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier name, boolean[] isFree) {
        JavaType.Variable variable = name.getFieldType();
        boolean isLocal = variable != null && variable.getOwner() instanceof JavaType.Method;
        isFree[0] &= !isLocal || !names.changes(name.getSimpleName());
        return name;
    }
}
