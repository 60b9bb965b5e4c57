package dev.plimsoll.recipes.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** A parameter of a method of Feign, and the same for an HTTP interface. */
final class FeignParameter {
    private static final Set<String> NAMED = Set.of("PathVariable", "RequestParam", "RequestHeader");

    private final J.VariableDeclarations parameter;

    FeignParameter(J.VariableDeclarations parameter) {
        this.parameter = parameter;
    }

    J.VariableDeclarations asExchange(ToServiceClient visitor) {
        if (parameter.getLeadingAnnotations().stream().noneMatch(FeignMethods::isWeb)) {
            visitor.adds(Mappings.WEB + "RequestBody");
            return withBody();
        }
        return parameter.withLeadingAnnotations(ListUtils.map(
                parameter.getLeadingAnnotations(),
                annotation -> FeignMethods.isWeb(annotation) && NAMED.contains(annotation.getSimpleName())
                        ? named(annotation)
                        : annotation));
    }

    private J.VariableDeclarations withBody() {
        J.Annotation body = new J.Annotation(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                Arguments.identifier("RequestBody", JavaType.ShallowClass.build(Mappings.WEB + "RequestBody")),
                null);
        J.VariableDeclarations moved = parameter.getTypeExpression() == null
                        || !parameter.getModifiers().isEmpty()
                ? parameter.withModifiers(
                        ListUtils.map(parameter.getModifiers(), modifier -> modifier.withPrefix(Space.SINGLE_SPACE)))
                : parameter.withTypeExpression(parameter.getTypeExpression().withPrefix(Space.SINGLE_SPACE));
        return moved.withLeadingAnnotations(ListUtils.concat(body, parameter.getLeadingAnnotations()));
    }

    /** With its name, which is not there to be read where nobody compiles with it, and free to be null as it was with Feign. */
    private J.Annotation named(J.Annotation annotation) {
        Arguments old = Arguments.of(annotation);
        Map<String, Expression> arguments = new LinkedHashMap<>();
        Optional<Expression> name = old.get("value", "name");
        if (name.isPresent() || !isMap()) {
            arguments.put(
                    "value",
                    name.orElseGet(
                            () -> Arguments.text(parameter.getVariables().get(0).getSimpleName())));
        }
        old.names().stream()
                .filter(other -> !other.equals("value") && !other.equals("name"))
                .forEach(other -> arguments.put(other, old.get(other).orElseThrow()));
        if (mayBeNull(annotation) && !arguments.containsKey("required") && !arguments.containsKey("defaultValue")) {
            arguments.put("required", Arguments.no());
        }
        return annotation.withArguments(arguments.isEmpty() ? List.of() : Arguments.written(arguments));
    }

    private boolean mayBeNull(J.Annotation annotation) {
        return !annotation.getSimpleName().equals("PathVariable")
                && !(parameter.getType() instanceof JavaType.Primitive primitive
                        && primitive != JavaType.Primitive.String)
                && !isMap();
    }

    private boolean isMap() {
        return TypeUtils.isAssignableTo("java.util.Map", parameter.getType());
    }
}
