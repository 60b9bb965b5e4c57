package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.ReleaseLines;
import dev.plimsoll.enforcer.catalogue.VersionScheme;
import dev.plimsoll.standards.policy.Governed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the versions of a library into release lines, and knows when these close. */
final class LineNames {

    private final ReleaseLines lines;
    private final Map<String, Instant> ends = new HashMap<>();

    LineNames(Governed rule, GraceClock clock) {
        this.lines = ReleaseLines.of(rule);
        rule.supportedUntil().forEach((line, until) -> ends.put(line, clock.end(until, rule.grace())));
    }

    ReleaseLines.Line of(String version) {
        return lines.of(version);
    }

    VersionScheme scheme() {
        return lines.scheme();
    }

    /** @param established how many newer lines have had their first GA for longer than the grace */
    boolean isClosed(ReleaseLines.Line line, int established, Instant at) {
        return lines.isReplaced(line, established) || hasEnded(ends.get(line.name()), at);
    }

    private static boolean hasEnded(@Nullable Instant end, Instant at) {
        return end != null && !at.isBefore(end);
    }

    /** When lines close because nobody supports them any more. */
    Stream<Instant> ends() {
        return ends.values().stream();
    }
}
