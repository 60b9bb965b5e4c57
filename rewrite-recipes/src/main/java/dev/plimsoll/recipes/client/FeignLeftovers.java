package dev.plimsoll.recipes.client;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Takes away what a module without clients of Feign needs no more. */
final class FeignLeftovers extends JavaIsoVisitor<ExecutionContext> {
    static final Set<String> ENABLING = Set.of(
            "org.springframework.cloud.openfeign.EnableFeignClients",
            "org.springframework.cloud.netflix.feign.EnableFeignClients");
    private static final String FAILURE = "dev.plimsoll.platform.client.ServiceCallFailedException";

    /** A file that catches what the platform throws, where it caught what Feign threw. */
    static @Nullable Tree catching(@Nullable Tree unit, ExecutionContext context) {
        return new ChangeType(FeignFailures.EXCEPTION, FAILURE, true)
                .getVisitor()
                .visit(unit, context);
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, ExecutionContext context) {
        J.ClassDeclaration visited = super.visitClassDeclaration(declared, context);
        if (visited.getLeadingAnnotations().stream().noneMatch(annotation -> FeignClient.is(annotation, ENABLING))) {
            return visited;
        }
        ENABLING.forEach(this::maybeRemoveImport);
        for (J.Annotation annotation : visited.getLeadingAnnotations()) {
            if (FeignClient.is(annotation, ENABLING)) {
                forget(annotation);
            }
        }
        J.ClassDeclaration without = visited.withLeadingAnnotations(ListUtils.map(
                visited.getLeadingAnnotations(),
                annotation -> FeignClient.is(annotation, ENABLING) ? null : annotation));
        boolean wasFirst = FeignClient.is(visited.getLeadingAnnotations().get(0), ENABLING);
        return wasFirst ? withoutGap(without) : without;
    }

    private void forget(J.Annotation annotation) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
                JavaType.FullyQualified type = TypeUtils.asFullyQualified(identifier.getType());
                if (type != null && identifier.getSimpleName().equals(type.getClassName())) {
                    FeignLeftovers.this.maybeRemoveImport(type.getFullyQualifiedName());
                }
                return identifier;
            }
        }.visit(annotation, 0);
    }

    /** What comes after the first annotation begins on a line of its own. */
    private static J.ClassDeclaration withoutGap(J.ClassDeclaration declared) {
        if (!declared.getLeadingAnnotations().isEmpty()) {
            J.Annotation first = declared.getLeadingAnnotations().get(0);
            return declared.withLeadingAnnotations(ListUtils.map(
                    declared.getLeadingAnnotations(),
                    annotation -> annotation == first
                            ? first.withPrefix(first.getPrefix().withWhitespace(""))
                            : annotation));
        }
        if (!declared.getModifiers().isEmpty()) {
            J.Modifier first = declared.getModifiers().get(0);
            return declared.withModifiers(ListUtils.map(
                    declared.getModifiers(),
                    modifier -> modifier == first
                            ? first.withPrefix(first.getPrefix().withWhitespace(""))
                            : modifier));
        }
        return declared.getPadding()
                .withKind(declared.getPadding()
                        .getKind()
                        .withPrefix(declared.getPadding().getKind().getPrefix().withWhitespace("")));
    }
}
