package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Governed;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All that is known of one governed library, and what the rule makes of it at any instant. */
final class LibraryHistory {

    private final LineNames lines;
    private final List<GaRelease> releases;
    private final List<SecurityNotice> notices;
    private final Map<String, Release> byVersion = new HashMap<>();
    private final List<Instant> changes;
    private final Map<String, FlavourHistory> flavours = new ConcurrentHashMap<>();

    private LibraryHistory(Governed rule, List<Release> known, Calendar calendar) {
        this.lines = new LineNames(rule, calendar.clock());
        this.releases = known.stream()
                .filter(Release::wasGa)
                .sorted(Comparator.comparing(Release::gaAt).thenComparing(Release::version))
                .map(release -> new GaRelease(
                        UsedVersion.of(lines, release.version()),
                        release,
                        calendar.clock().end(release.gaAt(), rule.grace())))
                .toList();
        this.notices = calendar.notices().stream()
                .map(notice -> SecurityNotice.of(notice, releases))
                .toList();
        known.forEach(release -> byVersion.putIfAbsent(release.version(), release));
        this.changes = sorted(Stream.of(
                        releases.stream().flatMap(release -> Stream.of(release.at(), release.graceEnd())),
                        byVersion.values().stream().flatMap(release -> Stream.ofNullable(release.withdrawnAt())),
                        lines.ends(),
                        notices.stream().flatMap(SecurityNotice::changes))
                .flatMap(instants -> instants));
    }

    static LibraryHistory of(Governed rule, List<Release> releases) {
        return of(rule, releases, Calendar.PLAIN);
    }

    static LibraryHistory of(Governed rule, List<Release> releases, Calendar calendar) {
        return new LibraryHistory(rule, releases, calendar);
    }

    /** Whether it is a version at all, or at least one that was withdrawn by name. */
    boolean canJudge(String version, Instant at) {
        Release known = byVersion.get(version);
        return lines.scheme().isVersion(version) || known != null && known.isWithdrawn(at);
    }

    Judgement judge(String version, Instant at) {
        UsedVersion used = UsedVersion.of(lines, version);
        return flavours.computeIfAbsent(used.flavour(), flavour -> new FlavourHistory(this, flavour))
                .judge(used, at);
    }

    boolean isGa(UsedVersion used, Instant at) {
        Release release = byVersion.get(used.version().text());
        return release != null && release.wasGa() && !release.gaAt().isAfter(at) && !release.isWithdrawn(at);
    }

    boolean isWithdrawn(UsedVersion used, Instant at) {
        Release release = byVersion.get(used.version().text());
        return release != null && release.isWithdrawn(at);
    }

    /** The instants at which anything changes: what is known, what a grace has come to, which lines and notices count. */
    List<Instant> changes() {
        return changes;
    }

    Floors floors(String flavour, Instant known, Instant at) {
        boolean datesAreOld = datesAreOld(known);
        return Floors.of(new Floors.View(at, candidates(flavour, known), datesAreOld, due(known, at)), lines);
    }

    /** The releases that may be a floor of a flavour, by what is known. */
    List<GaRelease> candidates(String flavour, Instant known) {
        boolean datesAreOld = datesAreOld(known);
        return known(known)
                .filter(release -> release.used().flavour().equals(flavour))
                .filter(release -> !(release.used().isDate() && datesAreOld))
                .toList();
    }

    private boolean datesAreOld(Instant known) {
        return known(known).anyMatch(release -> !release.used().isDate());
    }

    private List<SecurityNotice> due(Instant known, Instant at) {
        return notices.stream()
                .filter(notice ->
                        notice.dueBy(known).filter(due -> !due.isAfter(at)).isPresent())
                .toList();
    }

    /** The later instants at which something changes by what is known now. */
    Stream<Instant> outlook(Instant now) {
        return Stream.of(
                        known(now).map(GaRelease::graceEnd),
                        lines.ends(),
                        notices.stream().flatMap(notice -> notice.dueBy(now).stream()))
                .flatMap(instants -> instants)
                .filter(instant -> instant.isAfter(now))
                .distinct()
                .sorted();
    }

    private Stream<GaRelease> known(Instant known) {
        return releases.stream()
                .takeWhile(release -> !release.at().isAfter(known))
                .filter(release -> release.isOut(known));
    }

    private static List<Instant> sorted(Stream<Instant> instants) {
        TreeSet<Instant> sorted = new TreeSet<>();
        instants.forEach(sorted::add);
        return List.copyOf(sorted);
    }
}
