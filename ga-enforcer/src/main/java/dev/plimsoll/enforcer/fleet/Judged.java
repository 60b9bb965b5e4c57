package dev.plimsoll.enforcer.fleet;

import dev.plimsoll.enforcer.catalogue.Purl;
import dev.plimsoll.enforcer.fleet.FleetStore.Newest;
import dev.plimsoll.enforcer.gate.Case;
import dev.plimsoll.enforcer.gate.Context;
import dev.plimsoll.enforcer.gate.Decision;
import dev.plimsoll.enforcer.gate.Evidence;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Gate;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.enforcer.gate.Status;
import dev.plimsoll.enforcer.gate.Verdict;
import dev.plimsoll.standards.policy.Target;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service with the gate's answer for its newest artifact. */
record Judged(Newest newest, Decision decision) {

    private static final String NOT_STORED = "00000000-0000-0000-0000-000000000000";

    static Judged at(Instant at, Newest newest, Snapshot snapshot) {
        Evidence evidence = newest.purls() == null
                ? new Evidence.None("no SBOM was uploaded for it")
                : new Evidence.Components(newest.purls());
        boolean needsSbom = newest.purls() == null && newest.digest() != null;
        String artifact = needsSbom ? Objects.requireNonNull(newest.digest()) : newest.service();
        Target target = new Target(newest.service(), newest.team(), null, "prod", "deploy");
        Context context = new Context(target, newest.publishedAt());
        return new Judged(newest, Gate.decide(new Case(NOT_STORED, artifact, evidence, context, at), snapshot));
    }

    /** True where every governed library is at or above its floor, and there is one. */
    boolean isAtOrAboveTheFloor() {
        return decision.summary().governed() > 0
                && decision.summary().behind() == 0
                && decision.summary().withdrawn() == 0;
    }

    boolean isDenied() {
        return decision.decision() == Verdict.DENY;
    }

    /** Of its libraries; the build horizon is always near and shows only where it is over. */
    Optional<Finding> firstDeadline() {
        return decision.findings().stream()
                .filter(finding -> finding.status() == Status.IN_GRACE && finding.version() != null)
                .min(Comparator.comparing(finding -> Objects.requireNonNull(finding.deadline())));
    }

    /** The finding that has kept the artifact from being deployed for the longest, or that will be the first to. */
    Optional<Finding> worst() {
        return decision.findings().stream()
                .filter(finding -> finding.behindSince() != null && finding.status() != Status.WAIVED)
                .min(Comparator.comparing(finding -> Objects.requireNonNull(finding.behindSince())))
                .or(this::firstDeadline);
    }

    ServiceRow row() {
        Decision.Summary summary = decision.summary();
        List<String> purls = newest.purls();
        Instant behindSince = worst().map(Finding::behindSince).orElse(null);
        return new ServiceRow(
                newest.service(),
                newest.team(),
                decision.decision().name(),
                summary.governed(),
                summary.behind(),
                summary.inGrace(),
                summary.unknown(),
                purls == null ? 0 : purls.size(),
                worst().map(Judged::sentence).orElse(null),
                behindSince == null ? firstDeadline().map(Finding::deadline).orElse(null) : null,
                behindSince,
                newest.errors(),
                newest.warnings(),
                newest.report() != null,
                newest.publishedAt());
    }

    private static @Nullable String sentence(Finding finding) {
        if (finding.version() == null) {
            return finding.fix();
        }
        String name = Purl.parse(finding.library()).name();
        String target = finding.status() == Status.IN_GRACE ? finding.latest() : finding.floor();
        return name + " " + finding.version() + " -> " + target;
    }
}
