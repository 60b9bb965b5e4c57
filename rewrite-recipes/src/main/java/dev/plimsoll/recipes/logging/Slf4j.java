package dev.plimsoll.recipes.logging;

import static org.openrewrite.Tree.randomId;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Calls of SLF4J's logger. */
final class Slf4j {
    static final String LOGGER = "org.slf4j.Logger";
    static final String FACTORY = "org.slf4j.LoggerFactory";

    private Slf4j() {}

    static JavaType.Method method(String level, List<Expression> arguments) {
        List<JavaType> types = arguments.stream().map(Slf4j::type).toList();
        List<String> names = Stream.iterate(1, i -> i + 1)
                .limit(types.size())
                .map(i -> "p" + i)
                .toList();
        return new JavaType.Method(
                null,
                Flag.Public.getBitMask(),
                JavaType.ShallowClass.build(LOGGER),
                level,
                JavaType.Primitive.Void,
                names,
                types,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** {@code log.info(...)} in the place of another call. */
    static J.MethodInvocation call(String logger, String level, List<Expression> arguments) {
        JavaType type = JavaType.ShallowClass.build(LOGGER);
        JavaType.Variable field = new JavaType.Variable(null, Flag.Static.getBitMask(), logger, null, type, List.of());
        JavaType.Method method = method(level, arguments);
        J.Identifier select = new J.Identifier(randomId(), Space.EMPTY, Markers.EMPTY, List.of(), logger, type, field);
        J.Identifier name = new J.Identifier(randomId(), Space.EMPTY, Markers.EMPTY, List.of(), level, method, null);
        List<JRightPadded<Expression>> padded = new ArrayList<>();
        arguments.forEach(argument -> padded.add(JRightPadded.build(argument)));
        return new J.MethodInvocation(
                randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                JRightPadded.build(select),
                null,
                name,
                JContainer.build(Space.EMPTY, padded, Markers.EMPTY),
                method);
    }

    private static JavaType type(Expression expression) {
        JavaType type = expression.getType();
        return type == null ? JavaType.Unknown.getInstance() : type;
    }
}
