package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.ReleaseLines;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where somebody who uses a version is sent: never to a release that is withdrawn or behind itself. */
final class Destination {

    private static final Comparator<GaRelease> BY_VERSION = Comparator.comparing(GaRelease::version);

    private final Floors floors;
    private final UsedVersion used;
    private final List<GaRelease> known;

    /** @param known the GA releases of the version's flavour that count */
    Destination(Floors floors, UsedVersion used, List<GaRelease> known) {
        this.floors = floors;
        this.used = used;
        this.known = known;
    }

    /** The lowest version that may be used: the floor, or where a notice is on that, the next one that it does not affect. */
    @Nullable
    GaRelease floor() {
        GaRelease floor = floors.holdingFor(used).map(Floors.LineState::floor).orElse(null);
        boolean floorIsGood = floor == null || floors.noticeOn(floor.used()).isEmpty();
        boolean usedIsGood = floors.noticeOn(used).isEmpty();
        if (floorIsGood && (usedIsGood || floor != null && isAbove(floor))) {
            return floor;
        }
        Predicate<GaRelease> next =
                floor == null || floors.isBehind(used) ? this::isAbove : release -> isAfter(release, floor);
        return lowest(release -> next.test(release) && isInLineOf(release, used.line()))
                .or(() -> lowest(next))
                .or(() -> newest(release -> true))
                .orElse(floor);
    }

    /** The best version for somebody on a withdrawn one, which may be lower. */
    @Nullable
    GaRelease best() {
        return newest(release -> isInLineOf(release, used.line()))
                .or(() -> floors.holdingFor(used)
                        .flatMap(holding -> newest(release -> isInLineOf(release, holding.line()))))
                .or(() -> newest(release -> true))
                .orElse(null);
    }

    private boolean isAbove(GaRelease release) {
        return release.version().compareTo(used.version()) > 0;
    }

    private static boolean isAfter(GaRelease release, GaRelease floor) {
        return release.version().compareTo(floor.version()) > 0;
    }

    private static boolean isInLineOf(GaRelease release, ReleaseLines.Line line) {
        return release.line().name().equals(line.name());
    }

    private Optional<GaRelease> lowest(Predicate<GaRelease> condition) {
        return good().filter(condition).min(BY_VERSION);
    }

    private Optional<GaRelease> newest(Predicate<GaRelease> condition) {
        return good().filter(condition).max(BY_VERSION);
    }

    private Stream<GaRelease> good() {
        return known.stream().filter(release -> !floors.isBehind(release.used()));
    }
}
