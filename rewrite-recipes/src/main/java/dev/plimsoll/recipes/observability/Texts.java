package dev.plimsoll.recipes.observability;

import static org.openrewrite.Tree.randomId;

import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Messages as text: SLF4J takes no other, where log4j 1 and commons-logging take any object. */
final class Texts {
    private static final JavaType.FullyQualified STRING = JavaType.ShallowClass.build("java.lang.String");
    private static final JavaType.FullyQualified OBJECT = JavaType.ShallowClass.build("java.lang.Object");

    private Texts() {}

    static Optional<Expression> of(Expression message, J.MethodInvocation call) {
        JavaType type = message.getType();
        if (TypeUtils.isString(type)) {
            return Optional.of(message);
        }
        boolean takesAnything = call.getMethodType() != null
                && call.getMethodType().getParameterTypes().stream()
                        .anyMatch(parameter -> TypeUtils.isOfClassType(parameter, "java.lang.Object"));
        // String.valueOf has an overload of its own for characters, and none that is plain for null.
        boolean isPlain = type != null && type != JavaType.Primitive.Null && !(type instanceof JavaType.Array);
        return takesAnything && isPlain ? Optional.of(valueOf(message)) : Optional.empty();
    }

    /** {@code log(Level.SEVERE, null, e)} is how one writes an exception alone. */
    static Optional<Expression> of(Expression message, Expression thrown, J.MethodInvocation call) {
        if (message.getType() != JavaType.Primitive.Null) {
            return of(message, call);
        }
        return thrown instanceof J.Identifier ? Optional.of(toText(thrown, message.getPrefix())) : Optional.empty();
    }

    private static Expression valueOf(Expression value) {
        J.Identifier string =
                new J.Identifier(randomId(), Space.EMPTY, Markers.EMPTY, List.of(), "String", STRING, null);
        JavaType.Method method =
                method("valueOf", Flag.Public.getBitMask() | Flag.Static.getBitMask(), List.of(OBJECT));
        return call(string, method, List.of(value.withPrefix(Space.EMPTY))).withPrefix(value.getPrefix());
    }

    private static Expression toText(Expression thrown, Space prefix) {
        J.Empty nothing = new J.Empty(randomId(), Space.EMPTY, Markers.EMPTY);
        return call(
                        thrown.withPrefix(Space.EMPTY),
                        method("toString", Flag.Public.getBitMask(), List.of()),
                        List.of(nothing))
                .withPrefix(prefix);
    }

    private static J.MethodInvocation call(Expression select, JavaType.Method method, List<Expression> arguments) {
        J.Identifier name =
                new J.Identifier(randomId(), Space.EMPTY, Markers.EMPTY, List.of(), method.getName(), method, null);
        return new J.MethodInvocation(
                randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                JRightPadded.build(select),
                null,
                name,
                JContainer.build(
                        Space.EMPTY, arguments.stream().map(JRightPadded::build).toList(), Markers.EMPTY),
                method);
    }

    private static JavaType.Method method(String name, long flags, List<JavaType> parameters) {
        List<String> names = parameters.stream().map(parameter -> "value").toList();
        return new JavaType.Method(
                null,
                flags,
                name.equals("valueOf") ? STRING : OBJECT,
                name,
                STRING,
                names,
                parameters,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
