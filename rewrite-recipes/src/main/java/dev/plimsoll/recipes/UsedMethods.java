package dev.plimsoll.recipes;

import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Reads a file for the methods and constructors that it depends on: those that it calls, hands on and overrides. */
public abstract class UsedMethods<P> extends JavaIsoVisitor<P> {

    /** One that the file depends on, and the call, reference or declaration by which it does. */
    protected abstract void used(JavaType.Method method, J by, P found);

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, P found) {
        note(call.getMethodType(), call, found);
        return super.visitMethodInvocation(call, found);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, P found) {
        note(made.getMethodType(), made, found);
        return super.visitNewClass(made, found);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, P found) {
        note(reference.getMethodType(), reference, found);
        return super.visitMemberReference(reference, found);
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration declared, P found) {
        JavaType.Method type = declared.getMethodType();
        note(type == null ? null : type.getOverride(), declared, found);
        return super.visitMethodDeclaration(declared, found);
    }

    private void note(JavaType.@Nullable Method method, J by, P found) {
        if (method != null) {
            used(method, by, found);
        }
    }
}
