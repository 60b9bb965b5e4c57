package dev.plimsoll.enforcer.gate;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;

/** The oracle for withdrawals, line ends, grace holds and security notices: the rule, word by word, at every instant. */
final class CalendarOracle {
    private static final Pattern PRE_RELEASE = Pattern.compile(
            "(?<![a-z])((alpha|beta|rc|cr|snapshot|preview|pre|pr|ea)(?![a-z])|[mb][0-9]+(?![a-z0-9]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile("^([0-9]+)(?:\\.([0-9]+))?");
    private static final Pattern FLAVOUR = Pattern.compile("-(jre|android)$", Pattern.CASE_INSENSITIVE);
    private static final BigInteger FIRST_DATE = BigInteger.valueOf(19000101);
    private static final Instant FIRST_KNOWABLE = Instant.parse("2000-01-01T00:00:00Z");

    private static final Map<String, ComparableVersion> PARSED = new ConcurrentHashMap<>();

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
            return fixed.stream().anyMatch(fix -> parsed(fix).compareTo(parsed(version)) == 0);
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
        View now = new View(q, q.at(), q.at());
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
        View now = new View(q, q.at(), q.at());
        return Stream.concat(Stream.of(q.version()), now.floor().stream())
                .anyMatch(version -> now.noticesOn(version).findAny().isPresent());
    }

    private static String statusAboveTheFloor(View now, @Nullable Instant deadline) {
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
            if (!candidate.isBefore(q.at()) && new View(q, q.at(), candidate).behind()) {
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
            if (!new View(q, candidate, candidate).behind()) {
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
    private static Instant start(Notice notice, Instant firstFix) {
        return later(firstFix, notice.given()).plus(notice.within());
    }

    /** The length of [from, to) minus the grace holds inside it; {@code from <= to}. */
    private static Duration elapsed(Instant from, Instant to, Question q) {
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

    private static boolean isPreRelease(String version) {
        return PRE_RELEASE.matcher(version).find();
    }

    private static boolean isDate(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        return numbers.find() && new BigInteger(numbers.group(1)).compareTo(FIRST_DATE) >= 0;
    }

    private static ComparableVersion parsed(String version) {
        return PARSED.computeIfAbsent(version, ComparableVersion::new);
    }

    // A version without -jre or -android is a flavour of its own.
    private static String flavour(String version) {
        Matcher flavour = FLAVOUR.matcher(version);
        return flavour.find() ? flavour.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** What is true at {@code at}, given the releases out, withdrawals made and notices given by {@code known}. */
    private record View(Question q, Instant known, Instant at) {
        boolean behind() {
            return belowTheFloor() || noticesOn().findAny().isPresent();
        }

        boolean belowTheFloor() {
            return floor().filter(floor -> compare(q.version(), floor) < 0).isPresent();
        }

        // Where both the floor and a notice say BEHIND, the floor is the line's.
        Optional<String> floorOfTheBehind() {
            return belowTheFloor() ? floor() : floorOfTheNotices();
        }

        // Several notices on: the lowest fix of any of them, so long as no notice affects it.
        Optional<String> floorOfTheNotices() {
            String line = line(q.version());
            return lowest(fixesAbove().filter(fix -> line(fix).equals(line))).or(() -> lowest(fixesAbove()));
        }

        // Flavours stay in their flavour here too; the clock of a notice starts with a fix of any flavour.
        Stream<String> fixesAbove() {
            return candidatesForFloor()
                    .map(Known::version)
                    .filter(version -> noticesOn().anyMatch(notice -> notice.mends(version)))
                    .filter(version -> compare(version, q.version()) > 0)
                    .filter(version -> !isAffected(version));
        }

        // A notice that is given and has a fix affects from then on, though its own deadline is not over.
        boolean isAffected(String version) {
            return q.notices().stream()
                    .filter(notice -> start(notice).isPresent())
                    .anyMatch(notice -> notice.affected().test(version));
        }

        Stream<Notice> noticesOn() {
            return noticesOn(q.version());
        }

        Stream<Notice> noticesOn(String version) {
            return q.notices().stream()
                    .filter(notice -> notice.affected().test(version))
                    .filter(notice ->
                            start(notice).filter(start -> !start.isAfter(at)).isPresent());
        }

        // A withdrawn fix is not GA: the next fix starts the clock anew, and without one the notice does nothing.
        Optional<Instant> start(Notice notice) {
            return ga().filter(release -> notice.mends(release.version()))
                    .map(Known::gaAt)
                    .min(Instant::compareTo)
                    .filter(firstFix -> !notice.given().isAfter(known))
                    .map(firstFix -> CalendarOracle.start(notice, firstFix));
        }

        Optional<String> floor() {
            String line = line(q.version());
            if (gaOf(line).findAny().isEmpty()) {
                return aboveEveryGa() ? Optional.empty() : floorAbove(line);
            }
            // A closed line with no open line above that has a floor keeps its own: its end makes no old version
            // deployable.
            return isClosed(line) ? floorAbove(line).or(() -> floorOf(line)) : floorOf(line);
        }

        Optional<String> floorAbove(String line) {
            return linesAbove(line)
                    .filter(above -> !isClosed(above))
                    .map(this::floorOf)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        Optional<String> floorOf(String line) {
            return newest(gaOf(line).filter(release -> graceIsOver(release.gaAt())));
        }

        // Whichever comes first; a line that ends with none above it leaves nobody behind, in ALL too.
        boolean isClosed(String line) {
            return isCrowdedOut(line) || hasEnded(line);
        }

        boolean isCrowdedOut(String line) {
            return q.lines() != Lines.ALL
                    && linesAbove(line)
                                    .filter(above -> graceIsOver(firstGa(above)))
                                    .count()
                            >= q.keep();
        }

        boolean hasEnded(String line) {
            Instant end = q.supportedUntil().get(line);
            return end != null && graceIsOver(end);
        }

        Stream<String> linesAbove(String line) {
            return candidatesForFloor()
                    .map(release -> line(release.version()))
                    .distinct()
                    .filter(other -> compare(other, line) > 0)
                    .sorted(this::compare);
        }

        Instant firstGa(String line) {
            return gaOf(line).map(Known::gaAt).min(Instant::compareTo).orElseThrow();
        }

        // What is still to come has not elapsed, even with a grace of zero.
        boolean graceIsOver(Instant since) {
            return !since.isAfter(at) && elapsed(since, at, q).compareTo(q.grace()) >= 0;
        }

        // "Above the newest GA" needs one: in a library without any GA a version is UNKNOWN, not AHEAD.
        boolean ahead() {
            Optional<String> newestOfLine = newest(gaOf(line(q.version())));
            return !isGa()
                    && newestOfLine
                            .or(() -> newest(candidatesForFloor()))
                            .filter(newest -> compare(q.version(), newest) > 0)
                            .isPresent();
        }

        boolean isGa() {
            return ga().anyMatch(release -> release.version().equals(q.version()));
        }

        // Withdrawn is withdrawn, whatever is known of its GA moment.
        boolean withdrawn() {
            return q.releases().stream()
                    .filter(release -> release.version().equals(q.version()))
                    .anyMatch(this::isWithdrawn);
        }

        boolean isWithdrawn(Known release) {
            Instant withdrawnAt = release.withdrawnAt();
            return withdrawnAt != null && !withdrawnAt.isAfter(known);
        }

        boolean aboveEveryGa() {
            return candidatesForFloor().allMatch(release -> compare(q.version(), release.version()) > 0);
        }

        // Of versions that the order calls equal (1.0 and 1.0.0), the one listed first is named.
        Optional<String> newest(Stream<Known> releases) {
            return releases.map(Known::version).reduce((a, b) -> compare(b, a) > 0 ? b : a);
        }

        Optional<String> lowest(Stream<String> versions) {
            return versions.reduce((a, b) -> compare(b, a) < 0 ? b : a);
        }

        Stream<Known> gaOf(String line) {
            return candidatesForFloor()
                    .filter(release -> line(release.version()).equals(line));
        }

        // Flavours stay in their flavour: lines, floors and "every GA" are those of the asked version's flavour.
        Stream<Known> candidatesForFloor() {
            return ga().filter(release -> flavour(release.version()).equals(flavour(q.version())))
                    .filter(release -> !isDate(release.version()) || !hasOrdinaryGa());
        }

        // GA is a state: a withdrawn release has left it, for floors, lines, first GAs and fixes alike.
        // Pre-2000 dates are unknown whatever their source, so such a release is not known to be GA.
        Stream<Known> ga() {
            return q.releases().stream()
                    .filter(release -> !release.gaAt().isAfter(known))
                    .filter(release -> !release.gaAt().isBefore(FIRST_KNOWABLE))
                    .filter(release -> !isPreRelease(release.version()))
                    .filter(release -> !isWithdrawn(release));
        }

        // Ordinary = any GA known by then, of any flavour, that is not a date: Hoxton.SR1 and 2025.0.1 are.
        boolean hasOrdinaryGa() {
            return ga().anyMatch(release -> !isDate(release.version()));
        }

        // "20030203.000550 is not newer than 2.x": beside ordinary versions a date is older than all of them.
        int compare(String a, String b) {
            if (isDate(a) != isDate(b) && hasOrdinaryGa()) {
                return isDate(a) ? -1 : 1;
            }
            return parsed(a).compareTo(parsed(b));
        }

        String line(String version) {
            Matcher numbers = NUMBERS.matcher(version);
            if (q.lines() == Lines.ALL) {
                return "all";
            }
            if (!numbers.find()) {
                return version;
            }
            String major = new BigInteger(numbers.group(1)).toString();
            return q.lines() == Lines.MAJOR ? major : major + "." + minor(numbers);
        }

        private static BigInteger minor(Matcher numbers) {
            return numbers.group(2) == null ? BigInteger.ZERO : new BigInteger(numbers.group(2));
        }
    }
}
