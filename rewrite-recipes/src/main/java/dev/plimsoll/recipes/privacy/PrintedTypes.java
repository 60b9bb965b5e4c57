package dev.plimsoll.recipes.privacy;

import dev.plimsoll.standards.privacy.LogCalls;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The types whose text is made somewhere else than in an argument of a logger or within another such text. */
final class PrintedTypes {
    private final Set<String> used = new HashSet<>();

    boolean areUsedBeyondLogs(JavaType.@Nullable FullyQualified type) {
        return type != null && used.contains(type.getFullyQualifiedName());
    }

    void saw(J.CompilationUnit unit) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Binary visitBinary(J.Binary binary, Integer nothing) {
                if (binary.getOperator() == J.Binary.Type.Addition && TypeUtils.isString(binary.getType())) {
                    printed(binary.getLeft());
                    printed(binary.getRight());
                }
                return super.visitBinary(binary, nothing);
            }

            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer nothing) {
                if (call.getSimpleName().equals("toString") && call.getSelect() != null) {
                    printed(call.getSelect());
                }
                if (Set.of("valueOf", "format", "formatted", "append", "join", "print", "println")
                        .contains(call.getSimpleName())) {
                    call.getArguments().forEach(this::printed);
                }
                return super.visitMethodInvocation(call, nothing);
            }

            private void printed(Expression value) {
                JavaType.FullyQualified type = TypeUtils.asFullyQualified(value.getType());
                J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
                boolean text = method != null && method.getSimpleName().equals("toString");
                if (type != null && !text && !isLogged()) {
                    used.add(type.getFullyQualifiedName());
                }
            }

            private boolean isLogged() {
                return getCursor()
                        .getPathAsStream(J.MethodInvocation.class::isInstance)
                        .map(J.MethodInvocation.class::cast)
                        .anyMatch(call -> call.getMethodType() != null
                                && LogCalls.LOGGERS.contains(
                                        call.getMethodType().getDeclaringType().getFullyQualifiedName()));
            }
        }.visit(unit, 0);
    }
}
