package dev.plimsoll.recipes.time;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Calls that Joda-Time refuses with an exception of its own for some of what they may be given. */
final class Refused {
    private Refused() {}

    static boolean by(J.Block block, Kept kept) {
        AtomicBoolean refused = new AtomicBoolean();
        new JavaIsoVisitor<AtomicBoolean>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, AtomicBoolean found) {
                if (kept.has(call)) {
                    return call;
                }
                if (Joda.call(call).isPresent() && isOpen(call.getArguments())) {
                    found.set(true);
                }
                return super.visitMethodInvocation(call, found);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass made, AtomicBoolean found) {
                if (kept.has(made)) {
                    return made;
                }
                if (Joda.call(made).isPresent() && isOpen(made.getArguments())) {
                    found.set(true);
                }
                return super.visitNewClass(made, found);
            }
        }.visit(block, refused);
        return refused.get();
    }

    private static boolean isOpen(List<Expression> arguments) {
        return arguments.stream().anyMatch(argument -> !(argument instanceof J.Empty || argument instanceof J.Literal));
    }
}
