package dev.plimsoll.enforcer.fleet;

import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.enforcer.gate.Snapshots;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Answers every question about the fleet, judged for production at the clock's instant. */
@Service
public final class Fleet {

    private final FleetStore store;
    private final Snapshots snapshots;
    private final Clock clock;

    Fleet(FleetStore store, Snapshots snapshots, Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** The headline, what is due, who breaks what, and what is not known. */
    public FleetOverview overview() {
        Instant now = now();
        List<FleetStore.Newest> services = store.newest();
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
        return new Overview(now, snapshots.current(), services)
                .with(
                        store.deniedSince(midnight),
                        StandardsTable.of(store, services).heat());
    }

    /** One page of services by name. */
    public Page<ServiceRow> services(FleetFilter filter) {
        Snapshot snapshot = snapshots.current();
        List<Judged> matching = judged(snapshot).stream()
                .filter(new Matching(filter, store)::matches)
                .toList();
        List<ServiceRow> rows = matching.stream()
                .filter(judged ->
                        filter.after() == null || judged.newest().service().compareTo(filter.after()) > 0)
                .limit(filter.limit() + 1L)
                .map(judged -> judged.row(snapshot))
                .toList();
        if (rows.size() <= filter.limit()) {
            return new Page<>(rows, matching.size(), null);
        }
        List<ServiceRow> page = rows.subList(0, filter.limit());
        return new Page<>(page, matching.size(), page.get(page.size() - 1).service());
    }

    /** Everything about one service. */
    public Optional<ServiceDetail> service(String name) {
        if (name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Snapshot snapshot = snapshots.current();
        return store.newest(name).stream()
                .findFirst()
                .map(newest -> Judged.at(now(), newest, snapshot))
                .map(judged -> new ServicePage(store, judged, snapshot).detail());
    }

    /** Every standard across the fleet, by topic and id. */
    public List<StandardDetail> standards() {
        return StandardsTable.of(store, store.newest()).details();
    }

    /** One standard across the fleet. */
    public Optional<StandardDetail> standard(String id) {
        return standards().stream().filter(standard -> standard.id().equals(id)).findFirst();
    }

    /** All teams by name. */
    public List<String> teams() {
        return store.newest().stream()
                .map(FleetStore.Newest::team)
                .distinct()
                .sorted()
                .toList();
    }

    /** Those of the scopes in which the newest artifact of some service has a finding that is or could be waived. */
    public Set<Waiver.Scope> needed(Collection<Waiver.Scope> scopes) {
        if (scopes.isEmpty()) {
            return Set.of();
        }
        Needed needed = new Needed(now(), snapshots.current(), store.newest());
        return scopes.stream().filter(needed::by).collect(Collectors.toUnmodifiableSet());
    }

    /** The deploy of the newest artifact of every service to an environment now, by service. */
    public List<NextDeploy> nextDeploys(String environment) {
        Instant now = now();
        return store.newest().stream()
                .map(newest -> new NextDeploy(newest.team(), Judged.asked(now, newest, environment)))
                .toList();
    }

    private List<Judged> judged(Snapshot snapshot) {
        Instant now = now();
        return store.newest().stream()
                .map(newest -> Judged.at(now, newest, snapshot))
                .sorted(Comparator.comparing(judged -> judged.newest().service()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
