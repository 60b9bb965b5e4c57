package dev.plimsoll.enforcer.fleet;

import dev.plimsoll.enforcer.fleet.FleetOverview.DataHealth;
import dev.plimsoll.enforcer.fleet.FleetOverview.Due;
import dev.plimsoll.enforcer.fleet.FleetOverview.HeatRow;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.enforcer.gate.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Judges the whole fleet at three instants. */
final class Overview {

    private static final Duration DUE_WITHIN = Duration.ofDays(14);

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
        return judged.stream()
                .filter(service -> !service.isDenied() && !service.isBelowTheFloor())
                .flatMap(service -> service.firstDeadline().map(finding -> due(service, finding)).stream())
                .filter(due -> !due.deadline().isAfter(now.plus(DUE_WITHIN)))
                .sorted(Comparator.comparing(Due::deadline).thenComparing(Due::service))
                .toList();
    }

    private static Due due(Judged service, Finding finding) {
        Instant deadline = Objects.requireNonNull(finding.deadline());
        return new Due(
                deadline.atOffset(ZoneOffset.UTC).toLocalDate(),
                service.newest().service(),
                service.newest().team(),
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
