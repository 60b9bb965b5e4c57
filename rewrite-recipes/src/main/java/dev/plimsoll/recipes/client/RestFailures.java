package dev.plimsoll.recipes.client;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What is caught of a {@code RestTemplate}'s failures. */
final class RestFailures {
    static final String EXCEPTION = "org.springframework.web.client.RestClientException";
    private static final String PACKAGE = "org.springframework.web.client.";

    private RestFailures() {}

    /** The exception of all is the platform's; a part of them is a part of something else. */
    static void check(J.Try.Catch caught, Cursor cursor, Set<String> obstacles) {
        J.VariableDeclarations parameter = caught.getParameter().getTree();
        if (parameter.getTypeExpression() instanceof J.MultiCatch union) {
            union.getAlternatives().stream()
                    .filter(type -> isOne(type.getType()))
                    .forEach(type -> obstacles.add("it catches a " + type + " among others"));
        } else if (TypeUtils.isOfClassType(parameter.getType(), EXCEPTION)) {
            String name = parameter.getVariables().get(0).getSimpleName();
            new JavaIsoVisitor<Integer>() {
                @Override
                public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
                    if (identifier.getSimpleName().equals(name)
                            && identifier.getFieldType() != null
                            && !FeignFailures.isUsedAsAnyThrowable(getCursor())) {
                        obstacles.add("it asks a RestClientException what the platform's does not say");
                    }
                    return identifier;
                }
            }.visit(caught.getBody(), 0, cursor);
        } else if (isOne(parameter.getType())) {
            obstacles.add("it catches a " + parameter.getTypeExpression() + ", which is one failure of several");
        }
    }

    static boolean isOne(@Nullable JavaType type) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named != null
                && named.getFullyQualifiedName().startsWith(PACKAGE)
                && named.getClassName().contains("Exception");
    }

    /** Whether a file knows of these failures. */
    static boolean areKnownTo(J.CompilationUnit unit) {
        return unit.getTypesInUse().getTypesInUse().stream().anyMatch(RestFailures::isOne);
    }
}
