package dev.plimsoll.recipes.client;

import java.util.HashSet;
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

    /** The types that are called where a file catches one of them; empty where it does something else with one, too. */
    static Set<String> within(J.CompilationUnit unit) {
        Set<String> within = new HashSet<>();
        boolean[] isMore = {false};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Import visitImport(J.Import imported, Integer none) {
                return imported;
            }

            @Override
            public J.Try visitTry(J.Try tried, Integer none) {
                if (tried.getCatches().stream().anyMatch(RestFailures::isOfOne)) {
                    within.addAll(FeignFailures.called(tried));
                }
                return super.visitTry(tried, none);
            }

            @Override
            public J.Try.Catch visitCatch(J.Try.Catch caught, Integer none) {
                visit(caught.getBody(), none);
                return caught;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
                isMore[0] |= identifier.getFieldType() == null && isOne(identifier.getType());
                return identifier;
            }
        }.visit(unit, 0);
        return isMore[0] ? Set.of() : within;
    }

    private static boolean isOfOne(J.Try.Catch caught) {
        J.VariableDeclarations parameter = caught.getParameter().getTree();
        return parameter.getTypeExpression() instanceof J.MultiCatch union
                ? union.getAlternatives().stream().anyMatch(type -> isOne(type.getType()))
                : isOne(parameter.getType());
    }

    /** Whether a file knows of these failures. */
    static boolean areKnownTo(J.CompilationUnit unit) {
        return unit.getTypesInUse().getTypesInUse().stream().anyMatch(RestFailures::isOne);
    }
}
