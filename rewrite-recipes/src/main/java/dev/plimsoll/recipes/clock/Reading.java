package dev.plimsoll.recipes.clock;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * An expression that reads the machine's clock, or fetches it to be read, as the standard counts it.
 *
 * @param type the full name of what is asked or made
 * @param method empty where it is made
 */
record Reading(String type, String method) {
    static final String CLOCK = "java.time.Clock";
    static final String INSTANT = "java.time.Instant";
    static final String SYSTEM = "java.lang.System";
    static final String DATE = "java.util.Date";
    private static final String CALENDAR = "java.util.Calendar";
    private static final Set<String> MOMENTS = Set.of(
            INSTANT,
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay");
    private static final Set<String> MADE_OF_NOW = Set.of(DATE, "java.util.GregorianCalendar");
    private static final Set<String> CLOCKS =
            Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");

    /** A call of what is handed a clock. */
    static final Reading HANDING = new Reading("", "handing");

    static Optional<Reading> of(@Nullable J tree) {
        if (tree instanceof J.NewClass made) {
            return made.getArguments().stream().allMatch(J.Empty.class::isInstance)
                    ? of(made.getClazz() == null ? null : made.getClazz().getType(), "", List.of())
                    : Optional.empty();
        }
        if (tree instanceof J.MethodInvocation call) {
            return of(call.getMethodType());
        }
        return tree instanceof J.MemberReference reference ? of(reference.getMethodType()) : Optional.empty();
    }

    private static Optional<Reading> of(JavaType.@Nullable Method method) {
        return method == null
                ? Optional.empty()
                : of(
                        method.getDeclaringType(),
                        method.isConstructor() ? "" : method.getName(),
                        method.getParameterTypes());
    }

    private static Optional<Reading> of(@Nullable JavaType owner, String method, List<JavaType> parameters) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(owner);
        String type = named == null ? "" : named.getFullyQualifiedName();
        boolean isOne =
                switch (method) {
                    case "" -> MADE_OF_NOW.contains(type) && parameters.isEmpty();
                    case "now" ->
                        MOMENTS.contains(type)
                                && parameters.stream().noneMatch(each -> TypeUtils.isOfClassType(each, CLOCK));
                    case "currentTimeMillis" -> type.equals(SYSTEM);
                    case "getInstance" -> type.equals(CALENDAR);
                    default ->
                        type.equals(CLOCK) && CLOCKS.contains(method)
                                || type.equals("java.time.InstantSource") && method.equals("system");
                };
        return isOne ? Optional.of(new Reading(type, method)) : Optional.empty();
    }

    /** Whether it gives a clock and not a moment. */
    boolean isClock() {
        return !method.isEmpty() && (type.equals(CLOCK) || type.equals("java.time.InstantSource"));
    }

    boolean isCalendar() {
        return type.equals(CALENDAR) || type.equals("java.util.GregorianCalendar");
    }

    /** Whether what it reads depends on a zone. */
    boolean isZoned() {
        return method.equals("now") && !type.equals(INSTANT);
    }

    /** Whether anything in a tree is one. */
    static boolean isIn(Expression tree) {
        boolean[] found = {false};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J preVisit(J part, Integer none) {
                found[0] |= of(part).isPresent();
                return part;
            }
        }.visit(tree, 0);
        return found[0];
    }

    @Override
    public String toString() {
        String simple = type.replaceFirst(".*\\.", "");
        return method.isEmpty() ? "new " + simple + "()" : simple + "." + method + "()";
    }
}
