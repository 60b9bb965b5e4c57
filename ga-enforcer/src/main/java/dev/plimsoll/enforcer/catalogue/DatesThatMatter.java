package dev.plimsoll.enforcer.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which release dates the floors of a library depend on: in each line that the policy keeps open, those of the newest
 * versions, down to the first that has been GA for longer than the grace. What lies below is behind whenever it came out.
 */
final class DatesThatMatter {

    /**
     * The date of a GA release.
     *
     * @param at absent where nobody has been asked yet, before 2000 where the answer was none
     */
    record Dated(String version, @Nullable Instant at) {
        boolean isKnown() {
            return at != null && !at.isBefore(Release.FIRST_KNOWABLE);
        }
    }

    private record Ordered(VersionOrder order, ReleaseLines.Line line, Dated release) {}

    /**
     * How far the lines of a flavour are known.
     *
     * @param hasFloor whether an open line has one
     */
    private record Walked(Optional<String> next, boolean hasFloor) {}

    /**
     * How many lines have a floor, from the newest down to one.
     *
     * @param above how many of them lie above the order of the last line
     */
    private record Established(int all, int above, @Nullable VersionOrder last) {

        static final Established NONE = new Established(0, 0, null);

        int above(ReleaseLines.Line line) {
            return line.order().equals(last) ? above : all;
        }

        Established and(ReleaseLines.Line line, boolean established) {
            return new Established(all + (established ? 1 : 0), above(line), line.order());
        }
    }

    private final Governed rule;
    private final List<Hold> holds;
    private final ReleaseLines lines;

    DatesThatMatter(Governed rule, List<Hold> holds) {
        this.rule = rule;
        this.holds = List.copyOf(holds);
        this.lines = ReleaseLines.of(rule);
    }

    /** The version whose date is to be asked for next, the most important first; empty where enough is known. */
    Optional<String> next(Collection<Dated> releases, Instant now) {
        boolean datesAreOld = releases.stream()
                .filter(release -> !lines.scheme().isDate(release.version()))
                .anyMatch(release -> release.at() == null || release.isKnown());
        return releases.stream()
                .map(release ->
                        new Ordered(lines.scheme().version(release.version()), lines.of(release.version()), release))
                .sorted(Comparator.comparing(Ordered::order).reversed())
                .collect(groupingBy(
                        release -> lines.scheme().flavour(release.release().version()), TreeMap::new, toList()))
                .values()
                .stream()
                .flatMap(flavour -> nextOf(flavour, datesAreOld, now).stream())
                .findFirst();
    }

    /** Versions that are dates are no floors where the library has others; they are behind as soon as one of those is. */
    private Optional<String> nextOf(List<Ordered> newestFirst, boolean datesAreOld, Instant now) {
        if (!datesAreOld) {
            return walk(newestFirst, now).next();
        }
        Map<Boolean, List<Ordered>> isDate = newestFirst.stream().collect(partitioningBy(release -> lines.scheme()
                .isDate(release.release().version())));
        Walked others = walk(isDate.getOrDefault(false, List.of()), now);
        return others.next().isPresent() || others.hasFloor()
                ? others.next()
                : unasked(isDate.getOrDefault(true, List.of()));
    }

    private static Optional<String> unasked(List<Ordered> releases) {
        return releases.stream()
                .filter(release -> release.release().at() == null)
                .map(release -> release.release().version())
                .findFirst();
    }

    /**
     * From the newest line down to those that are surely closed below a line that surely has a floor and is open. When a hold
     * ends is not known here for sure, so a line above may already be established or not: both are thought of.
     */
    private Walked walk(List<Ordered> newestFirst, Instant now) {
        boolean floorAbove = false;
        Established surely = Established.NONE;
        Established perhaps = Established.NONE;
        for (List<Ordered> releases : byLine(newestFirst)) {
            ReleaseLines.Line line = releases.get(0).line();
            if (floorAbove && lines.isReplaced(line, surely.above(line))) {
                break;
            }
            Optional<String> next = nextIn(releases, now);
            if (next.isPresent()) {
                return new Walked(next, floorAbove);
            }
            boolean hasFloor = releases.stream().anyMatch(release -> graceIsSurelyOver(release.release(), now));
            boolean mayHaveFloor = releases.stream().anyMatch(release -> graceMayBeOver(release.release(), now));
            floorAbove |= hasFloor && !lines.isReplaced(line, perhaps.above(line)) && !hasEnded(line, now);
            surely = surely.and(line, hasFloor);
            perhaps = perhaps.and(line, mayHaveFloor);
        }
        return new Walked(Optional.empty(), floorAbove);
    }

    private static List<List<Ordered>> byLine(List<Ordered> newestFirst) {
        Map<String, List<Ordered>> byName = newestFirst.stream()
                .collect(groupingBy(release -> release.line().name()));
        List<List<Ordered>> newestLineFirst = new ArrayList<>(byName.values());
        newestLineFirst.sort(Comparator.<List<Ordered>, VersionOrder>comparing(
                        line -> line.get(0).line().order())
                .reversed());
        return newestLineFirst;
    }

    /** Versions that are equal by the order are all asked for: any of them may be in use. */
    private Optional<String> nextIn(List<Ordered> newestFirst, Instant now) {
        VersionOrder floor = null;
        for (Ordered release : newestFirst) {
            if (floor != null && release.order().compareTo(floor) < 0) {
                return Optional.empty();
            }
            if (release.release().at() == null) {
                return Optional.of(release.release().version());
            }
            floor = graceIsSurelyOver(release.release(), now) ? release.order() : floor;
        }
        return Optional.empty();
    }

    /** As if the clock had stood still in all holds. */
    private boolean graceIsSurelyOver(Dated release, Instant now) {
        Instant at = release.at();
        if (at == null) {
            return false;
        }
        Duration still = holds.stream()
                .filter(hold -> hold.to().isAfter(at))
                .map(hold -> Duration.between(hold.from(), hold.to()))
                .reduce(Duration.ZERO, Duration::plus);
        return graceMayBeOver(release, now.minus(still));
    }

    /** As if the clock had never stood still. */
    private boolean graceMayBeOver(Dated release, Instant now) {
        Instant at = release.at();
        return at != null && release.isKnown() && !at.plus(rule.grace()).isAfter(now);
    }

    private boolean hasEnded(ReleaseLines.Line line, Instant now) {
        Instant end = rule.supportedUntil().get(line.name());
        return end != null && !end.isAfter(now);
    }
}
