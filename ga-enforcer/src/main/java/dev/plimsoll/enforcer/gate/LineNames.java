package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.VersionOrder;
import dev.plimsoll.enforcer.catalogue.VersionRange;
import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.LineRule;
import dev.plimsoll.standards.policy.NamedLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the versions of a library into release lines, and knows when these close. */
final class LineNames {

    private record Named(GaRelease.Line line, Predicate<String> matches) {}

    private static final GaRelease.Line OTHER = new GaRelease.Line(NamedLine.OTHER, VersionOrder.of("0"));

    private final LineRule rule;
    private final int keep;
    private final List<Named> named;
    private final Map<String, Instant> ends = new HashMap<>();

    LineNames(Governed rule, GraceClock clock) {
        this.rule = rule.lines();
        this.keep = rule.named().isEmpty() && rule.lines() != LineRule.ALL ? rule.keep() : Integer.MAX_VALUE;
        this.named = IntStream.range(0, rule.named().size())
                .mapToObj(i -> named(rule.named().get(i), i + 1))
                .toList();
        rule.supportedUntil().forEach((line, until) -> ends.put(line, clock.end(until, rule.grace())));
    }

    /** Named lines are ordered as the policy lists them. */
    private static Named named(NamedLine line, int position) {
        return new Named(
                new GaRelease.Line(line.name(), VersionOrder.of(String.valueOf(position))), matching(line.versions()));
    }

    private static Predicate<String> matching(String versions) {
        int star = versions.indexOf('*');
        if (star < 0) {
            VersionRange range = VersionRange.of(versions);
            return version -> range.contains(VersionOrder.of(version));
        }
        return Pattern.compile(
                        Pattern.quote(versions.substring(0, star)) + ".*" + Pattern.quote(versions.substring(star + 1)))
                .asMatchPredicate();
    }

    GaRelease.Line of(String version) {
        if (named.isEmpty()) {
            return GaRelease.Line.of(rule, version);
        }
        return named.stream()
                .filter(line -> line.matches().test(version))
                .map(Named::line)
                .findFirst()
                .orElse(OTHER);
    }

    /** @param established how many newer lines have had their first GA for longer than the grace */
    boolean isClosed(GaRelease.Line line, int established, Instant at) {
        return established >= keep || line == OTHER || hasEnded(ends.get(line.name()), at);
    }

    private static boolean hasEnded(@Nullable Instant end, Instant at) {
        return end != null && !at.isBefore(end);
    }

    /** When lines close because nobody supports them any more. */
    Stream<Instant> ends() {
        return ends.values().stream();
    }
}
