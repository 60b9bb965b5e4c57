package dev.plimsoll.recipes.logging;

import static org.openrewrite.Tree.randomId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** {@code "order " + id}, as SLF4J wants it: {@code "order {}", id}. */
final class Message {
    private final StringBuilder source = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final List<Expression> values = new ArrayList<>();
    private boolean fits = true;

    private Message() {}

    /** The arguments of the call; empty where SLF4J would write something else than the concatenation. */
    static Optional<List<Expression>> of(Expression concatenation) {
        if (!isConcatenation(concatenation)) {
            return Optional.empty();
        }
        Message message = new Message();
        message.take(concatenation);
        return message.fits && !message.values.isEmpty() ? Optional.of(message.arguments()) : Optional.empty();
    }

    static boolean isConcatenation(Expression expression) {
        return expression instanceof J.Binary binary
                && binary.getOperator() == J.Binary.Type.Addition
                && TypeUtils.isString(binary.getType());
    }

    private void take(Expression part) {
        if (isConcatenation(part) && part instanceof J.Binary binary) {
            take(binary.getLeft());
            take(binary.getRight());
        } else if (part instanceof J.Literal literal && literal.getValue() instanceof String words) {
            String written = literal.getValueSource();
            fits &= written != null
                    && isPlain(words, written)
                    && part.getPrefix().getComments().isEmpty();
            text.append(words);
            source.append(written == null ? "" : written.substring(1, written.length() - 1));
        } else {
            fits &= isPlain(part) && part.getPrefix().getComments().isEmpty();
            text.append("{}");
            source.append("{}");
            values.add(part.unwrap().<Expression>withPrefix(Space.SINGLE_SPACE));
        }
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(new J.Literal(
                randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                text.toString(),
                '"' + source.toString() + '"',
                null,
                JavaType.Primitive.String));
        arguments.addAll(values);
        return arguments;
    }

    private static boolean isPlain(String words, String written) {
        return !written.startsWith("\"\"\"") && !words.contains("{") && !words.contains("}") && !words.endsWith("\\");
    }

    /** SLF4J takes a last exception out of the values, and writes the elements of an array. */
    static boolean isPlain(Expression value) {
        JavaType type = value.getType();
        return type != null
                && type != JavaType.Primitive.Null
                && type != JavaType.Primitive.None
                && !(type instanceof JavaType.Unknown)
                && !(type instanceof JavaType.Array)
                && !(type instanceof JavaType.GenericTypeVariable)
                && !TypeUtils.isOfClassType(type, "java.lang.Object")
                && !TypeUtils.isAssignableTo("java.lang.Throwable", type);
    }
}
