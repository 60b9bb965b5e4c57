package dev.plimsoll.recipes.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Implements interfaces whose methods have bodies now, where a class extended an empty adapter; a part of the whole move. */
public final class Adapters extends Recipe {
    private static final Map<String, String> INTERFACES = Map.of(
            "org.springframework.web.servlet.config.annotation.WebMvcConfigurerAdapter",
            "org.springframework.web.servlet.config.annotation.WebMvcConfigurer",
            "org.springframework.web.servlet.handler.HandlerInterceptorAdapter",
            "org.springframework.web.servlet.AsyncHandlerInterceptor",
            "org.springframework.web.socket.config.annotation.AbstractWebSocketMessageBrokerConfigurer",
            "org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer");

    @Override
    public String getDisplayName() {
        return "Implement interfaces in place of adapters";
    }

    @Override
    public String getDescription() {
        return "Lets classes that extend WebMvcConfigurerAdapter, HandlerInterceptorAdapter or"
                + " AbstractWebSocketMessageBrokerConfigurer implement the interface behind it.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(3);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new JavaIsoVisitor<ExecutionContext>() {
            @Override
            public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
                List<String> used = INTERFACES.keySet().stream()
                        .filter(adapter -> unit.getTypesInUse().getTypesInUse().stream()
                                .anyMatch(type -> TypeUtils.isOfClassType(type, adapter)))
                        .sorted()
                        .toList();
                used.forEach(adapter -> doAfterVisit(
                        new ChangeType(adapter, INTERFACES.getOrDefault(adapter, adapter), true).getVisitor()));
                return used.isEmpty() ? unit : super.visitCompilationUnit(unit, context);
            }

            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, ExecutionContext context) {
                J.ClassDeclaration visited = super.visitClassDeclaration(declared, context);
                TypeTree above = visited.getExtends();
                return above != null && isAdapter(above.getType()) ? implementing(visited, above) : visited;
            }

            /** There was nothing above to call, and there is nothing now. */
            @SuppressWarnings("NullAway") // null takes the call away; the engine's own annotation does not say so
            @Override
            public J.@Nullable MethodInvocation visitMethodInvocation(
                    J.MethodInvocation call, ExecutionContext context) {
                boolean isOfAdapter = call.getSelect() instanceof J.Identifier select
                        && select.getSimpleName().equals("super")
                        && call.getMethodType() != null
                        && isAdapter(call.getMethodType().getDeclaringType());
                return isOfAdapter && getCursor().getParentTreeCursor().getValue() instanceof J.Block
                        ? null
                        : super.visitMethodInvocation(call, context);
            }
        };
    }

    private static boolean isAdapter(@Nullable JavaType type) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named != null && INTERFACES.containsKey(named.getFullyQualifiedName());
    }

    private static J.ClassDeclaration implementing(J.ClassDeclaration declared, TypeTree above) {
        JContainer<TypeTree> before = declared.getPadding().getImplements();
        List<JRightPadded<TypeTree>> all = new ArrayList<>();
        all.add(JRightPadded.build(above.withPrefix(Space.SINGLE_SPACE)));
        if (before != null) {
            all.addAll(before.getPadding().getElements());
        }
        return declared.withExtends(null)
                .getPadding()
                .withImplements(JContainer.build(Space.SINGLE_SPACE, all, Markers.EMPTY));
    }
}
