package dev.plimsoll.recipes.boot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Calls the repositories of Spring Data 1 by the names of Spring Data 2 and later; a part of the whole move. */
public final class OldRepositoryCalls extends Recipe {
    private static final String REPOSITORY = "org.springframework.data.repository.Repository";
    private static final Map<String, String> BY_ID =
            Map.of("findOne", "findById", "exists", "existsById", "delete", "deleteById");
    private static final Map<String, String> OF_MANY = Map.of(
            "save", "saveAll", "delete", "deleteAll", "findAll", "findAllById", "deleteInBatch", "deleteAllInBatch");
    private static final Set<String> STUBS = Set.of("when", "given", "verify", "should", "then");

    @Override
    public String getDisplayName() {
        return "Call repositories as Spring Data 2 and later do";
    }

    @Override
    public String getDescription() {
        return "Changes findOne, exists, delete by id, and save, delete and findAll of many to the names of today; where a"
                + " test stubs or verifies findOne, the call stays.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(4);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new JavaVisitor<ExecutionContext>() {
            @Override
            public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
                J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, context);
                String name = name(call.getMethodType());
                if (name == null) {
                    return visited;
                }
                if (!name.equals("findById")) {
                    return renamed(visited, name);
                }
                boolean isStubbed = isStub(call.getSelect())
                        || getCursor().getParentTreeCursor().getValue() instanceof J.MethodInvocation outer
                                && STUBS.contains(outer.getSimpleName());
                return isStubbed ? visited : orNull(renamed(visited, name));
            }
        };
    }

    private static boolean isStub(@Nullable Expression select) {
        return select instanceof J.MethodInvocation outer && STUBS.contains(outer.getSimpleName());
    }

    private static @Nullable String name(JavaType.@Nullable Method method) {
        if (method == null
                || method.getParameterTypes().size() != 1
                || !method.getDeclaringType().getPackageName().startsWith("org.springframework.data.")
                || !TypeUtils.isAssignableTo(REPOSITORY, method.getDeclaringType())) {
            return null;
        }
        String parameter = Signatures.parameters(method).get(0);
        if (parameter.equals("java.io.Serializable")) {
            return BY_ID.get(method.getName());
        }
        boolean isOfEntities = !method.getName().equals("deleteInBatch") || parameter.equals("java.lang.Iterable");
        return parameter.equals("java.lang.Iterable") && isOfEntities ? OF_MANY.get(method.getName()) : null;
    }

    private static J.MethodInvocation renamed(J.MethodInvocation call, String name) {
        JavaType.Method method =
                call.getMethodType() == null ? null : call.getMethodType().withName(name);
        return call.withName(call.getName().withSimpleName(name).withType(method))
                .withMethodType(method);
    }

    /** As before, null stands for nothing. */
    private static J.MethodInvocation orNull(J.MethodInvocation call) {
        JavaType entity = call.getType();
        JavaType optional = new JavaType.Parameterized(
                null,
                JavaType.ShallowClass.build("java.util.Optional"),
                List.of(entity == null ? JavaType.Unknown.getInstance() : entity));
        JavaType.Method found =
                call.getMethodType() == null ? null : call.getMethodType().withReturnType(optional);
        J.MethodInvocation select = call.withPrefix(Space.EMPTY)
                .withMethodType(found)
                .withName(call.getName().withType(found));
        JavaType.Method orElse = new JavaType.Method(
                null,
                1L,
                JavaType.ShallowClass.build("java.util.Optional"),
                "orElse",
                entity,
                List.of("other"),
                List.of(JavaType.ShallowClass.build("java.lang.Object")),
                null,
                null,
                null,
                null);
        J.Literal nothing =
                new J.Literal(Tree.randomId(), Space.EMPTY, Markers.EMPTY, null, "null", null, JavaType.Primitive.Null);
        return new J.MethodInvocation(
                Tree.randomId(),
                call.getPrefix(),
                Markers.EMPTY,
                JRightPadded.build(select),
                null,
                new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), "orElse", orElse, null),
                JContainer.build(List.of(JRightPadded.build((Expression) nothing))),
                orElse);
    }
}
