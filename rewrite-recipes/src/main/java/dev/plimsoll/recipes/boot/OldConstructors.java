package dev.plimsoll.recipes.boot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Makes pages and orders by the methods that took the place of constructors; a part of the whole move. */
public final class OldConstructors extends Recipe {
    private static final Map<String, String> METHODS = Map.of(
            "org.springframework.data.domain.PageRequest", "of",
            "org.springframework.data.domain.Sort", "by");

    @Override
    public String getDisplayName() {
        return "Make pages and orders without constructors";
    }

    @Override
    public String getDescription() {
        return "Changes constructors of PageRequest and Sort, which Spring Data 2 deprecated, to PageRequest.of and Sort.by.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(2);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new JavaVisitor<ExecutionContext>() {
            @Override
            public J visitNewClass(J.NewClass made, ExecutionContext context) {
                J.NewClass visited = (J.NewClass) super.visitNewClass(made, context);
                JavaType.Method constructor = made.getMethodType();
                JavaType.FullyQualified type = TypeUtils.asFullyQualified(made.getType());
                String method = type == null ? null : METHODS.get(type.getFullyQualifiedName());
                return method == null
                                || constructor == null
                                || made.getBody() != null
                                || !(visited.getClazz() instanceof J.Identifier name)
                                || ofNames(constructor)
                        ? visited
                        : called(visited, name, constructor.withName(method));
            }
        };
    }

    /** An order by a direction and a list of names has no such method. */
    private static boolean ofNames(JavaType.Method constructor) {
        return Signatures.parameters(constructor)
                .equals(List.of("org.springframework.data.domain.Sort$Direction", "java.util.List"));
    }

    private static J.MethodInvocation called(J.NewClass made, J.Identifier type, JavaType.Method named) {
        JavaType.Method method =
                named.withReturnType(named.getDeclaringType()).withFlags(Set.of(Flag.Public, Flag.Static));
        return new J.MethodInvocation(
                Tree.randomId(),
                made.getPrefix(),
                made.getMarkers(),
                new JRightPadded<>(type.withPrefix(Space.EMPTY), Space.EMPTY, Markers.EMPTY),
                null,
                new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), named.getName(), method, null),
                made.getPadding().getArguments(),
                method);
    }
}
