package dev.plimsoll.enforcer.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;

/**
 * The rule by its definitions in a world where everything happens at the beginning of a day, found by looking at every single day.
 *
 * @param holds the days on which the grace clock stands still
 * @param ends by line, the day until which it is supported
 */
record LiteralRule(
        List<Out> releases,
        Lines lines,
        int keep,
        int grace,
        List<Integer> holds,
        Map<String, Integer> ends,
        List<Told> told) {

    static final int LAST_DAY = 200;

    private static final Map<String, ComparableVersion> PARSED = new ConcurrentHashMap<>();

    enum Lines {
        ALL,
        MAJOR,
        MINOR
    }

    record Out(String version, int day, @Nullable Integer withdrawn) {
        boolean counts(int known) {
            return day <= known && !isWithdrawn(known);
        }

        boolean isWithdrawn(int known) {
            return withdrawn != null && withdrawn <= known;
        }
    }

    /** A notice on the versions from {@code from} to just below {@code below}. */
    record Told(String from, String below, List<String> fixed, int given, int within) {}

    record Answer(
            String status,
            @Nullable Integer behindSince,
            @Nullable Integer deadline) {}

    Answer answer(String version, int today) {
        if (isWithdrawn(version, today)) {
            return new Answer("WITHDRAWN", blockedSince(version, today), null);
        }
        if (isBehind(version, today, today)) {
            return new Answer("BEHIND", blockedSince(version, today), null);
        }
        Integer deadline = IntStream.rangeClosed(today, LAST_DAY)
                .filter(day -> isBehind(version, today, day))
                .boxed()
                .findFirst()
                .orElse(null);
        return new Answer(otherStatus(version, today, deadline != null), null, deadline);
    }

    private String otherStatus(String version, int today, boolean ends) {
        if (out(today).anyMatch(release -> release.version().equals(version))) {
            return ends ? "IN_GRACE" : "COMPLIANT";
        }
        Optional<String> newest = newest(of(line(version), today)).or(() -> newest(out(today)));
        return newest.filter(other -> compare(version, other) > 0).isPresent() ? "AHEAD" : "UNKNOWN";
    }

    private Integer blockedSince(String version, int today) {
        int since = today;
        while (since > 0 && (isBehind(version, since - 1, since - 1) || isWithdrawn(version, since - 1))) {
            since--;
        }
        return since;
    }

    private boolean isWithdrawn(String version, int today) {
        return releases.stream().anyMatch(release -> release.version().equals(version) && release.isWithdrawn(today));
    }

    private boolean isBehind(String version, int known, int day) {
        return told.stream().anyMatch(notice -> affects(notice, version) && isDue(notice, known, day))
                || floor(version, known, day)
                        .filter(floor -> compare(version, floor) < 0)
                        .isPresent();
    }

    private static boolean affects(Told notice, String version) {
        return compare(version, notice.from()) >= 0 && compare(version, notice.below()) < 0;
    }

    private boolean isDue(Told notice, int known, int day) {
        return notice.given() <= known
                && out(known)
                        .filter(release -> notice.fixed().contains(release.version()))
                        .anyMatch(fix -> Math.max(fix.day(), notice.given()) + notice.within() <= day);
    }

    Optional<String> floor(String version, int known, int day) {
        String line = line(version);
        if (of(line, known).findAny().isEmpty()) {
            boolean aboveAll = out(known).allMatch(release -> compare(version, release.version()) > 0);
            return aboveAll ? Optional.empty() : floorAbove(line, known, day);
        }
        Optional<String> own = floorOf(line, known, day);
        return isClosed(line, known, day) ? floorAbove(line, known, day).or(() -> own) : own;
    }

    private Optional<String> floorAbove(String line, int known, int day) {
        return linesAbove(line, known)
                .filter(above -> !isClosed(above, known, day))
                .flatMap(above -> floorOf(above, known, day).stream())
                .findFirst();
    }

    private Optional<String> floorOf(String line, int known, int day) {
        return newest(of(line, known).filter(release -> elapsed(release.day(), day) >= grace));
    }

    private boolean isClosed(String line, int known, int day) {
        if (lines == Lines.ALL) {
            return false;
        }
        Integer end = ends.get(line);
        boolean ended = end != null && end <= day && elapsed(end, day) >= grace;
        return ended
                || linesAbove(line, known)
                                .filter(above -> isEstablished(above, known, day))
                                .count()
                        >= keep;
    }

    private boolean isEstablished(String line, int known, int day) {
        return of(line, known).anyMatch(release -> elapsed(release.day(), day) >= grace);
    }

    private int elapsed(int from, int to) {
        return to
                - from
                - (int) holds.stream().filter(day -> day >= from && day < to).count();
    }

    private Stream<String> linesAbove(String line, int known) {
        return out(known)
                .map(release -> line(release.version()))
                .distinct()
                .filter(other -> compare(other, line) > 0)
                .sorted(LiteralRule::compare);
    }

    private Stream<Out> of(String line, int known) {
        return out(known).filter(release -> line(release.version()).equals(line));
    }

    private Stream<Out> out(int known) {
        return releases.stream().filter(release -> release.counts(known));
    }

    private static Optional<String> newest(Stream<Out> releases) {
        return releases.map(Out::version).max(LiteralRule::compare);
    }

    private static int compare(String one, String other) {
        return parsed(one).compareTo(parsed(other));
    }

    private static ComparableVersion parsed(String version) {
        return PARSED.computeIfAbsent(version, ComparableVersion::new);
    }

    String line(String version) {
        String[] numbers = version.split("\\.");
        return switch (lines) {
            case ALL -> "all";
            case MAJOR -> numbers[0];
            case MINOR -> numbers[0] + "." + numbers[1];
        };
    }
}
