package dev.plimsoll.enforcer.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The oracle for withdrawals, line ends, grace holds and security notices: the rule, word by word, at every instant. */
final class CalendarOracle {

    private CalendarOracle() {}

    enum Lines {
        ALL,
        MAJOR,
        MINOR
    }

    /** A GA release; withdrawn from {@code withdrawnAt} on. */
    record Known(String version, Instant gaAt, @Nullable Instant withdrawnAt) {}

    /** The grace clock stands still in [from, to). */
    record Hold(Instant from, Instant to) {}

    record Notice(Predicate<String> affected, List<String> fixed, Instant given, Duration within) {
        // All comparisons are on versions: what the order calls equal (1.0 and 1.0.0) is the same fix.
        boolean mends(String version) {
            return fixed.stream()
                    .anyMatch(fix -> OracleVersions.parsed(fix).compareTo(OracleVersions.parsed(version)) == 0);
        }
    }

    /** {@code supportedUntil} is by line name: "all", "2" or "2.7". */
    record Question(
            List<Known> releases,
            Lines lines,
            int keep,
            Map<String, Instant> supportedUntil,
            Duration grace,
            List<Hold> holds,
            List<Notice> notices,
            String version,
            Instant at) {}

    record Answer(
            String status,
            @Nullable String floor,
            @Nullable Instant behindSince,
            @Nullable Instant deadline) {}

    static Answer answer(Question q) {
        OracleView now = new OracleView(q, q.at(), q.at());
        String floor = now.floor().orElse(null);
        if (now.withdrawn()) {
            // The floor of a withdrawn version is its line's, recomputed without it; a notice does not change it.
            return new Answer("WITHDRAWN", floor, null, null);
        }
        if (now.behind()) {
            return new Answer("BEHIND", now.floorOfTheBehind().orElse(null), behindSince(q), null);
        }
        Instant deadline = deadline(q);
        return new Answer(statusAboveTheFloor(now, deadline), floor, null, deadline);
    }

    /** Whether a notice has a say in where one is sent: it is on the version itself, or on the floor of its line. */
    static boolean isNoticed(Question q) {
        OracleView now = new OracleView(q, q.at(), q.at());
        return Stream.concat(Stream.of(q.version()), now.floor().stream())
                .anyMatch(version -> now.noticesOn(version).findAny().isPresent());
    }

    private static String statusAboveTheFloor(OracleView now, @Nullable Instant deadline) {
        if (now.ahead()) {
            return "AHEAD";
        }
        if (!now.isGa()) {
            return "UNKNOWN";
        }
        return deadline == null ? "COMPLIANT" : "IN_GRACE";
    }

    private static @Nullable Instant deadline(Question q) {
        for (Instant candidate : candidates(q)) {
            if (!candidate.isBefore(q.at()) && new OracleView(q, q.at(), candidate).behind()) {
                return candidate;
            }
        }
        return null;
    }

    private static @Nullable Instant behindSince(Question q) {
        Instant since = null;
        for (Instant candidate : candidates(q)) {
            if (candidate.isAfter(q.at())) {
                return since;
            }
            if (!new OracleView(q, candidate, candidate).behind()) {
                since = null;
            } else if (since == null) {
                since = candidate;
            }
        }
        return since;
    }

    // Everything that can change a verdict; an instant too many changes nothing, so what is not known yet may be here.
    private static List<Instant> candidates(Question q) {
        Stream<Instant> releases = q.releases().stream().flatMap(release -> momentsOf(release, q));
        Stream<Instant> lineEnds = q.supportedUntil().values().stream().map(end -> endOfGrace(end, q));
        Stream<Instant> notices = q.notices().stream().flatMap(notice -> momentsOf(notice, q));
        return Stream.of(releases, lineEnds, notices)
                .flatMap(moments -> moments)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Instant> momentsOf(Known release, Question q) {
        return Stream.concat(
                Stream.of(release.gaAt(), endOfGrace(release.gaAt(), q)), Stream.ofNullable(release.withdrawnAt()));
    }

    private static Stream<Instant> momentsOf(Notice notice, Question q) {
        Stream<Instant> starts = q.releases().stream()
                .filter(release -> notice.mends(release.version()))
                .map(release -> start(notice, release.gaAt()));
        return Stream.concat(Stream.of(notice.given()), starts);
    }

    // Plain time: grace holds do not stop a notice's clock.
    static Instant start(Notice notice, Instant firstFix) {
        return later(firstFix, notice.given()).plus(notice.within());
    }

    /** The length of [from, to) minus the grace holds inside it; {@code from <= to}. */
    static Duration elapsed(Instant from, Instant to, Question q) {
        Duration elapsed = Duration.between(from, to);
        for (Hold hold : disjoint(q.holds())) {
            Instant start = later(hold.from(), from);
            Instant end = earlier(hold.to(), to);
            elapsed = start.isBefore(end) ? elapsed.minus(Duration.between(start, end)) : elapsed;
        }
        return elapsed;
    }

    /** The first instant at which the grace has elapsed since {@code from}. */
    private static Instant endOfGrace(Instant from, Question q) {
        Instant clock = from;
        Duration left = q.grace();
        for (Hold hold : disjoint(q.holds())) {
            Duration running = Duration.between(clock, later(clock, hold.from()));
            if (left.compareTo(running) <= 0) {
                return clock.plus(left);
            }
            left = left.minus(running);
            clock = later(clock, hold.to());
        }
        return clock.plus(left);
    }

    // Overlapping holds count once; one that ends before it begins is empty.
    private static List<Hold> disjoint(List<Hold> holds) {
        List<Hold> disjoint = new ArrayList<>();
        Instant covered = Instant.MIN;
        for (Hold hold : holds.stream().sorted(Comparator.comparing(Hold::from)).toList()) {
            Instant from = later(hold.from(), covered);
            if (from.isBefore(hold.to())) {
                disjoint.add(new Hold(from, hold.to()));
                covered = hold.to();
            }
        }
        return disjoint;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
