package dev.plimsoll.enforcer.gate;

import dev.plimsoll.standards.policy.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Until when an ALLOW holds. */
final class Validity {

    private static final Duration LONGEST = Duration.ofHours(24);

    private Validity() {}

    /** The end of an exemption counts as well, where there is one. */
    static Instant of(Instant at, List<Assessed> findings, Severity severity, @Nullable Exemption exemption) {
        return Stream.of(
                        Stream.of(at.plus(LONGEST)),
                        Stream.ofNullable(exemption).map(Exemption::until).filter(Objects::nonNull),
                        findings.stream().flatMap(finding -> ends(finding, severity)))
                .flatMap(instants -> instants)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<Instant> ends(Assessed assessed, Severity severity) {
        return Stream.of(
                        Stream.ofNullable(assessed.finding().deadline()),
                        Stream.ofNullable(assessed.waiver()).map(Waiver::until),
                        severity.changeFor(assessed.finding()).stream())
                .flatMap(instants -> instants);
    }
}
