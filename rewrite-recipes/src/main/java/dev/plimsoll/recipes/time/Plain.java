package dev.plimsoll.recipes.time;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Whether a known call is given what java.time takes the same way. */
final class Plain {
    private static final Set<String> HAVE_FIELDS = Set.of("LocalDate", "LocalTime", "LocalDateTime", "DateTime");

    private Plain() {}

    static boolean is(J.MethodInvocation call, Cursor at) {
        Expression first = call.getArguments().get(0);
        return areZonesThere(call)
                && switch (call.getSimpleName()) {
                    case "forPattern" -> Texts.pattern(first).isPresent();
                    case "toString" ->
                        !TypeUtils.isString(first.getType())
                                || Texts.pattern(first).isPresent();
                    case "isBefore", "isAfter", "isEqual", "equals", "isLongerThan", "isShorterThan" ->
                        sameType(call.getSelect(), first);
                    case "compareTo" -> sameType(call.getSelect(), first) && isOnlyItsSignAsked(at);
                    case "plus", "minus" ->
                        first.getType() instanceof JavaType.Primitive
                                || TypeUtils.isOfClassType(first.getType(), "org.joda.time.Duration");
                    case "toLocalDateTime", "toDateTime", "withTime", "withDate" ->
                        first.getType() instanceof JavaType.Primitive
                                || first instanceof J.Empty
                                || Joda.name(first.getType())
                                        .filter(Joda::isMoved)
                                        .isPresent();
                    case "print" ->
                        first.getType() instanceof JavaType.Primitive
                                || HAVE_FIELDS.contains(Joda.simple(first.getType()));
                    case "withLocale" -> isThere(first);
                    case "daysBetween", "weeksBetween", "hoursBetween", "minutesBetween", "secondsBetween" ->
                        sameType(first, call.getArguments().get(1));
                    default -> true;
                };
    }

    static boolean is(J.NewClass made) {
        List<Expression> arguments = made.getArguments();
        if (TypeUtils.isOfClassType(made.getType(), "org.joda.time.Duration") && arguments.size() == 2) {
            return sameType(arguments.get(0), arguments.get(1));
        }
        return arguments.stream()
                .allMatch(argument -> argument instanceof J.Empty
                        || argument.getType() == JavaType.Primitive.Int
                        || argument.getType() == JavaType.Primitive.Long
                        || isZone(argument) && isThere(argument));
    }

    /** Joda-Time takes none for the zone of the machine. */
    private static boolean areZonesThere(J.MethodInvocation call) {
        return call.getSimpleName().equals("now")
                || call.getArguments().stream().allMatch(argument -> !isZone(argument) || isThere(argument));
    }

    private static boolean isZone(Expression argument) {
        return TypeUtils.isOfClassType(argument.getType(), "org.joda.time.DateTimeZone");
    }

    private static boolean isThere(Expression argument) {
        return argument instanceof J.FieldAccess
                || argument instanceof J.MethodInvocation call
                        && call.getMethodType() != null
                        && call.getMethodType()
                                .getDeclaringType()
                                .getFullyQualifiedName()
                                .matches("org\\.joda\\.time\\..*|java\\.util\\.Locale");
    }

    private static boolean isOnlyItsSignAsked(Cursor at) {
        return at.getParentTreeCursor().getValue() instanceof J.Binary binary
                && (isNought(binary.getLeft()) || isNought(binary.getRight()));
    }

    private static boolean isNought(Expression side) {
        return side instanceof J.Literal literal && Integer.valueOf(0).equals(literal.getValue());
    }

    static boolean sameType(@Nullable Expression one, Expression other) {
        return one != null
                && Joda.name(one.getType()).equals(Joda.name(other.getType()))
                && Joda.name(one.getType()).filter(Joda::isMoved).isPresent();
    }
}
