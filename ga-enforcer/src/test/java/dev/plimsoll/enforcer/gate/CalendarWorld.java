package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.enforcer.catalogue.VersionText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** What has happened to one library, what the policy says of it, and the version that is asked about. */
record CalendarWorld(
        List<Release> releases,
        CalendarOracle.Lines lines,
        int keep,
        int grace,
        Map<String, Instant> ends,
        List<CalendarOracle.Hold> holds,
        List<Told> told,
        String version,
        Instant at) {

    static final String LIBRARY = "pkg:maven/a/b";

    /** A notice on the versions from {@code from} to just below {@code below}. */
    record Told(String from, String below, List<String> fixed, Instant given, int hours) {
        boolean affects(String version) {
            ComparableVersion used = new ComparableVersion(version);
            return used.compareTo(new ComparableVersion(from)) >= 0 && used.compareTo(new ComparableVersion(below)) < 0;
        }
    }

    CalendarOracle.Question question() {
        return question(version);
    }

    CalendarOracle.Question question(String asked) {
        return new CalendarOracle.Question(
                releases.stream()
                        .map(release ->
                                new CalendarOracle.Known(release.version(), release.gaAt(), release.withdrawnAt()))
                        .toList(),
                lines,
                keep,
                ends,
                Duration.ofDays(grace),
                holds,
                told.stream()
                        .map(notice -> new CalendarOracle.Notice(
                                notice::affects, notice.fixed(), notice.given(), Duration.ofHours(notice.hours())))
                        .toList(),
                asked,
                at);
    }

    /** Whether somebody on that version may stay there. */
    boolean isGood(String other) {
        String status = CalendarOracle.answer(question(other)).status();
        return status.equals("COMPLIANT") || status.equals("IN_GRACE");
    }

    /** Nobody is sent to a date, which is older than all beside ordinary versions. */
    boolean hasAGoodVersion() {
        return releases.stream()
                .map(Release::version)
                .filter(other -> !VersionText.isDate(other))
                .filter(other -> VersionText.flavour(other).equals(VersionText.flavour(version)))
                .anyMatch(this::isGood);
    }

    String policy() {
        String rule = "governed:\n  - {library: " + LIBRARY + ", lines: "
                + lines.name().toLowerCase(Locale.ROOT)
                + (lines == CalendarOracle.Lines.ALL ? "" : ", keep: " + keep) + ", grace: " + grace + "d"
                + listed(ends.entrySet().stream().map(end -> "\"" + end.getKey() + "\": " + end.getValue()))
                + "}\n";
        return rule
                + section(
                        "holds",
                        holds.stream().map(hold -> "{from: " + hold.from() + ", to: " + hold.to() + ", why: holiday}"))
                + section(
                        "notices",
                        told.stream()
                                .map(notice -> "{library: " + LIBRARY + ", affected: \"[" + notice.from() + ","
                                        + notice.below() + ")\", fixed: " + quoted(notice.fixed()) + ", given: "
                                        + notice.given() + ", within: " + notice.hours() + "h, why: CVE}"));
    }

    private static String listed(Stream<String> ends) {
        String all = ends.collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : ", supportedUntil: {" + all + "}";
    }

    private static String quoted(List<String> versions) {
        return versions.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }

    private static String section(String name, Stream<String> items) {
        String all = items.map(item -> "  - " + item + "\n").collect(Collectors.joining());
        return all.isEmpty() ? "" : name + ":\n" + all;
    }

    String described() {
        return version + " at " + at + "\n" + policy()
                + releases.stream()
                        .map(release -> release.version() + " " + release.state() + " " + release.gaAt()
                                + (release.withdrawnAt() == null ? "" : " until " + release.withdrawnAt()))
                        .collect(Collectors.joining("\n"));
    }
}
