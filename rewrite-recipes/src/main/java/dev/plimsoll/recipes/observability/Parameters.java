package dev.plimsoll.recipes.observability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;

/** {@code "{0} of {1}"} and its values, as {@code java.util.logging} has them, for SLF4J: {@code "{} of {}"}. */
final class Parameters {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private Parameters() {}

    /** The message and its values; empty where SLF4J would write something else. */
    static Optional<List<Expression>> of(Expression message, Expression given) {
        if (!(message instanceof J.Literal literal) || !(literal.getValue() instanceof String text)) {
            return Optional.empty();
        }
        List<Expression> values = values(given);
        String source = literal.getValueSource();
        if (source == null
                || !areInOrder(text, values.size())
                || !values.stream().allMatch(Parameters::isPlain)) {
            return Optional.empty();
        }
        List<Expression> arguments =
                new ArrayList<>(List.of(literal.withValue(replaced(text)).withValueSource(replaced(source))));
        values.forEach(value -> arguments.add(value.withPrefix(Space.SINGLE_SPACE)));
        return Optional.of(arguments);
    }

    private static List<Expression> values(Expression given) {
        return given instanceof J.NewArray array && array.getInitializer() != null
                ? array.getInitializer()
                : List.of(given);
    }

    private static boolean areInOrder(String text, int values) {
        Matcher place = PLACE.matcher(text);
        int next = 0;
        while (place.find()) {
            if (!place.group(1).equals(String.valueOf(next++))) {
                return false;
            }
        }
        return next > 0
                && next == values
                && !text.contains("'")
                && !PLACE.matcher(text).replaceAll("").contains("{");
    }

    /** SLF4J takes a last exception out of the values, and an array for several. */
    private static boolean isPlain(Expression value) {
        JavaType type = value.getType();
        return type != null
                && type != JavaType.Primitive.Null
                && !(type instanceof JavaType.Array)
                && !TypeUtils.isOfClassType(type, "java.lang.Object")
                && !TypeUtils.isAssignableTo("java.lang.Throwable", type);
    }

    private static String replaced(String text) {
        return PLACE.matcher(text).replaceAll("{}");
    }
}
