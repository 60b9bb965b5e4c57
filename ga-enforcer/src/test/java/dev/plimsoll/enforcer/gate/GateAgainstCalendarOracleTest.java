package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.api.Test;

/** From the policy as it is written to the finding: the gate says what the rule says word by word. */
final class GateAgainstCalendarOracleTest {

    private static final long SEED = 20_260_822;
    private static final int CASES = 10_000;
    private static final int ENOUGH = 200;
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final int DAYS = 60;
    private static final List<String> STRANGE = List.of(
            "20030203.000550",
            "20250517",
            "Hoxton.SR1",
            "Hoxton.SR2",
            "2025.0.1",
            "1.0.0-RC1",
            "2.0.0-M1",
            "3.0.0-b01");
    private static final List<String> SUFFIXES = List.of(".RELEASE", "-SNAPSHOT", "-jre", "-android", "-redhat-00001");

    private final Random random = new Random(SEED);

    @Test
    void tenThousandCases() {
        Map<Status, Integer> seen = new EnumMap<>(Status.class);
        for (int number = 0; number < CASES; number++) {
            CalendarWorld world = world();
            Finding finding = ask(world);
            assertAgreement(world, finding, number);
            seen.merge(finding.status(), 1, Integer::sum);
        }
        assertThat(seen)
                .containsOnlyKeys(
                        Status.WITHDRAWN,
                        Status.BEHIND,
                        Status.AHEAD,
                        Status.UNKNOWN,
                        Status.IN_GRACE,
                        Status.COMPLIANT)
                .allSatisfy(
                        (status, times) -> assertThat(times).as("%s", status).isGreaterThan(ENOUGH));
    }

    private static Finding ask(CalendarWorld world) {
        Snapshot snapshot = Snapshot.of(1, Policies.read("p.yml", world.policy()), Catalogue.of(1, world.releases()));
        Evidence evidence = new Evidence.Components(List.of(CalendarWorld.LIBRARY + "@" + world.version()));
        Decision decision = Gate.decide(new Case("1", "x", evidence, world.at()), snapshot);
        assertThat(decision.findings()).hasSize(1);
        return decision.findings().get(0);
    }

    private static void assertAgreement(CalendarWorld world, Finding finding, int number) {
        CalendarOracle.Answer expected = CalendarOracle.answer(world.question());
        Supplier<String> described = () -> "case " + number + " of seed " + SEED + ": " + world.described() + "\ngate: "
                + finding + "\noracle: " + expected;
        assertThat(finding.status().name()).as(described).isEqualTo(expected.status());
        assertThat(finding.deadline()).as(described).isEqualTo(expected.deadline());
        if (finding.status() == Status.WITHDRAWN) {
            assertSomewhereGood(world, finding, described);
            return;
        }
        assertThat(finding.behindSince()).as(described).isEqualTo(expected.behindSince());
        if (CalendarOracle.isNoticed(world.question())) {
            assertSomewhereGood(world, finding, described);
            assertNotBelow(finding, described);
        } else {
            assertThat(finding.floor()).as(described).isEqualTo(expected.floor());
        }
    }

    /** Where the definition of the floor does not reach, nobody is sent where they would be sent away again. */
    private static void assertSomewhereGood(CalendarWorld world, Finding finding, Supplier<String> described) {
        if (world.hasAGoodVersion()) {
            assertThat(finding.floor()).as(described).isNotNull().matches(world::isGood, "may be used");
        }
    }

    /** Below its floor is behind, and so what may stay is not below the floor that it is shown. */
    private static void assertNotBelow(Finding finding, Supplier<String> described) {
        boolean mayStay = finding.status() == Status.COMPLIANT || finding.status() == Status.IN_GRACE;
        if (mayStay && finding.floor() != null) {
            assertThat(new ComparableVersion(finding.version()))
                    .as(described)
                    .isGreaterThanOrEqualTo(new ComparableVersion(finding.floor()));
        }
    }

    private CalendarWorld world() {
        CalendarOracle.Lines lines = oneOf(List.of(CalendarOracle.Lines.values()));
        CalendarWorld world = new CalendarWorld(
                releases(),
                lines,
                lines == CalendarOracle.Lines.ALL ? 3 : 1 + random.nextInt(4),
                oneOf(List.of(0, 1, 5, 14)),
                lines == CalendarOracle.Lines.ALL ? Map.of() : ends(lines),
                list(3, () -> hold()),
                list(2, () -> told()),
                version(),
                START);
        return asked(world);
    }

    /** Mostly about a version that is out, soon after something came out, on an edge or just before one. */
    private CalendarWorld asked(CalendarWorld world) {
        List<Release> releases = world.releases();
        boolean known = !releases.isEmpty() && random.nextInt(4) > 0;
        Instant at =
                known ? oneOf(releases).gaAt().plus(Duration.ofHours(12L * random.nextInt(50))) : instant(DAYS + 50);
        return new CalendarWorld(
                releases,
                world.lines(),
                world.keep(),
                world.grace(),
                world.ends(),
                world.holds(),
                world.told(),
                known ? oneOf(releases).version() : world.version(),
                random.nextInt(4) == 0 ? at.minusNanos(1) : at);
    }

    /** In the order in which they came out, the gate's word for which of two equal versions is named. */
    private List<Release> releases() {
        Set<String> versions = new HashSet<>();
        List<Release> releases = new ArrayList<>();
        for (String version : list(9, this::version)) {
            if (versions.add(version)) {
                releases.add(release(version));
            }
        }
        releases.sort(Comparator.comparing(Release::gaAt).thenComparing(Release::version));
        return releases;
    }

    private Release release(String version) {
        Release release =
                Release.of(CalendarWorld.LIBRARY, version, random.nextInt(90) == 0 ? Instant.EPOCH : instant(DAYS));
        return random.nextInt(5) == 0
                ? release.withdrawn(release.gaAt().plus(Duration.ofDays(1 + random.nextInt(40))))
                : release;
    }

    private String version() {
        if (random.nextInt(14) == 0) {
            return oneOf(STRANGE);
        }
        return random.nextInt(10) == 0 ? plain() + oneOf(SUFFIXES) : plain();
    }

    private String plain() {
        return 1 + random.nextInt(3) + "." + random.nextInt(3) + "." + random.nextInt(3);
    }

    private Map<String, Instant> ends(CalendarOracle.Lines lines) {
        Map<String, Instant> ends = new TreeMap<>();
        for (Instant end : list(2, () -> instant(DAYS))) {
            String major = String.valueOf(1 + random.nextInt(3));
            ends.put(lines == CalendarOracle.Lines.MAJOR ? major : major + "." + random.nextInt(3), end);
        }
        return ends;
    }

    private CalendarOracle.Hold hold() {
        Instant from = instant(DAYS);
        return new CalendarOracle.Hold(from, from.plus(Duration.ofDays(1 + random.nextInt(20))));
    }

    private CalendarWorld.Told told() {
        List<String> fixed = new ArrayList<>(List.of(plain()));
        fixed.addAll(list(2, this::plain));
        return new CalendarWorld.Told(plain(), plain(), fixed, instant(DAYS), 12 * random.nextInt(12));
    }

    /** Midnight, so that edges coincide. */
    private Instant instant(int days) {
        return START.plus(Duration.ofDays(random.nextInt(days)));
    }

    private <T> List<T> list(int most, Supplier<T> item) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> item.get())
                .toList();
    }

    private <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
