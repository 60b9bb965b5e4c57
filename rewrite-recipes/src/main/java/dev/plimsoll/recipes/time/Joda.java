package dev.plimsoll.recipes.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The names of Joda-Time, and those of java.time that mean the same. */
final class Joda {
    static final String SAME = "same";
    static final String BETWEEN = "between";
    static final String UTC = "UTC";

    private static final String PACKAGE = "org.joda.time.";
    private static final Map<String, String> TYPES = new TreeMap<>(Map.of(
            "LocalDate", "java.time.LocalDate",
            "LocalDateTime", "java.time.LocalDateTime",
            "DateTime", "java.time.ZonedDateTime",
            "LocalTime", "java.time.LocalTime",
            "Instant", "java.time.Instant",
            "Duration", "java.time.Duration",
            "DateTimeZone", "java.time.ZoneId",
            "format.DateTimeFormatter", "java.time.format.DateTimeFormatter"));

    /** Nothing is declared of these types. */
    private static final Set<String> ONLY_ASKED = Set.of("Days", "Weeks", "Hours", "Minutes", "format.DateTimeFormat");

    private static final Properties CALLS = calls();

    private Joda() {}

    /** By full names. */
    static Map<String, String> types() {
        Map<String, String> types = new TreeMap<>();
        TYPES.forEach((from, to) -> types.put(PACKAGE + from, to));
        return types;
    }

    static boolean isMoved(String type) {
        return types().containsKey(type)
                || ONLY_ASKED.stream().map(PACKAGE::concat).anyMatch(type::equals);
    }

    static boolean has(String type) {
        return type.startsWith(PACKAGE);
    }

    static boolean has(@Nullable JavaType type) {
        if (type instanceof JavaType.Array array) {
            return has(array.getElemType());
        }
        if (type instanceof JavaType.Parameterized generic) {
            return generic.getTypeParameters().stream().anyMatch(Joda::has) || has(generic.getFullyQualifiedName());
        }
        return name(type).filter(Joda::has).isPresent();
    }

    static Optional<String> name(@Nullable JavaType type) {
        return Optional.ofNullable(TypeUtils.asFullyQualified(type))
                .map(JavaType.FullyQualified::getFullyQualifiedName);
    }

    /** What stands for a call; empty where a call is not Joda-Time's, an empty text where it does not mean the same. */
    static Optional<String> call(J.MethodInvocation call) {
        JavaType.Method method = call.getMethodType();
        if (method == null || !has(method.getDeclaringType().getFullyQualifiedName())) {
            return Optional.empty();
        }
        Expression select = call.getSelect();
        String owner = name(select == null ? null : select.getType()).orElse("");
        return Optional.of(known(owner, method.getName(), call.getArguments()));
    }

    static Optional<String> call(J.NewClass made) {
        return name(made.getType()).filter(Joda::has).map(type -> known(type, "new", made.getArguments()));
    }

    private static String known(String type, String name, List<Expression> arguments) {
        long count = arguments.stream()
                .filter(argument -> !(argument instanceof J.Empty))
                .count();
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return CALLS.getProperty(simple + "." + name + "/" + count, "");
    }

    private static Properties calls() {
        try (InputStream file = Objects.requireNonNull(Joda.class.getResourceAsStream("joda-calls.properties"))) {
            Properties calls = new Properties();
            calls.load(file);
            return calls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
