package dev.plimsoll.recipes.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** What an annotation is given, by name. */
final class Arguments {
    private final Map<String, Expression> byName = new LinkedHashMap<>();

    static Arguments of(J.Annotation annotation) {
        Arguments arguments = new Arguments();
        for (Expression argument :
                annotation.getArguments() == null ? List.<Expression>of() : annotation.getArguments()) {
            if (argument instanceof J.Assignment assignment) {
                arguments.byName.put(assignment.getVariable().toString(), assignment.getAssignment());
            } else if (!(argument instanceof J.Empty)) {
                arguments.byName.put("value", argument);
            }
        }
        return arguments;
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** The first of several names for the same. */
    Optional<Expression> get(String... names) {
        return List.of(names).stream()
                .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
                .findFirst();
    }

    /** The one element of a list, or what is no list; empty where there are several. */
    static Optional<Expression> single(Expression value) {
        if (!(value instanceof J.NewArray list)) {
            return Optional.of(value);
        }
        List<Expression> elements = list.getInitializer() == null ? List.of() : list.getInitializer();
        return elements.size() == 1 && !(elements.get(0) instanceof J.Empty)
                ? Optional.of(elements.get(0))
                : Optional.empty();
    }

    static J.Literal text(String value) {
        return new J.Literal(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                value,
                "\"" + value + "\"",
                null,
                JavaType.Primitive.String);
    }

    static J.Literal no() {
        return new J.Literal(
                Tree.randomId(), Space.EMPTY, Markers.EMPTY, false, "false", null, JavaType.Primitive.Boolean);
    }

    /** As the arguments of an annotation: a value alone stands without its name. */
    static List<Expression> written(Map<String, Expression> values) {
        if (values.size() == 1 && values.containsKey("value")) {
            return List.of(values.get("value").withPrefix(Space.EMPTY));
        }
        return values.entrySet().stream()
                .map(entry -> (Expression) named(entry.getKey(), entry.getValue())
                        .withPrefix(
                                entry.getKey().equals(values.keySet().iterator().next())
                                        ? Space.EMPTY
                                        : Space.SINGLE_SPACE))
                .toList();
    }

    private static J.Assignment named(String name, Expression value) {
        return new J.Assignment(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                identifier(name, value.getType()),
                new JLeftPadded<>(Space.SINGLE_SPACE, value.withPrefix(Space.SINGLE_SPACE), Markers.EMPTY),
                value.getType());
    }

    static J.Identifier identifier(String name, @Nullable JavaType type) {
        return new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), name, type, null);
    }
}
