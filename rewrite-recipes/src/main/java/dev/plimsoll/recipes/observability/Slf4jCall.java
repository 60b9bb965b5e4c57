package dev.plimsoll.recipes.observability;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * What SLF4J is asked in the place of another log; the levels are those of SLF4J's own bridges.
 *
 * @param name the method of {@code org.slf4j.Logger}
 */
record Slf4jCall(String name, List<Expression> arguments) {
    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("trace", "trace"),
            Map.entry("debug", "debug"),
            Map.entry("info", "info"),
            Map.entry("warn", "warn"),
            Map.entry("error", "error"),
            Map.entry("fatal", "error"),
            Map.entry("severe", "error"),
            Map.entry("warning", "warn"),
            Map.entry("config", "info"),
            Map.entry("fine", "debug"),
            Map.entry("finer", "debug"),
            Map.entry("finest", "trace"));
    private static final Set<String> LEVEL_TYPES =
            Set.of("java.util.logging.Level", "org.apache.log4j.Level", "org.apache.log4j.Priority");

    Slf4jCall {
        arguments = List.copyOf(arguments);
    }

    /** Empty where SLF4J has nothing like it. */
    static Optional<Slf4jCall> of(J.MethodInvocation call) {
        String name = call.getSimpleName();
        List<Expression> arguments = call.getArguments();
        String level = LEVELS.get(name);
        if (level != null) {
            return written(level, arguments, call);
        }
        if (name.equals("log") && arguments.size() >= 2) {
            return level(arguments.get(0)).flatMap(of -> written(of, arguments.subList(1, arguments.size()), call));
        }
        if (name.equals("isLoggable") || name.equals("isEnabledFor")) {
            return level(arguments.get(0)).map(of -> new Slf4jCall(asked(of), List.of()));
        }
        return name.startsWith("is") && name.endsWith("Enabled")
                ? Optional.ofNullable(
                                LEVELS.get(name.substring(2, name.length() - 7).toLowerCase(Locale.ROOT)))
                        .map(of -> new Slf4jCall(asked(of), List.of()))
                : Optional.empty();
    }

    private static String asked(String level) {
        return "is" + Character.toUpperCase(level.charAt(0)) + level.substring(1) + "Enabled";
    }

    private static Optional<String> level(Expression expression) {
        if (expression instanceof J.FieldAccess constant && isLevel(constant.getType())) {
            return Optional.ofNullable(LEVELS.get(constant.getSimpleName().toLowerCase(Locale.ROOT)));
        }
        return Optional.empty();
    }

    private static boolean isLevel(@Nullable JavaType type) {
        return LEVEL_TYPES.stream().anyMatch(level -> TypeUtils.isOfClassType(type, level));
    }

    private static Optional<Slf4jCall> written(String level, List<Expression> arguments, J.MethodInvocation call) {
        Expression message = arguments.get(0);
        if (arguments.size() == 1) {
            return Texts.of(message, call).map(text -> new Slf4jCall(level, List.of(text)));
        }
        Expression second = arguments.get(1);
        if (arguments.size() > 2) {
            return Optional.empty();
        }
        if (TypeUtils.isAssignableTo("java.lang.Throwable", second.getType())) {
            return Texts.of(message, second, call).map(text -> new Slf4jCall(level, List.of(text, second)));
        }
        return Parameters.of(message, second).map(values -> new Slf4jCall(level, values));
    }
}
