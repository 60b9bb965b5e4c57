package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.enforcer.fleet.Fleet;
import dev.plimsoll.enforcer.policy.PolicyInForce;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists the waivers of the policy and those that were asked for, as they are at the clock's instant. */
@Service
public final class WaiverBook {

    private static final int CHUNK = 1000;
    private static final int RECENT = 50;
    private static final Set<State> OPEN = Set.of(State.REQUESTED, State.SCHEDULED, State.ACTIVE);
    private static final Comparator<ListedWaiver> NEWEST_FIRST = Comparator.comparing(ListedWaiver::since)
            .thenComparing(ListedWaiver::id)
            .reversed();

    private final WaiverStore store;
    private final WaiverDesk desk;
    private final PolicyInForce policies;
    private final Fleet fleet;
    private final Clock clock;

    WaiverBook(WaiverStore store, WaiverDesk desk, PolicyInForce policies, Fleet fleet, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.policies = policies;
        this.fleet = fleet;
        this.clock = clock;
    }

    /** One page of a list. */
    public WaiverPage page(WaiverFilter filter) {
        Instant now = now();
        Cursor start = Cursor.of(filter.after());
        List<ListedWaiver> rows = Stream.concat(
                        ofPolicy(now).filter(waiver -> filter.matches(waiver, now)), asked(filter, now).stream())
                .filter(start::isBefore)
                .sorted(NEWEST_FIRST)
                .limit(filter.limit() + 1L)
                .toList();
        return WaiverPage.of(now, withUse(rows), filter.limit());
    }

    /** All pages of a list from its first to its last. */
    public List<ListedWaiver> all(WaiverFilter filter) {
        List<ListedWaiver> all = new ArrayList<>();
        WaiverFilter next = filter.after(null);
        while (true) {
            WaiverPage page = page(next);
            all.addAll(page.rows());
            if (page.next() == null) {
                return all;
            }
            next = filter.after(page.next());
        }
    }

    /** One of the policy or over the API. */
    public Optional<ListedWaiver> find(String id) {
        Instant now = now();
        Optional<ListedWaiver> found = desk.find(id)
                .map(waiver -> ListedWaiver.of(waiver, now))
                .or(() -> ofPolicy(now).filter(waiver -> waiver.id().equals(id)).findFirst());
        return found.map(waiver -> withUse(List.of(waiver)).get(0));
    }

    /** What waits, holds or has ended, for the whole fleet. */
    public WaiverOverview overview() {
        Instant now = now();
        WaiverFilter expired = new WaiverFilter(State.EXPIRED, null, null, null, null, RECENT);
        return WaiverOverview.of(now, withUse(open(now)), page(expired).rows());
    }

    /** What is asked for, will hold or holds for a service, in whatever environment; the first to end first. */
    public List<ListedWaiver> openFor(String service, @Nullable String team) {
        return withUse(open(now()).stream()
                .filter(waiver -> waiver.isFor(service, team))
                .toList());
    }

    private List<ListedWaiver> open(Instant now) {
        return Stream.concat(ofPolicy(now), store.endingAfter(now).stream().map(waiver -> ListedWaiver.of(waiver, now)))
                .filter(waiver -> OPEN.contains(waiver.state()))
                .sorted(Comparator.comparing(ListedWaiver::until).thenComparing(ListedWaiver::id))
                .toList();
    }

    private Stream<ListedWaiver> ofPolicy(Instant now) {
        return policies.current().policy().gate().waivers().stream().map(waiver -> ListedWaiver.of(waiver, now));
    }

    /** Enough for a page and the row that says whether it goes on; a state is known only once it is worked out. */
    private List<ListedWaiver> asked(WaiverFilter filter, Instant now) {
        List<ListedWaiver> found = new ArrayList<>();
        Cursor cursor = Cursor.of(filter.after());
        List<RequestedWaiver> rows;
        do {
            rows = store.after(filter, cursor, CHUNK);
            rows.stream()
                    .map(waiver -> ListedWaiver.of(waiver, now))
                    .filter(waiver -> filter.matches(waiver, now))
                    .forEach(found::add);
            if (!rows.isEmpty()) {
                RequestedWaiver last = rows.get(rows.size() - 1);
                cursor = new Cursor(last.request().at(), last.id());
            }
        } while (rows.size() == CHUNK && found.size() <= filter.limit());
        return found;
    }

    private List<ListedWaiver> withUse(List<ListedWaiver> rows) {
        List<Waiver.Scope> active = rows.stream()
                .filter(waiver -> waiver.state() == State.ACTIVE)
                .map(ListedWaiver::scope)
                .distinct()
                .toList();
        Set<Waiver.Scope> needed = fleet.needed(active);
        return rows.stream()
                .map(waiver -> waiver.obsolete(waiver.state() == State.ACTIVE && !needed.contains(waiver.scope())))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
