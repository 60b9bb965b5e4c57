package dev.plimsoll.enforcer.gate;

import static dev.plimsoll.enforcer.gate.OracleVersions.flavour;
import static dev.plimsoll.enforcer.gate.OracleVersions.isDate;
import static dev.plimsoll.enforcer.gate.OracleVersions.isPreRelease;
import static dev.plimsoll.enforcer.gate.OracleVersions.parsed;

import dev.plimsoll.enforcer.gate.CalendarOracle.Known;
import dev.plimsoll.enforcer.gate.CalendarOracle.Lines;
import dev.plimsoll.enforcer.gate.CalendarOracle.Notice;
import dev.plimsoll.enforcer.gate.CalendarOracle.Question;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What is true at {@code at}, given the releases out, withdrawals made and notices given by {@code known}. */
record OracleView(Question q, Instant known, Instant at) {

    private static final Instant FIRST_KNOWABLE = Instant.parse("2000-01-01T00:00:00Z");

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
        return q.notices().stream().filter(notice -> start(notice).isPresent()).anyMatch(notice -> notice.affected()
                .test(version));
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
                && linesAbove(line).filter(above -> graceIsOver(firstGa(above))).count() >= q.keep();
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
        return !since.isAfter(at) && CalendarOracle.elapsed(since, at, q).compareTo(q.grace()) >= 0;
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
        return candidatesForFloor().filter(release -> line(release.version()).equals(line));
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
        return OracleVersions.line(q.lines(), version);
    }
}
