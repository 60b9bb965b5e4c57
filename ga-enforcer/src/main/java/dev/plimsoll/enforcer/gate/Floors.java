package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.ReleaseLines;
import dev.plimsoll.enforcer.catalogue.VersionOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The floor of every release line of one library at one instant, and the security notices that count then. */
final class Floors {

    /** One line; {@code floor} is absent until one of its releases has been GA for the grace. */
    record LineState(
            ReleaseLines.Line line, boolean open, @Nullable GaRelease floor, GaRelease newest) {}

    /**
     * What the floors are made from.
     *
     * @param known the GA releases that count, in the order in which they came out
     * @param datesAreOld whether versions that are dates lie below all others
     * @param due the notices whose time is up
     */
    record View(Instant at, List<GaRelease> known, boolean datesAreOld, List<SecurityNotice> due) {}

    private final List<LineState> ascending;
    private final Map<String, LineState> byName = new LinkedHashMap<>();
    private final @Nullable GaRelease newest;
    private final boolean datesAreOld;
    private final List<SecurityNotice> due;

    private Floors(List<LineState> ascending, View view) {
        this.ascending = ascending;
        this.datesAreOld = view.datesAreOld();
        this.due = view.due();
        this.newest = ascending.stream()
                .map(LineState::newest)
                .max(Comparator.comparing(GaRelease::version))
                .orElse(null);
        ascending.forEach(state -> byName.put(state.line().name(), state));
    }

    static Floors of(View view, LineNames names) {
        Map<String, List<GaRelease>> lines = new LinkedHashMap<>();
        for (GaRelease release : view.known()) {
            lines.computeIfAbsent(release.line().name(), name -> new ArrayList<>())
                    .add(release);
        }
        List<List<GaRelease>> descending = new ArrayList<>(lines.values());
        descending.sort(Comparator.<List<GaRelease>, VersionOrder>comparing(
                        line -> line.get(0).line().order())
                .reversed());
        return new Floors(states(descending, view.at(), names), view);
    }

    private static List<LineState> states(List<List<GaRelease>> descending, Instant at, LineNames names) {
        List<LineState> ascending = new ArrayList<>();
        int establishedAbove = 0;
        int established = 0;
        VersionOrder previous = null;
        for (List<GaRelease> releases : descending) {
            ReleaseLines.Line line = releases.get(0).line();
            if (previous != null && !previous.equals(line.order())) {
                establishedAbove = established;
            }
            boolean open = !names.isClosed(line, establishedAbove, at);
            GaRelease floor = newest(releases, release -> release.graceIsOver(at));
            GaRelease newest = newest(releases, release -> true);
            ascending.add(0, new LineState(line, open, floor, Objects.requireNonNull(newest)));
            established += releases.get(0).graceIsOver(at) ? 1 : 0;
            previous = line.order();
        }
        return List.copyOf(ascending);
    }

    /** Of versions that the order calls equal the first to come out is named. */
    private static @Nullable GaRelease newest(List<GaRelease> releases, Predicate<GaRelease> condition) {
        GaRelease newest = null;
        for (GaRelease release : releases) {
            if (condition.test(release) && (newest == null || release.version().compareTo(newest.version()) > 0)) {
                newest = release;
            }
        }
        return newest;
    }

    /**
     * The line whose floor, if it has one yet, holds for a version: its own, or where that is closed the oldest open one above with a floor.
     * A closed line with none above holds on: the end of a line never makes an old version deployable.
     */
    Optional<LineState> holdingFor(UsedVersion used) {
        LineState own = byName.get(used.line().name());
        if (own == null) {
            return isAbove(used, newest) ? Optional.empty() : firstAbove(used);
        }
        return own.open() ? Optional.of(own) : firstAbove(used).or(() -> Optional.of(own));
    }

    private Optional<LineState> firstAbove(UsedVersion used) {
        return ascending.stream()
                .filter(LineState::open)
                .filter(line -> line.floor() != null)
                .filter(line -> isDateBelowAll(used)
                        || line.line().order().compareTo(used.line().order()) > 0)
                .findFirst();
    }

    boolean isBehind(UsedVersion used) {
        return noticeOn(used).isPresent() || isBelowItsFloor(used);
    }

    boolean isBelowItsFloor(UsedVersion used) {
        return holdingFor(used)
                .map(LineState::floor)
                .filter(floor -> isBelow(used, floor))
                .isPresent();
    }

    /** The notice that makes a version be behind. */
    Optional<SecurityNotice> noticeOn(UsedVersion used) {
        return due.stream().filter(notice -> notice.affects(used.version())).findFirst();
    }

    /** True where the version is above the newest GA of its line, or of the library where the line has none. */
    boolean isAhead(UsedVersion used) {
        LineState own = byName.get(used.line().name());
        GaRelease reference = own == null ? newest : own.newest();
        return reference != null && isAbove(used, reference);
    }

    Optional<GaRelease> newest() {
        return Optional.ofNullable(newest);
    }

    Optional<GaRelease> newestOf(ReleaseLines.Line line) {
        return Optional.ofNullable(byName.get(line.name())).map(LineState::newest);
    }

    private boolean isBelow(UsedVersion used, GaRelease release) {
        return isDateBelowAll(used) || used.version().compareTo(release.version()) < 0;
    }

    private boolean isAbove(UsedVersion used, @Nullable GaRelease release) {
        return release == null || !isDateBelowAll(used) && used.version().compareTo(release.version()) > 0;
    }

    private boolean isDateBelowAll(UsedVersion used) {
        return used.isDate() && datesAreOld;
    }
}
