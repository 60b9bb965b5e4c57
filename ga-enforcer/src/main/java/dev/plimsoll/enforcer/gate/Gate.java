package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.Purl;
import dev.plimsoll.standards.policy.Mode;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decision as a pure function. */
public final class Gate {

    private static final Duration LONGEST_ALLOW = Duration.ofHours(24);
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::status)
            .thenComparing(Finding::library)
            .thenComparing(Finding::version, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Gate() {}

    /** May this artifact be deployed at this instant, until when, and if not, what must change? */
    public static Decision decide(Case asked, Snapshot snapshot) {
        List<Finding> findings = new ArrayList<>(findings(asked, snapshot));
        findings.sort(WORST_FIRST);
        Verdict verdict = findings.stream()
                .map(finding -> verdict(finding, snapshot.policy()))
                .max(Comparator.naturalOrder())
                .orElse(Verdict.ALLOW);
        return new Decision(
                asked.id(),
                verdict,
                asked.at(),
                verdict == Verdict.DENY ? null : validUntil(asked.at(), findings),
                snapshot.policyVersion(),
                snapshot.catalogue().version(),
                false,
                Tally.of(findings),
                findings);
    }

    private static List<Finding> findings(Case asked, Snapshot snapshot) {
        if (asked.evidence() instanceof Evidence.None none) {
            return List.of(Wording.noEvidence(asked.artifact(), none.reason()));
        }
        List<String> purls = ((Evidence.Components) asked.evidence()).purls();
        Set<Finding> findings = new LinkedHashSet<>();
        for (String purl : purls) {
            finding(purl, snapshot, asked.at()).ifPresent(findings::add);
        }
        if (findings.stream().noneMatch(finding -> finding.rule().equals(Wording.FRESHNESS))) {
            findings.add(Wording.nothingGoverned(asked.artifact(), purls.size()));
        }
        return List.copyOf(findings);
    }

    /** Empty for what no policy governs. */
    private static Optional<Finding> finding(String purl, Snapshot snapshot, Instant at) {
        Component component = snapshot.component(purl);
        if (component instanceof Component.Malformed malformed) {
            return Optional.of(Wording.malformed(malformed.text(), malformed.why()));
        }
        return component instanceof Component.Judgeable judgeable
                ? Optional.of(judged(judgeable.purl(), judgeable.history(), at))
                : Optional.empty();
    }

    private static Finding judged(Purl purl, LibraryHistory history, Instant at) {
        if (purl.version() == null) {
            return Wording.withoutVersion(purl);
        }
        return Wording.judged(purl, history.judge(purl.version(), at));
    }

    private static Verdict verdict(Finding finding, Policy policy) {
        boolean aboutFreshness = finding.rule().equals(Wording.FRESHNESS);
        if (aboutFreshness && policy.mode() == Mode.OFF) {
            return Verdict.ALLOW;
        }
        return switch (finding.status()) {
            case WITHDRAWN, BEHIND -> policy.mode() == Mode.ENFORCE ? Verdict.DENY : Verdict.ALLOW_WITH_WARNINGS;
            case UNKNOWN -> policy.unknown() == Unknown.DENY ? Verdict.DENY : Verdict.ALLOW_WITH_WARNINGS;
            case AHEAD -> Verdict.ALLOW_WITH_WARNINGS;
            case IN_GRACE, COMPLIANT, WAIVED -> Verdict.ALLOW;
        };
    }

    private static @Nullable Instant validUntil(Instant at, List<Finding> findings) {
        Instant longest = at.plus(LONGEST_ALLOW);
        return findings.stream()
                .map(Finding::deadline)
                .filter(Objects::nonNull)
                .filter(deadline -> deadline.isBefore(longest))
                .min(Comparator.naturalOrder())
                .orElse(longest);
    }
}
