package dev.plimsoll.enforcer.fleet;

import dev.plimsoll.enforcer.fleet.FleetOverview.DataHealth;
import dev.plimsoll.enforcer.fleet.FleetOverview.Due;
import dev.plimsoll.enforcer.fleet.FleetOverview.HeatRow;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Prospect;
import dev.plimsoll.enforcer.gate.Prospects;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.enforcer.gate.Status;
import dev.plimsoll.enforcer.gate.Window;
import dev.plimsoll.standards.policy.GateRule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Judges the whole fleet at three instants. */
final class Overview {

    private static final int DUE_WITHIN_DAYS = 14;

    private final Instant now;
    private final Snapshot snapshot;
    private final List<FleetStore.Newest> services;
    private final List<Judged> judged;

    Overview(Instant now, Snapshot snapshot, List<FleetStore.Newest> services) {
        this.now = now;
        this.snapshot = snapshot;
        this.services = services;
        this.judged = judgedAt(now);
    }

    FleetOverview with(int deniedToday, List<HeatRow> heat) {
        return new FleetOverview(
                now,
                services.size(),
                deployable(judged),
                deployable(judgedAt(now.minus(Duration.ofDays(7)))),
                deployable(judgedAt(now.minus(Duration.ofDays(30)))),
                count(judged.stream().filter(Judged::isDenied)),
                count(judged.stream().filter(Judged::isDenied).filter(Judged::isBelowTheFloor)),
                count(judged.stream().filter(service -> !service.isJudged())),
                deniedToday,
                due(),
                heat,
                health());
    }

    private List<Judged> judgedAt(Instant at) {
        return services.stream().map(newest -> Judged.at(at, newest, snapshot)).toList();
    }

    private static int deployable(List<Judged> fleet) {
        return count(fleet.stream().filter(Judged::isDeployable));
    }

    private List<Due> due() {
        Prospects prospects = new Prospects(snapshot, Window.ofDays(now, DUE_WITHIN_DAYS));
        return services.stream()
                .flatMap(service -> due(service, prospects))
                .sorted(Comparator.comparing(Due::deadline).thenComparing(Due::service))
                .toList();
    }

    /** The build horizon is always near and shows only where it is over. */
    private Stream<Due> due(FleetStore.Newest service, Prospects prospects) {
        Prospect prospect = prospects.of(Judged.asked(now, service, "prod"), GateRule.GA_FRESHNESS);
        return prospect.blockedNow()
                ? Stream.empty()
                : prospect.blockedBy().stream()
                        .filter(finding -> finding.version() != null)
                        .limit(1)
                        .map(finding -> due(service, finding, Objects.requireNonNull(prospect.blockedFrom())));
    }

    private static Due due(FleetStore.Newest service, Finding finding, Instant deadline) {
        return new Due(
                deadline.atOffset(ZoneOffset.UTC).toLocalDate(),
                service.service(),
                service.team(),
                finding.library(),
                Objects.requireNonNull(finding.version()),
                deadline);
    }

    private DataHealth health() {
        return new DataHealth(
                count(services.stream().filter(service -> service.purls() == null)),
                count(services.stream().filter(service -> service.report() == null)),
                count(judged.stream()
                        .filter(service -> service.newest().purls() != null)
                        .filter(service -> !service.isJudged())),
                count(judged.stream()
                        .flatMap(service -> service.decision().findings().stream())
                        .filter(finding -> finding.status() == Status.UNKNOWN && finding.version() != null)
                        .map(finding -> finding.library() + "@" + finding.version())
                        .distinct()),
                snapshot.catalogue().newest().orElse(Instant.EPOCH));
    }

    private static int count(Stream<?> stream) {
        return (int) stream.count();
    }
}
