package dev.plimsoll.recipes.logging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;

/**
 * A call that writes to the output of the process.
 *
 * @param level where it belongs in a log
 * @param arguments of the logger; empty where the log could not say the same
 */
record Prints(String level, Optional<List<Expression>> arguments) {
    private static final Set<String> PRINTS = Set.of("print", "println", "printf", "format");

    /** A log is kept and searched, which the output of a process need not be. */
    private static final Pattern SENSITIVE = Pattern.compile(
            "(?i).*(password|passwd|pwd|secret|token|credential|apikey|privatekey|iban|card|ssn|e?mail|phone|address|birth).*");

    /** Empty where a call does not print. */
    static Optional<Prints> of(J.MethodInvocation call, String methodName) {
        JavaType.Method method = call.getMethodType();
        Expression select = call.getSelect();
        if (method == null || select == null) {
            return Optional.empty();
        }
        boolean isTrace = method.getName().equals("printStackTrace")
                && TypeUtils.isAssignableTo("java.lang.Throwable", select.getType());
        if (isTrace) {
            return isSuper(select) ? Optional.empty() : Optional.of(trace(call, select, methodName));
        }
        return PRINTS.contains(method.getName())
                ? level(select).map(level -> new Prints(level, printed(call)))
                : Optional.empty();
    }

    private static Prints trace(J.MethodInvocation call, Expression thrown, String methodName) {
        boolean isPlain = call.getArguments().get(0) instanceof J.Empty;
        return new Prints(
                "error",
                isPlain
                        ? Optional.of(List.of(
                                Literals.text(methodName + " failed"),
                                thrown.<Expression>withPrefix(Space.SINGLE_SPACE)))
                        : Optional.empty());
    }

    private static Optional<List<Expression>> printed(J.MethodInvocation call) {
        Expression value = call.getArguments().get(0);
        if (!call.getSimpleName().equals("println")
                || value instanceof J.Empty
                || SENSITIVE.matcher(value.toString()).matches()
                || !value.getPrefix().getComments().isEmpty()) {
            return Optional.empty();
        }
        if (TypeUtils.isString(value.getType())) {
            return Optional.of(Message.of(value).orElse(List.of(value.<Expression>withPrefix(Space.EMPTY))));
        }
        return Message.isPlain(value)
                ? Optional.of(List.of(Literals.text("{}"), value.<Expression>withPrefix(Space.SINGLE_SPACE)))
                : Optional.empty();
    }

    private static boolean isSuper(Expression select) {
        return select instanceof J.Identifier name && name.getSimpleName().equals("super");
    }

    private static Optional<String> level(Expression select) {
        if (!(select instanceof J.FieldAccess stream)
                || !TypeUtils.isOfClassType(stream.getTarget().getType(), "java.lang.System")) {
            return Optional.empty();
        }
        return switch (stream.getSimpleName()) {
            case "out" -> Optional.of("info");
            case "err" -> Optional.of("error");
            default -> Optional.empty();
        };
    }
}
