package dev.plimsoll.enforcer.gate;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;

/** The oracle of the gate's tests: the freshness rule, word by word, from scratch at every instant. */
final class BruteForce {
    private static final Pattern PRE_RELEASE = Pattern.compile(
            "(?<![a-z])((alpha|beta|rc|cr|snapshot|preview|pre|pr|ea)(?![a-z])|[mb][0-9]+(?![a-z0-9]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile("^([0-9]+)(?:\\.([0-9]+))?");
    private static final Pattern FLAVOUR = Pattern.compile("-(jre|android)$", Pattern.CASE_INSENSITIVE);
    private static final BigInteger FIRST_DATE = BigInteger.valueOf(19000101);
    private static final Instant FIRST_KNOWABLE = Instant.parse("2000-01-01T00:00:00Z");

    private static final Map<String, ComparableVersion> PARSED = new ConcurrentHashMap<>();

    private BruteForce() {}

    enum Lines {
        ALL,
        MAJOR,
        MINOR
    }

    record Known(String version, Instant releasedAt) {}

    record Question(List<Known> releases, Lines lines, int keep, Duration grace, String version, Instant at) {}

    record Answer(
            String status,
            @Nullable String floor,
            @Nullable Instant behindSince,
            @Nullable Instant deadline) {}

    static Answer answer(Question q) {
        View now = new View(q, q.at(), q.at());
        String floor = now.floor().orElse(null);
        if (now.behind()) {
            return new Answer("BEHIND", floor, behindSince(q), null);
        }
        Instant deadline = deadline(q);
        return new Answer(statusAboveTheFloor(now, deadline), floor, null, deadline);
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

    // The verdict can change only where a release appears or its grace ends; a pre-release has no GA moment.
    private static List<Instant> candidates(Question q) {
        return new View(q, q.at(), q.at())
                .ga()
                .flatMap(release ->
                        Stream.of(release.releasedAt(), release.releasedAt().plus(q.grace())))
                .distinct()
                .sorted()
                .toList();
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

    /** What is true at {@code at}, given the releases out by {@code known}. */
    private record View(Question q, Instant known, Instant at) {
        boolean behind() {
            return floor().filter(floor -> compare(q.version(), floor) < 0).isPresent();
        }

        Optional<String> floor() {
            String line = line(q.version());
            if (gaOf(line).findAny().isEmpty()) {
                return aboveEveryGa() ? Optional.empty() : floorAbove(line);
            }
            return isClosed(line) ? floorAbove(line) : floorOf(line);
        }

        Optional<String> floorAbove(String line) {
            return linesAbove(line)
                    .filter(above -> !isClosed(above))
                    .map(this::floorOf)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        Optional<String> floorOf(String line) {
            return newest(gaOf(line).filter(release -> graceIsOver(release.releasedAt())));
        }

        boolean isClosed(String line) {
            return linesAbove(line).filter(above -> graceIsOver(firstGa(above))).count() >= q.keep()
                    && q.lines() != Lines.ALL;
        }

        Stream<String> linesAbove(String line) {
            return candidatesForFloor()
                    .map(release -> line(release.version()))
                    .distinct()
                    .filter(other -> compare(other, line) > 0)
                    .sorted(this::compare);
        }

        Instant firstGa(String line) {
            return gaOf(line).map(Known::releasedAt).min(Instant::compareTo).orElseThrow();
        }

        boolean graceIsOver(Instant gaMoment) {
            return Duration.between(gaMoment, at).compareTo(q.grace()) >= 0;
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

        boolean aboveEveryGa() {
            return candidatesForFloor().allMatch(release -> compare(q.version(), release.version()) > 0);
        }

        // Of versions that the order calls equal (1.0 and 1.0.0), the one listed first is named.
        Optional<String> newest(Stream<Known> releases) {
            return releases.map(Known::version).reduce((a, b) -> compare(b, a) > 0 ? b : a);
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

        // Pre-2000 dates are unknown whatever their source, so such a release is not known to be GA.
        Stream<Known> ga() {
            return q.releases().stream()
                    .filter(release -> !release.releasedAt().isAfter(known))
                    .filter(release -> !release.releasedAt().isBefore(FIRST_KNOWABLE))
                    .filter(release -> !isPreRelease(release.version()));
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
