package dev.plimsoll.recipes.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Writes of entities that the platform tells by itself. */
final class Told {
    private static final String REPOSITORY = "org.springframework.data.repository.Repository";
    private static final String EMITS = "dev.plimsoll.platform.EmitsEvents";

    /** What was annotated a moment ago has the type from before wherever it is used. */
    private final Set<String> annotated = new HashSet<>();

    void saw(J.ClassDeclaration type) {
        if (type.getType() != null
                && type.getLeadingAnnotations().stream()
                        .anyMatch(annotation -> TypeUtils.isOfClassType(annotation.getType(), EMITS))) {
            annotated.add(type.getType().getFullyQualifiedName());
        }
    }

    /** The entity that a method writes through a repository, where there is one. */
    Optional<String> in(J.MethodDeclaration method) {
        List<String> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
                written(call).ifPresent(found::add);
                return super.visitMethodInvocation(call, none);
            }
        }.visit(method.getBody(), 0);
        return found.stream().findFirst();
    }

    /** Whether a statement does nothing but write such an entity, whose result may be kept. */
    boolean isWrittenBy(Statement statement) {
        if (statement instanceof J.VariableDeclarations declared) {
            return declared.getVariables().get(0).getInitializer() instanceof J.MethodInvocation call
                    && written(call).isPresent();
        }
        if (statement instanceof J.Assignment assignment) {
            return assignment.getAssignment() instanceof J.MethodInvocation call
                    && written(call).isPresent();
        }
        return statement instanceof J.MethodInvocation call && written(call).isPresent();
    }

    /** Whether a statement only logs, which changes nothing between a write and what is told of it. */
    static boolean isLogged(Statement statement) {
        return statement instanceof J.MethodInvocation call
                && call.getSelect() instanceof J.Identifier
                && TypeUtils.isOfClassType(call.getSelect().getType(), "org.slf4j.Logger");
    }

    private Optional<String> written(J.MethodInvocation call) {
        boolean writes = call.getSelect() != null
                && call.getSimpleName().matches("save|saveAndFlush|delete")
                && TypeUtils.isAssignableTo(REPOSITORY, call.getSelect().getType())
                && call.getArguments().size() == 1;
        JavaType.FullyQualified entity =
                writes ? TypeUtils.asFullyQualified(call.getArguments().get(0).getType()) : null;
        return isTold(entity)
                ? Optional.ofNullable(entity).map(JavaType.FullyQualified::getClassName)
                : Optional.empty();
    }

    private boolean isTold(JavaType.@Nullable FullyQualified type) {
        return type != null
                && (annotated.contains(type.getFullyQualifiedName())
                        || type.getAnnotations().stream()
                                .anyMatch(annotation ->
                                        annotation.getFullyQualifiedName().equals(EMITS))
                        || isTold(type.getSupertype()));
    }
}
