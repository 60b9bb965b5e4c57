package dev.plimsoll.recipes.privacy;

import dev.plimsoll.standards.privacy.LogCalls;
import dev.plimsoll.standards.privacy.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Masks the values that reach the log unchanged through an argument; a method of the project's own is taken to mask them. */
final class LoggedValues {
    private static final Set<String> TAKES_MORE_TEXT = Set.of("concat", "formatted");
    private static final Set<String> FORMATS = Set.of("format", "formatted");
    private static final Set<String> TEXT = Set.of("java.lang.String", "java.lang.CharSequence", "java.lang.Object");

    private final Set<String> pii;
    private final List<String> left = new ArrayList<>();
    private boolean onlyItsTypeFits;

    /** @param pii the annotations that say that something is personal */
    LoggedValues(Set<String> pii) {
        this.pii = pii;
    }

    /** What is personal and yet could not be replaced by text: a day where a format or an array wants one, a reference. */
    List<String> left() {
        return List.copyOf(left);
    }

    Expression masked(Expression value) {
        if (value instanceof J.Binary binary && binary.getOperator() == J.Binary.Type.Addition) {
            return binary.withLeft(masked(binary.getLeft())).withRight(masked(binary.getRight()));
        }
        if (value instanceof J.Ternary choice) {
            return choice.withTruePart(masked(choice.getTruePart())).withFalsePart(masked(choice.getFalsePart()));
        }
        if (value instanceof J.Parentheses<?> || value instanceof J.ControlParentheses<?>) {
            return parentheses(value);
        }
        if (value instanceof J.TypeCast cast) {
            return cast(cast);
        }
        if (value instanceof J.Lambda supplier && supplier.getBody() instanceof Expression body) {
            return supplier.withBody(masked(body));
        }
        if (value instanceof J.NewArray array && array.getInitializer() != null) {
            return array.withInitializer(elements(array, array.getInitializer()));
        }
        if (value instanceof J.MethodInvocation call) {
            return call(call);
        }
        if (value instanceof J.MemberReference reference) {
            return reference(reference);
        }
        return variable(value)
                .filter(variable -> isPersonal(variable, value.getType()))
                .map(variable -> replaced(value, variable.getName(), value.getType()))
                .orElse(value);
    }

    /** The engine takes those that follow a cast for those of a statement. */
    @SuppressWarnings("unchecked")
    private Expression parentheses(Expression value) {
        if (value instanceof J.ControlParentheses<?>) {
            J.ControlParentheses<Expression> afterACast = (J.ControlParentheses<Expression>) value;
            return parentheses(value, afterACast.getTree(), afterACast::withTree);
        }
        J.Parentheses<Expression> usual = (J.Parentheses<Expression>) value;
        return parentheses(value, usual.getTree(), usual::withTree);
    }

    private Expression parentheses(Expression value, Expression inside, Function<Expression, Expression> around) {
        Expression masked = masked(inside);
        return isReplaced(inside, masked) ? masked.withPrefix(value.getPrefix()) : around.apply(masked);
    }

    private Expression cast(J.TypeCast cast) {
        boolean toAnything = TypeUtils.isOfClassType(cast.getType(), "java.lang.Object");
        Expression masked = within(!toAnything, () -> masked(cast.getExpression()));
        return isReplaced(cast.getExpression(), masked)
                ? masked.withPrefix(cast.getPrefix())
                : cast.withExpression(masked);
    }

    private List<Expression> elements(J.NewArray array, List<Expression> elements) {
        boolean ofAnything = array.getType() instanceof JavaType.Array type
                && TypeUtils.isOfClassType(type.getElemType(), "java.lang.Object");
        return within(!ofAnything, () -> ListUtils.map(elements, this::masked));
    }

    private Expression call(J.MethodInvocation call) {
        JavaType.Method method = call.getMethodType();
        if (method == null) {
            return call;
        }
        boolean library =
                LogCalls.KEEPS_ITS_ARGUMENTS.contains(method.getDeclaringType().getFullyQualifiedName());
        boolean isStatic = method.hasFlags(Flag.Static);
        if (library
                && !isStatic
                && LogCalls.KEEPS_ITS_RECEIVER.contains(method.getName())
                && call.getSelect() != null) {
            return onText(call, call.getSelect());
        }
        if (library
                && isStatic
                && !(method.getReturnType() instanceof JavaType.Primitive returned
                        && returned != JavaType.Primitive.String)) {
            return arguments(call);
        }
        return method.getParameterTypes().isEmpty() && isPersonal(method)
                ? replaced(call, method.getName(), method.getReturnType())
                : call;
    }

    private Expression reference(J.MemberReference reference) {
        JavaType.Method method = reference.getMethodType();
        if (method != null && method.getParameterTypes().isEmpty() && isPersonal(method)) {
            left.add(method.getName());
        }
        return reference;
    }

    private Expression onText(J.MethodInvocation call, Expression receiver) {
        Expression masked = masked(receiver);
        return isReplaced(receiver, masked) && !TAKES_MORE_TEXT.contains(call.getSimpleName())
                ? masked.withPrefix(call.getPrefix())
                : arguments(call.withSelect(masked));
    }

    private J.MethodInvocation arguments(J.MethodInvocation call) {
        boolean formats = FORMATS.contains(call.getSimpleName());
        return within(formats, () -> call.withArguments(ListUtils.map(call.getArguments(), this::masked)));
    }

    private <T> T within(boolean onlyItsTypeFitsThere, Supplier<T> work) {
        boolean before = onlyItsTypeFits;
        onlyItsTypeFits = before || onlyItsTypeFitsThere;
        T result = work.get();
        onlyItsTypeFits = before;
        return result;
    }

    private Expression replaced(Expression value, String name, @Nullable JavaType type) {
        if (onlyItsTypeFits && !TEXT.contains(name(type))) {
            left.add(name);
            return value;
        }
        return literal(value, name);
    }

    private static boolean isReplaced(Expression before, Expression after) {
        return after != before && after instanceof J.Literal;
    }

    private boolean isPersonal(JavaType.Method accessor) {
        JavaType.FullyQualified owner = accessor.getDeclaringType();
        String field = accessor.getName().replaceFirst("^(get|is)(?=[A-Z])", "");
        return isAnnotated(accessor.getAnnotations())
                || owner.getMembers().stream()
                        .filter(member -> member.getName().equalsIgnoreCase(field))
                        .anyMatch(member -> isAnnotated(member.getAnnotations()))
                || PersonalData.isNamed(accessor.getName(), simpleName(owner), name(accessor.getReturnType()));
    }

    /** The type is that of the place, where a type parameter is known. */
    private boolean isPersonal(JavaType.Variable variable, @Nullable JavaType type) {
        JavaType.FullyQualified owner = TypeUtils.asFullyQualified(variable.getOwner());
        return isAnnotated(variable.getAnnotations())
                || !variable.hasFlags(Flag.Static, Flag.Final)
                        && PersonalData.isNamed(variable.getName(), owner == null ? "" : simpleName(owner), name(type));
    }

    private static Optional<JavaType.Variable> variable(Expression value) {
        if (value instanceof J.Identifier identifier) {
            return Optional.ofNullable(identifier.getFieldType());
        }
        return value instanceof J.FieldAccess access
                ? Optional.ofNullable(access.getName().getFieldType())
                : Optional.empty();
    }

    private boolean isAnnotated(List<JavaType.FullyQualified> annotations) {
        return annotations.stream().anyMatch(annotation -> pii.contains(annotation.getFullyQualifiedName()));
    }

    private static String simpleName(JavaType.FullyQualified type) {
        return type.getClassName().replaceFirst(".*\\.", "");
    }

    private static String name(@Nullable JavaType type) {
        JavaType.FullyQualified fullyQualified = TypeUtils.asFullyQualified(type);
        return fullyQualified == null ? "" : fullyQualified.getFullyQualifiedName();
    }

    private static J.Literal literal(Expression replaced, String name) {
        String words = name.replaceFirst("^get(?=[A-Z])", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        String text = "<" + words + ">";
        return new J.Literal(
                replaced.getId(),
                replaced.getPrefix(),
                Markers.EMPTY,
                text,
                '"' + text + '"',
                null,
                JavaType.Primitive.String);
    }
}
