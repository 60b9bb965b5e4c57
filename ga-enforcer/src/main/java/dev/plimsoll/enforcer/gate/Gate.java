package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.Purl;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The decision as a pure function. */
public final class Gate {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::status)
            .thenComparing(Finding::library)
            .thenComparing(Finding::version, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Gate() {}

    /** May this artifact be deployed at this instant, until when, and if not, what must change? */
    public static Decision decide(Case asked, Snapshot snapshot) {
        List<Waiver> waivers = snapshot.waiversOf(asked.context().target().service());
        List<Assessed> assessed = findings(asked, snapshot).stream()
                .map(finding -> Assessed.of(finding, waivers, asked.context(), asked.at()))
                .sorted(Comparator.comparing(Assessed::finding, WORST_FIRST))
                .toList();
        List<Finding> findings = assessed.stream().map(Assessed::finding).toList();
        Severity severity = new Severity(snapshot.policy(), asked.context(), asked.at());
        Verdict verdict = findings.stream()
                .map(severity::of)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Exemption exemption =
                verdict == Verdict.DENY ? Exemption.of(asked.context().emergency(), asked.at()) : null;
        boolean exempt = exemption != null && exemption.granted();
        return new Decision(
                asked.id(),
                exempt ? Verdict.ALLOW_WITH_WARNINGS : verdict,
                asked.at(),
                verdict == Verdict.DENY && !exempt ? null : Validity.of(asked.at(), assessed, severity, exemption),
                snapshot.policyVersion(),
                snapshot.catalogue().version(),
                false,
                exemption,
                Tally.of(findings),
                findings);
    }

    /** What each finding of a decision does to the verdict by itself, in the decision's order. */
    public static List<Verdict> effects(Decision decision, Context context, Snapshot snapshot) {
        Severity severity = new Severity(snapshot.policy(), context, decision.evaluatedAt());
        return decision.findings().stream().map(severity::of).toList();
    }

    private static Set<Finding> findings(Case asked, Snapshot snapshot) {
        Set<Finding> findings = inside(asked, snapshot);
        Instant publishedAt = asked.context().publishedAt();
        if (publishedAt != null && !publishedAt.isAfter(asked.at())) {
            Instant end = publishedAt.plus(snapshot.policy().gate().horizon());
            findings.add(Wording.horizon(asked.artifact(), publishedAt, end, asked.at()));
        }
        findings.addAll(StandardsMet.findings(asked, snapshot));
        return findings;
    }

    /** Never empty: where nothing can be judged, that is a finding. */
    private static Set<Finding> inside(Case asked, Snapshot snapshot) {
        Set<Finding> findings = new LinkedHashSet<>();
        if (asked.evidence() instanceof Evidence.None none) {
            findings.add(Wording.noEvidence(asked.artifact(), none.reason()));
            return findings;
        }
        Evidence.Components inside = (Evidence.Components) asked.evidence();
        List<String> purls = inside.purls();
        Managed managed = new Managed(inside, snapshot, asked.at());
        for (String purl : purls) {
            if (!managed.isJudgedThroughItsBom(purl)) {
                finding(purl, snapshot, asked.at()).ifPresent(findings::add);
            }
        }
        if (findings.stream().noneMatch(finding -> finding.rule().equals(Wording.FRESHNESS))) {
            findings.add(Wording.nothingGoverned(asked.artifact(), purls.size()));
        }
        return findings;
    }

    /** Empty for what no policy governs. */
    static Optional<Finding> finding(String purl, Snapshot snapshot, Instant at) {
        Component component = snapshot.component(purl);
        if (component instanceof Component.Malformed malformed) {
            return Optional.of(Wording.malformed(malformed.text(), malformed.why()));
        }
        return component instanceof Component.Judgeable judgeable
                ? Optional.of(judged(judgeable.purl(), judgeable.history(), at))
                        .map(finding -> orStale(finding, snapshot, at))
                : Optional.empty();
    }

    private static Finding judged(Purl purl, LibraryHistory history, Instant at) {
        if (purl.version() == null) {
            return Wording.withoutVersion(purl);
        }
        return history.canJudge(purl.version(), at)
                ? Wording.judged(purl, history.judge(purl.version(), at))
                : Wording.noVersion(purl, purl.version());
    }

    /** What would pass does not, where releases of the library may have been missed. */
    private static Finding orStale(Finding finding, Snapshot snapshot, Instant at) {
        boolean passes = finding.status() == Status.COMPLIANT || finding.status() == Status.IN_GRACE;
        return passes && snapshot.catalogue().isStale(finding.library(), at) ? Wording.stale(finding) : finding;
    }
}
