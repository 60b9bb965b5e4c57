package dev.plimsoll.recipes.boot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import org.openrewrite.marker.Markers;

/** Calls single methods of Spring by their names of today; a part of the whole move. */
public final class OldNames extends Recipe {
    private static final String STATUS = "org.springframework.http.ResponseEntity.getStatusCodeValue()";
    private static final String CODE = "org.springframework.http.HttpStatusCode";
    private static final String BUILDER = "org.springframework.boot.web.client.RestTemplateBuilder.";
    private static final Map<String, String> NAMES = Map.of(
            BUILDER + "setConnectTimeout(java.time.Duration)", "connectTimeout",
            BUILDER + "setReadTimeout(java.time.Duration)", "readTimeout");

    @Override
    public String getDisplayName() {
        return "Call methods of Spring by their names of today";
    }

    @Override
    public String getDescription() {
        return "Changes getStatusCodeValue() of a response and the timeouts of a RestTemplateBuilder to what took their place.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(2);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new JavaVisitor<ExecutionContext>() {
            @Override
            public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
                String name = key(call);
                J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, context);
                if (name.equals(STATUS) && visited.getSelect() != null) {
                    return value(visited);
                }
                return NAMES.containsKey(name) ? renamed(visited, NAMES.get(name)) : visited;
            }
        };
    }

    private static String key(J.MethodInvocation call) {
        JavaType.Method method = call.getMethodType();
        return method == null
                ? ""
                : method.getDeclaringType().getFullyQualifiedName() + "." + method.getName() + "("
                        + String.join(",", Signatures.parameters(method)) + ")";
    }

    private static J.MethodInvocation renamed(J.MethodInvocation call, String name) {
        JavaType.Method method =
                call.getMethodType() == null ? null : call.getMethodType().withName(name);
        return call.withName(call.getName().withSimpleName(name).withType(method))
                .withMethodType(method);
    }

    private static J.MethodInvocation value(J.MethodInvocation call) {
        JavaType.Method before = call.getMethodType();
        JavaType.FullyQualified code = JavaType.ShallowClass.build(CODE);
        JavaType.Method asked =
                before == null ? null : before.withName("getStatusCode").withReturnType(code);
        JavaType.Method value = before == null ? null : before.withName("value").withDeclaringType(code);
        J.MethodInvocation select =
                renamed(call, "getStatusCode").withMethodType(asked).withPrefix(Space.EMPTY);
        J.Empty nothing = new J.Empty(Tree.randomId(), Space.EMPTY, Markers.EMPTY);
        return new J.MethodInvocation(
                Tree.randomId(),
                call.getPrefix(),
                Markers.EMPTY,
                JRightPadded.build((Expression) select.withName(select.getName().withType(asked))),
                null,
                new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), "value", value, null),
                JContainer.build(List.of(JRightPadded.build((Expression) nothing))),
                value);
    }
}
