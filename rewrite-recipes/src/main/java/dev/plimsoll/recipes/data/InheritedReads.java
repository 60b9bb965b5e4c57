package dev.plimsoll.recipes.data;

import static org.openrewrite.Tree.randomId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Reads by the getter of {@code AggregateRoot} what was a field of the entity. */
final class InheritedReads extends JavaVisitor<ExecutionContext> {
    private static final Map<String, String> TYPES = Map.of(
            Aggregate.ID,
            "java.util.UUID",
            Aggregate.VERSION,
            "java.lang.Long",
            "createdAt",
            "java.time.Instant",
            "updatedAt",
            "java.time.Instant");

    private final AggregatePlan plan;

    InheritedReads(AggregatePlan plan) {
        this.plan = plan;
    }

    @Override
    public J visitAssignment(J.Assignment assignment, ExecutionContext context) {
        return assignment.withAssignment((Expression) visitNonNull(assignment.getAssignment(), context, getCursor()));
    }

    @Override
    public J visitIdentifier(J.Identifier name, ExecutionContext context) {
        Object parent = getCursor().getParentTreeCursor().getValue();
        boolean declared = parent instanceof J.VariableDeclarations.NamedVariable variable
                && variable.getName().getId().equals(name.getId());
        Optional<String> attribute = declared ? Optional.empty() : attribute(name.getFieldType());
        return attribute.isPresent() ? getter(attribute.get(), null, name.getPrefix()) : name;
    }

    @Override
    public J visitFieldAccess(J.FieldAccess access, ExecutionContext context) {
        Optional<String> attribute = attribute(access.getName().getFieldType());
        if (attribute.isEmpty()) {
            return super.visitFieldAccess(access, context);
        }
        boolean own = access.getTarget() instanceof J.Identifier target
                && target.getSimpleName().equals("this");
        Expression target = own ? null : (Expression) visitNonNull(access.getTarget(), context, getCursor());
        return getter(attribute.get(), target, access.getPrefix());
    }

    private Optional<String> attribute(JavaType.@Nullable Variable field) {
        return field != null && field.getOwner() instanceof JavaType.FullyQualified owner
                ? plan.of(owner).flatMap(aggregate -> aggregate.takenOver().entrySet().stream()
                        .filter(taken -> taken.getValue()
                                .getVariables()
                                .get(0)
                                .getSimpleName()
                                .equals(field.getName()))
                        .map(Map.Entry::getKey)
                        .findFirst())
                : Optional.empty();
    }

    private static J.MethodInvocation getter(String attribute, @Nullable Expression target, Space prefix) {
        JavaType.Method method = new JavaType.Method(
                null,
                1L,
                JavaType.ShallowClass.build(Aggregate.ROOT),
                Aggregate.getter(attribute),
                JavaType.ShallowClass.build(TYPES.getOrDefault(attribute, "java.lang.Object")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new J.MethodInvocation(
                randomId(),
                prefix,
                Markers.EMPTY,
                target == null ? null : JRightPadded.build(target.withPrefix(Space.EMPTY)),
                null,
                new J.Identifier(randomId(), Space.EMPTY, Markers.EMPTY, List.of(), method.getName(), method, null),
                JContainer.build(
                        Space.EMPTY,
                        List.of(JRightPadded.build((Expression) new J.Empty(randomId(), Space.EMPTY, Markers.EMPTY))),
                        Markers.EMPTY),
                method);
    }
}
