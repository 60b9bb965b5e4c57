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
import org.jspecify.annotations.Nullable;

/** All that is known of one governed library, and what the rule makes of it at any instant. */
final class LibraryHistory {

    private final Governed rule;
    private final List<GaRelease> releases;
    private final Map<String, Instant> gaAt = new HashMap<>();
    private final List<Instant> changes;
    private final Map<String, FlavourHistory> flavours = new ConcurrentHashMap<>();
    private final @Nullable Instant firstOrdinary;

    private LibraryHistory(Governed rule, List<GaRelease> releases) {
        this.rule = rule;
        this.releases = releases;
        releases.forEach(release -> gaAt.putIfAbsent(release.version().text(), release.at()));
        this.changes = sorted(releases.stream().flatMap(release -> Stream.of(release.at(), graceEnd(release))));
        this.firstOrdinary = releases.stream()
                .filter(release -> !release.isDate())
                .map(GaRelease::at)
                .findFirst()
                .orElse(null);
    }

    static LibraryHistory of(Governed rule, List<Release> releases) {
        return new LibraryHistory(
                rule,
                releases.stream()
                        .filter(Release::isGa)
                        .sorted(Comparator.comparing(Release::gaAt).thenComparing(Release::version))
                        .map(release -> GaRelease.of(rule.lines(), release))
                        .toList());
    }

    Judgement judge(String version, Instant at) {
        UsedVersion used = UsedVersion.of(rule.lines(), version);
        return flavours.computeIfAbsent(used.flavour(), flavour -> new FlavourHistory(this, flavour))
                .judge(used, at);
    }

    Governed rule() {
        return rule;
    }

    boolean isEmpty() {
        return releases.isEmpty();
    }

    boolean isGa(UsedVersion used, Instant at) {
        Instant since = gaAt.get(used.version().text());
        return since != null && !since.isAfter(at);
    }

    Instant graceEnd(GaRelease release) {
        return release.at().plus(rule.grace());
    }

    /** The instants at which anything changes: a release comes out, or its grace ends. */
    List<Instant> changes() {
        return changes;
    }

    Floors floors(String flavour, Instant known, Instant at) {
        boolean datesAreOld = firstOrdinary != null && !firstOrdinary.isAfter(known);
        return Floors.at(
                at,
                rule,
                known(known)
                        .filter(release -> release.flavour().equals(flavour))
                        .filter(release -> !(release.isDate() && datesAreOld))
                        .toList(),
                datesAreOld);
    }

    Stream<GaRelease> known(Instant known) {
        return releases.stream().takeWhile(release -> !release.at().isAfter(known));
    }

    private static List<Instant> sorted(Stream<Instant> instants) {
        TreeSet<Instant> sorted = new TreeSet<>();
        instants.forEach(sorted::add);
        return List.copyOf(sorted);
    }
}
