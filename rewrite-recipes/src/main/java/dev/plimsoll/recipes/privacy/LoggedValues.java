package dev.plimsoll.recipes.privacy;

import dev.plimsoll.standards.privacy.PersonalData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Masks the values that reach the log unchanged through an argument; a method of the project's own is taken to mask them. */
final class LoggedValues {
    private static final Set<String> KEEPS_ITS_RECEIVER =
            Set.of("trim", "strip", "toLowerCase", "toUpperCase", "toString", "concat", "formatted");
    private static final Set<String> KEEPS_ITS_ARGUMENTS = Set.of(
            "java.lang.String", "java.util.Objects", "java.text.MessageFormat", "java.util.Arrays", "java.util.List");

    private LoggedValues() {}

    static Expression masked(Expression value) {
        if (value instanceof J.Binary binary) {
            return binary.withLeft(masked(binary.getLeft())).withRight(masked(binary.getRight()));
        }
        if (value instanceof J.Ternary choice) {
            return choice.withTruePart(masked(choice.getTruePart())).withFalsePart(masked(choice.getFalsePart()));
        }
        if (value instanceof J.Parentheses<?> inner && inner.getTree() instanceof Expression expression) {
            Expression masked = masked(expression);
            return masked == expression ? value : masked.withPrefix(value.getPrefix());
        }
        if (value instanceof J.TypeCast cast) {
            Expression masked = masked(cast.getExpression());
            return masked == cast.getExpression() ? cast : masked.withPrefix(cast.getPrefix());
        }
        if (value instanceof J.Lambda supplier && supplier.getBody() instanceof Expression body) {
            return supplier.withBody(masked(body));
        }
        if (value instanceof J.NewArray array && array.getInitializer() != null) {
            return array.withInitializer(ListUtils.map(array.getInitializer(), LoggedValues::masked));
        }
        if (value instanceof J.MethodInvocation call) {
            return call(call);
        }
        return variable(value)
                .filter(LoggedValues::isPersonal)
                .<Expression>map(v -> literal(value, v.getName()))
                .orElse(value);
    }

    private static Expression call(J.MethodInvocation call) {
        JavaType.Method method = call.getMethodType();
        if (method == null) {
            return call;
        }
        boolean library = KEEPS_ITS_ARGUMENTS.contains(method.getDeclaringType().getFullyQualifiedName());
        boolean isStatic = method.hasFlags(org.openrewrite.java.tree.Flag.Static);
        if (library && !isStatic && KEEPS_ITS_RECEIVER.contains(method.getName()) && call.getSelect() != null) {
            Expression receiver = masked(call.getSelect());
            return receiver == call.getSelect()
                    ? call.withArguments(ListUtils.map(call.getArguments(), LoggedValues::masked))
                    : receiver.withPrefix(call.getPrefix());
        }
        if (library && isStatic) {
            return call.withArguments(ListUtils.map(call.getArguments(), LoggedValues::masked));
        }
        return method.getParameterTypes().isEmpty() && isPersonal(method) ? literal(call, method.getName()) : call;
    }

    private static boolean isPersonal(JavaType.Method accessor) {
        JavaType.FullyQualified owner = accessor.getDeclaringType();
        String field = accessor.getName().replaceFirst("^(get|is)(?=[A-Z])", "");
        return isAnnotated(accessor.getAnnotations())
                || owner.getMembers().stream()
                        .filter(member -> member.getName().equalsIgnoreCase(field))
                        .anyMatch(member -> isAnnotated(member.getAnnotations()))
                || PersonalData.isNamed(accessor.getName(), simpleName(owner), name(accessor.getReturnType()));
    }

    private static boolean isPersonal(JavaType.Variable variable) {
        JavaType.FullyQualified owner = TypeUtils.asFullyQualified(variable.getOwner());
        return isAnnotated(variable.getAnnotations())
                || PersonalData.isNamed(
                        variable.getName(), owner == null ? "" : simpleName(owner), name(variable.getType()));
    }

    private static Optional<JavaType.Variable> variable(Expression value) {
        if (value instanceof J.Identifier identifier) {
            return Optional.ofNullable(identifier.getFieldType());
        }
        return value instanceof J.FieldAccess access
                ? Optional.ofNullable(access.getName().getFieldType())
                : Optional.empty();
    }

    private static boolean isAnnotated(List<JavaType.FullyQualified> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> annotation.getFullyQualifiedName().equals(PersonalData.ANNOTATION));
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
                UUID.randomUUID(),
                replaced.getPrefix(),
                Markers.EMPTY,
                text,
                '"' + text + '"',
                null,
                JavaType.Primitive.String);
    }
}
