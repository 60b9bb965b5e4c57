package dev.plimsoll.enforcer.fleet;

import dev.plimsoll.enforcer.fleet.FleetStore.Newest;
import dev.plimsoll.enforcer.gate.Case;
import dev.plimsoll.enforcer.gate.Context;
import dev.plimsoll.enforcer.gate.Decision;
import dev.plimsoll.enforcer.gate.Emergency;
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
import java.util.stream.IntStream;

/** A service with the gate's answer for its newest artifact. */
record Judged(Newest newest, Decision decision) {

    private static final List<Status> DECIDING =
            List.of(Status.WITHDRAWN, Status.BEHIND, Status.UNKNOWN, Status.AHEAD, Status.IN_GRACE);
    private static final Comparator<Finding> WORST_FIRST = Comparator.<Finding>comparingInt(
                    finding -> DECIDING.indexOf(finding.status()))
            .thenComparing(Finding::behindSince, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Finding::deadline, Comparator.nullsLast(Comparator.naturalOrder()));
    static final String PRODUCTION = "prod";
    private static final String NOT_STORED = "00000000-0000-0000-0000-000000000000";

    static Judged at(Instant at, Newest newest, Snapshot snapshot) {
        return new Judged(newest, Gate.decide(asked(at, newest, PRODUCTION), snapshot));
    }

    /** The question whether the newest artifact may be deployed to an environment. */
    static Case asked(Instant at, Newest newest, String environment) {
        Evidence evidence = Evidence.of(newest.contents());
        boolean needsSbom = newest.purls() == null && newest.digest() != null;
        String artifact = needsSbom ? Objects.requireNonNull(newest.digest()) : newest.service();
        return new Case(NOT_STORED, artifact, evidence, context(newest, environment), at);
    }

    /** What each finding does to the verdict by itself. */
    List<Verdict> effects(Snapshot snapshot) {
        return Gate.effects(decision, context(newest, PRODUCTION), snapshot);
    }

    private static Context context(Newest newest, String environment) {
        Target target = new Target(newest.service(), newest.team(), newest.tier(), environment, "deploy");
        return newest.digest() == null
                ? new Context(target, null)
                : new Context(target, newest.publishedAt(), newest.checked(), Emergency.NONE);
    }

    /** True where the gate lets it through and has something to judge it by. */
    boolean isDeployable() {
        return !isDenied() && isJudged();
    }

    boolean isDenied() {
        return decision.decision() == Verdict.DENY;
    }

    /** False where nothing is known of the inside, or nothing of it is governed. */
    boolean isJudged() {
        return decision.summary().governed() > 0;
    }

    boolean isBelowTheFloor() {
        return decision.summary().behind() + decision.summary().withdrawn() > 0;
    }

    /** Of its libraries; the build horizon is always near and shows only where it is over. */
    Optional<Finding> firstDeadline() {
        return decision.findings().stream()
                .filter(finding -> finding.status() == Status.IN_GRACE && finding.version() != null)
                .min(Comparator.comparing(finding -> Objects.requireNonNull(finding.deadline())));
    }

    /** The first of what keeps it from being deployed, of what the gate warns about, or of what will fall behind. */
    Optional<Finding> worst() {
        return decision.findings().stream()
                .filter(finding -> finding.version() != null && DECIDING.contains(finding.status()))
                .min(WORST_FIRST);
    }

    private Optional<Instant> behindSince() {
        return decision.findings().stream()
                .filter(finding -> finding.status() != Status.WAIVED)
                .map(Finding::behindSince)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private List<String> deniedBy(Snapshot snapshot) {
        if (!isDenied()) {
            return List.of();
        }
        List<Verdict> effects = effects(snapshot);
        return IntStream.range(0, effects.size())
                .filter(at -> effects.get(at) == Verdict.DENY)
                .mapToObj(at -> decision.findings().get(at).rule())
                .distinct()
                .toList();
    }

    ServiceRow row(Snapshot snapshot) {
        Decision.Summary summary = decision.summary();
        List<String> purls = newest.purls();
        return new ServiceRow(
                newest.service(),
                newest.team(),
                decision.decision().name(),
                deniedBy(snapshot),
                summary.governed(),
                summary.behind(),
                summary.inGrace(),
                summary.unknown(),
                purls == null ? 0 : purls.size(),
                worst().map(Judged::worst).orElse(null),
                isDenied() || isBelowTheFloor()
                        ? null
                        : firstDeadline().map(Finding::deadline).orElse(null),
                behindSince().orElse(null),
                newest.errors(),
                newest.warnings(),
                newest.report() != null,
                newest.standards(),
                newest.publishedAt());
    }

    private static ServiceRow.Worst worst(Finding finding) {
        boolean mustMove = finding.status() == Status.BEHIND || finding.status() == Status.WITHDRAWN;
        String version = Objects.requireNonNull(finding.version());
        String floor = mustMove && !version.equals(finding.floor()) ? finding.floor() : null;
        return new ServiceRow.Worst(finding.library(), version, floor);
    }
}
