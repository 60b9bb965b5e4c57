package dev.plimsoll.recipes.clock;

import dev.plimsoll.standards.privacy.LogCalls;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What looks at the clock but not for the time: how long something took, whether to wait on, a name that nobody else has. */
final class Measuring {
    private static final Set<J.Binary.Type> COMPARE = Set.of(
            J.Binary.Type.Subtraction,
            J.Binary.Type.LessThan,
            J.Binary.Type.LessThanOrEqual,
            J.Binary.Type.GreaterThan,
            J.Binary.Type.GreaterThanOrEqual);
    private static final Set<J.Binary.Type> CALCULATE = Set.of(
            J.Binary.Type.Addition, J.Binary.Type.Subtraction, J.Binary.Type.Multiplication, J.Binary.Type.Division);
    private static final Set<String> COMPARING = Set.of("between", "until", "isBefore", "isAfter", "before", "after");
    private static final Set<String> CALCULATING =
            Set.of("getTime", "getTimeInMillis", "toEpochMilli", "getEpochSecond");
    private static final Set<String> WRITING_OUT = Set.of("format", "toString");
    private static final String STRING = "java.lang.String";
    private static final String RANDOM = "java.util.Random";
    private static final String THREAD_LOCAL = "java.lang.ThreadLocal";

    private Measuring() {}

    static boolean isPartOfIt(Cursor reading) {
        Cursor moment = climb(reading);
        return isCompared(moment)
                || isNumber(moment) && isPartOfAText(moment)
                || isLogged(moment)
                || isGivenTo(moment, THREAD_LOCAL)
                || isGivenTo(moment, RANDOM)
                || local(moment)
                        .flatMap(name -> LocalVariable.of(name, moment))
                        .filter(Measuring::isOnlyMeasured)
                        .isPresent();
    }

    /** From a moment to what is the same moment in another shape, or one that is so much later. */
    private static Cursor climb(Cursor moment) {
        Cursor place = moment;
        while (keepsTheMoment(place)) {
            place = place.getParentTreeCursor();
        }
        return place;
    }

    private static boolean keepsTheMoment(Cursor place) {
        Object parent = place.getParentTreeCursor().getValue();
        if (parent instanceof J.Parentheses || parent instanceof J.TypeCast) {
            return true;
        }
        if (parent instanceof J.Binary binary) {
            return CALCULATE.contains(binary.getOperator()) && !isText(binary) && !isCompared(place);
        }
        return parent instanceof J.MethodInvocation call
                && call.getSelect() == place.getValue()
                && (CALCULATING.contains(call.getSimpleName())
                        || call.getSimpleName().startsWith("plus")
                        || call.getSimpleName().startsWith("minus"));
    }

    /** Whether the moment is held against another that was read here. */
    private static boolean isCompared(Cursor moment) {
        return others(moment).anyMatch(other -> isMoment(other, moment));
    }

    private static Stream<Expression> others(Cursor moment) {
        Object parent = moment.getParentTreeCursor().getValue();
        Stream<Expression> all = Stream.empty();
        if (parent instanceof J.Binary binary && COMPARE.contains(binary.getOperator())) {
            all = Stream.of(binary.getLeft(), binary.getRight());
        } else if (parent instanceof J.MethodInvocation call && COMPARING.contains(call.getSimpleName())) {
            all = Stream.concat(call.getArguments().stream(), Stream.ofNullable(call.getSelect()));
        }
        return all.filter(each -> each != moment.getValue());
    }

    /** What a thread keeps for itself is the beginning of something that it measures. */
    private static boolean isMoment(Expression tree, Cursor inside) {
        Set<String> names = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer none) {
                names.add(name.getSimpleName());
                return name;
            }
        }.visit(tree, 0);
        return holdsAMoment(tree)
                || names.stream()
                        .flatMap(name -> LocalVariable.of(name, inside).stream())
                        .flatMap(local -> local.values().stream())
                        .anyMatch(Measuring::holdsAMoment);
    }

    private static boolean holdsAMoment(Expression tree) {
        boolean[] found = {Reading.isIn(tree)};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J preVisit(J part, Integer none) {
                found[0] |= isOf(part, THREAD_LOCAL);
                return part;
            }
        }.visit(tree, 0);
        return found[0];
    }

    private static boolean isOnlyMeasured(LocalVariable local) {
        return local.isSet()
                || !local.uses().isEmpty()
                        && local.uses().stream()
                                .map(Measuring::climb)
                                .allMatch(use -> isCompared(use) || isLogged(use) || isGivenTo(use, THREAD_LOCAL));
    }

    private static boolean isGivenTo(Cursor value, String type) {
        Object parent = value.getParentTreeCursor().getValue();
        return isOf(parent, type)
                && !(parent instanceof J.MethodInvocation call && call.getSelect() == value.getValue());
    }

    /** Whether a tree makes one of a type, or calls it. */
    private static boolean isOf(Object tree, String type) {
        JavaType.Method method = tree instanceof J.MethodInvocation call
                ? call.getMethodType()
                : tree instanceof J.NewClass made ? made.getMethodType() : null;
        return method != null && TypeUtils.isOfClassType(method.getDeclaringType(), type);
    }

    private static boolean isLogged(Cursor moment) {
        Cursor place = moment;
        while (isText(place.getParentTreeCursor().getValue()) || isWrittenOut(place)) {
            place = place.getParentTreeCursor();
        }
        Cursor told = place;
        return LogCalls.LOGGERS.stream().anyMatch(logger -> isGivenTo(told, logger));
    }

    private static boolean isWrittenOut(Cursor moment) {
        return moment.getParentTreeCursor().getValue() instanceof J.MethodInvocation call
                && call.getSelect() == moment.getValue()
                && WRITING_OUT.contains(call.getSimpleName());
    }

    /** Whether a number becomes a piece of another text, {@code name.replace("#", String.valueOf(number))}. */
    private static boolean isPartOfAText(Cursor number) {
        Cursor above = number.getParentTreeCursor();
        if (isText(above.getValue()) || !isOf(above.getValue(), STRING)) {
            return isText(above.getValue());
        }
        Object whole = above.getParentTreeCursor().getValue();
        return isText(whole)
                || isGivenTo(above, STRING)
                || whole instanceof J.MethodInvocation call
                        && call.getSelect() == above.getValue()
                        && call.getSimpleName().equals("concat");
    }

    private static boolean isNumber(Cursor place) {
        return place.getValue() instanceof Expression expression
                && expression.getType() instanceof JavaType.Primitive type
                && type != JavaType.Primitive.String;
    }

    private static boolean isText(@Nullable Object tree) {
        return tree instanceof J.Binary binary
                && (binary.getType() == JavaType.Primitive.String || TypeUtils.isOfClassType(binary.getType(), STRING));
    }

    private static Optional<String> local(Cursor moment) {
        Object parent = moment.getParentTreeCursor().getValue();
        if (parent instanceof J.VariableDeclarations.NamedVariable variable) {
            return Optional.of(variable.getSimpleName());
        }
        return parent instanceof J.Assignment set && set.getVariable() instanceof J.Identifier name
                ? Optional.of(name.getSimpleName())
                : Optional.empty();
    }
}
