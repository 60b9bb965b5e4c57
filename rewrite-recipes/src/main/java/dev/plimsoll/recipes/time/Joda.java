package dev.plimsoll.recipes.time;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The names of Joda-Time, and those of java.time that mean the same. */
final class Joda {
    static final String SAME = "same";
    static final String BETWEEN = "between";
    static final String READ = "read";
    static final String PROPERTY = "property";

    private static final String PACKAGE = "org.joda.time.";
    private static final Map<String, String> TYPES = new TreeMap<>(Map.of(
            "LocalDate", "java.time.LocalDate",
            "LocalDateTime", "java.time.LocalDateTime",
            "DateTime", "java.time.ZonedDateTime",
            "LocalTime", "java.time.LocalTime",
            "YearMonth", "java.time.YearMonth",
            "Instant", "java.time.Instant",
            "Duration", "java.time.Duration",
            "DateTimeZone", "java.time.ZoneId",
            "format.DateTimeFormatter", "java.time.format.DateTimeFormatter"));

    /** Nothing is declared of these types. */
    private static final Set<String> ONLY_ASKED = Set.of(
            "Days",
            "Weeks",
            "Hours",
            "Minutes",
            "Seconds",
            "DateTimeConstants",
            "LocalDate$Property",
            "LocalDateTime$Property",
            "DateTime$Property",
            "format.ISODateTimeFormat",
            "format.DateTimeFormat");

    private Joda() {}

    /** By full names. */
    static Map<String, String> types() {
        Map<String, String> types = new TreeMap<>();
        TYPES.forEach((from, to) -> types.put(PACKAGE + from, to));
        return types;
    }

    static boolean isMoved(String type) {
        return types().containsKey(type) || onlyAsked().anyMatch(type::equals);
    }

    /** Asked in expressions alone, so that no import of them is left. */
    static Stream<String> onlyAsked() {
        return ONLY_ASKED.stream().map(PACKAGE::concat);
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
        String owner = asked(select).orElseGet(() -> simple(select == null ? null : select.getType()));
        String known = JodaCalls.of(owner, method, call.getArguments());
        return Optional.of(Texts.readTheSame(call) ? Texts.PLAIN.getOrDefault(known + owner, known) : known);
    }

    static Optional<String> call(J.NewClass made) {
        return name(made.getType())
                .filter(Joda::has)
                .map(type -> JodaCalls.of(simple(made.getType()), made.getConstructorType(), made.getArguments()));
    }

    /** What stands for a constant; an empty text where nothing does. */
    static Optional<String> constant(J.FieldAccess access) {
        Expression target = access.getTarget();
        boolean isConstant = has(target.getType())
                && (target instanceof J.Identifier
                        || name(target.getType())
                                .filter(target.toString()::equals)
                                .isPresent());
        return isConstant
                ? Optional.of(JodaCalls.constant(simple(target.getType()), access.getSimpleName()))
                : Optional.empty();
    }

    /** The property of a value that a call is made on, as {@code LocalDate.dayOfMonth()}. */
    static Optional<String> asked(@Nullable Expression select) {
        return select instanceof J.MethodInvocation property
                        && property.getSelect() != null
                        && name(property.getType())
                                .filter(name -> name.endsWith("$Property"))
                                .isPresent()
                ? Optional.of(simple(property.getSelect().getType()) + "." + property.getSimpleName() + "()")
                : Optional.empty();
    }

    static String simple(@Nullable JavaType type) {
        return name(type).map(name -> name.substring(name.lastIndexOf('.') + 1)).orElse("");
    }

    /** By simple name; a text without meaning where there is nothing. */
    static String moved(String simple) {
        return TYPES.getOrDefault(simple, TYPES.getOrDefault("format." + simple, simple));
    }
}
