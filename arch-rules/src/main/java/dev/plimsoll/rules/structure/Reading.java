package dev.plimsoll.rules.structure;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place where the machine's clock is read, or fetched to be read.
 *
 * @param name as a developer writes it: {@code Instant.now()}
 * @param isClock whether it gives a clock and not a moment
 */
record Reading(String name, boolean isClock) {
    private static final Set<String> MOMENTS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay");
    private static final Set<String> MADE_OF_NOW = Set.of("java.util.Date", "java.util.GregorianCalendar");
    private static final Set<String> OTHERS =
            Set.of("java.lang.System.currentTimeMillis", "java.util.Calendar.getInstance");
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.time.InstantSource.system");

    /** The method or the type that every one of them names. */
    static final Pattern TRACES = Stream.of(Stream.of("now"), MADE_OF_NOW.stream(), OTHERS.stream(), CLOCKS.stream())
            .flatMap(names -> names)
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .collect(collectingAndThen(joining("|", "\\b(?:", ")\\b"), Pattern::compile));

    static Optional<Reading> of(Tree tree) {
        boolean calls = tree instanceof MethodInvocationTree
                || tree instanceof NewClassTree
                || tree instanceof MemberReferenceTree;
        return calls && ASTHelpers.getSymbol((ExpressionTree) tree) instanceof MethodSymbol method
                ? of(method)
                : Optional.empty();
    }

    /** Whether anything in a tree is one. */
    static boolean isIn(@Nullable Tree tree) {
        return isAnyIn(tree, part -> of(part).isPresent());
    }

    /** Whether any part of a tree is what is looked for. */
    static boolean isAnyIn(@Nullable Tree tree, Predicate<Tree> wanted) {
        Boolean found = new TreeScanner<Boolean, Void>() {
            @Override
            public Boolean scan(@Nullable Tree part, Void nothing) {
                return part != null && (wanted.test(part) || Boolean.TRUE.equals(super.scan(part, nothing)));
            }

            @Override
            public Boolean reduce(Boolean one, Boolean other) {
                return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
            }
        }.scan(tree, null);
        return Boolean.TRUE.equals(found);
    }

    private static Optional<Reading> of(MethodSymbol method) {
        String type = method.owner.getQualifiedName().toString();
        String name = type + "." + method.getSimpleName();
        String simple = method.owner.getSimpleName().toString();
        if (method.isConstructor()) {
            return MADE_OF_NOW.contains(type) && method.getParameters().isEmpty()
                    ? Optional.of(new Reading("new " + simple + "()", false))
                    : Optional.empty();
        }
        boolean moment = OTHERS.contains(name)
                || MOMENTS.contains(type) && method.getSimpleName().contentEquals("now") && !takesAClock(method);
        return moment || CLOCKS.contains(name)
                ? Optional.of(new Reading(simple + "." + method.getSimpleName() + "()", !moment))
                : Optional.empty();
    }

    private static boolean takesAClock(MethodSymbol method) {
        return method.getParameters().stream()
                .map(Symbol::asType)
                .anyMatch(type -> type.tsym.getQualifiedName().contentEquals("java.time.Clock"));
    }
}
