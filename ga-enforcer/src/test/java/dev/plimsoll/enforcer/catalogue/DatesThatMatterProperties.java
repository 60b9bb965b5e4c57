package dev.plimsoll.enforcer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.DatesThatMatter.Dated;
import dev.plimsoll.enforcer.gate.Case;
import dev.plimsoll.enforcer.gate.Context;
import dev.plimsoll.enforcer.gate.Evidence;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Gate;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.standards.policy.GatePolicy;
import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.Hold;
import dev.plimsoll.standards.policy.LineRule;
import dev.plimsoll.standards.policy.Mode;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.Target;
import dev.plimsoll.standards.policy.Unknown;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * With only the dates that matter the gate says what it says with all of them, now and, while no line's support ends, later;
 * only {@code behindSince} may be later.
 */
final class DatesThatMatterProperties {

    private static final String LIBRARY = "pkg:maven/a/b";
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Context ANYWHERE = new Context(new Target("shop", null, null, "prod", "deploy"), null);

    /**
     * A repository and who asks it.
     *
     * @param ages in days by version, negative where the repository does not know
     * @param withdrawn the versions that no longer count
     */
    record World(Governed rule, List<Hold> holds, Map<String, Integer> ages, Set<String> withdrawn) {

        List<Release> releases(Set<String> asked) {
            return ages.entrySet().stream()
                    .map(entry -> release(entry.getKey(), asked.contains(entry.getKey()) ? entry.getValue() : -1))
                    .toList();
        }

        private Release release(String version, int age) {
            Release release =
                    Release.of(LIBRARY, version, age < 0 ? Release.UNKNOWN_DATE : NOW.minus(Duration.ofDays(age)));
            return withdrawn.contains(version) ? release.withdrawn(NOW.minusSeconds(1)) : release;
        }

        Snapshot snapshot(Set<String> asked) {
            Policy policy = new Policy(
                    Mode.ENFORCE,
                    Unknown.WARN,
                    List.of(rule),
                    Map.of(),
                    List.of(),
                    Vocabulary.OWN,
                    new GatePolicy(
                            holds,
                            List.of(),
                            List.of(),
                            Map.of(),
                            GatePolicy.DEFAULT_HORIZON,
                            GatePolicy.DEFAULTS.reports(),
                            List.of()));
            return Snapshot.of(1, policy, Catalogue.of(1, releases(asked)));
        }
    }

    @Property(seed = "1", tries = 3000)
    void verdictsAreThoseThatAllDatesGive(@ForAll("worlds") World world, @ForAll("versions") String other) {
        assertSame(world, other, Duration.ZERO);
    }

    @Property(seed = "1", tries = 1500)
    void andStayThemWhileTimePasses(
            @ForAll("worldsWithoutEnds") World world, @ForAll("versions") String other, @ForAll("days") int days) {
        assertSame(world, other, Duration.ofDays(days));
    }

    /** The newest line has ended and closes the next one as soon as it has a floor: then the oldest line holds on to its own. */
    @Example
    void aHoldToComeDoesNotKeepAReplacedLineOpen() {
        Governed rule = new Governed(
                LIBRARY,
                LineRule.MAJOR,
                List.of(),
                Map.of("3", NOW.minus(Duration.ofDays(1))),
                1,
                Duration.ofDays(1),
                Set.of());
        Hold hold = new Hold(NOW.plus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(18)), "holiday");
        Map<String, Integer> ages = Map.of("3.0.2", 7, "2.1.0", 100, "1.1.1", 71, "1.2.3", 33);

        assertSame(new World(rule, List.of(hold), ages, Set.of()), "1.1.0", Duration.ZERO);
    }

    private static void assertSame(World world, String other, Duration later) {
        Set<String> asked = asked(world);
        Snapshot all = world.snapshot(world.ages().keySet());
        Snapshot some = world.snapshot(asked);
        Stream.concat(world.ages().keySet().stream(), Stream.of(other)).forEach(version -> {
            Finding expected = judged(all, version, later);
            Finding actual = judged(some, version, later);
            assertThat(essence(actual)).as("%s, asked for %s", version, asked).isEqualTo(essence(expected));
            if (isUnasked(world, asked, version)) {
                assertThat(actual.status().name()).isEqualTo("BEHIND");
            }
        });
    }

    private static boolean isUnasked(World world, Set<String> asked, String version) {
        return isGa(world, version) && !asked.contains(version) && world.ages().getOrDefault(version, -1) >= 0;
    }

    private static boolean isGa(World world, String version) {
        return world.ages().containsKey(version)
                && !VersionText.isPreRelease(version)
                && !world.withdrawn().contains(version);
    }

    private static List<?> essence(Finding finding) {
        return Arrays.asList(
                finding.status(),
                finding.line(),
                finding.floor(),
                finding.floorGaAt(),
                finding.latest(),
                finding.deadline());
    }

    private static Finding judged(Snapshot snapshot, String version, Duration later) {
        Case asked = new Case(
                "1", "it", new Evidence.Components(List.of(LIBRARY + "@" + version)), ANYWHERE, NOW.plus(later));
        return Gate.decide(asked, snapshot).findings().stream()
                .filter(finding -> finding.library().equals(LIBRARY))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> asked(World world) {
        DatesThatMatter matter = new DatesThatMatter(world.rule(), world.holds());
        Set<String> asked = new HashSet<>();
        Optional<String> next = matter.next(known(world, asked), NOW);
        while (next.isPresent()) {
            assertThat(asked.add(next.get())).isTrue();
            next = matter.next(known(world, asked), NOW);
        }
        return asked;
    }

    private static List<Dated> known(World world, Set<String> asked) {
        return world.releases(world.ages().keySet()).stream()
                .filter(release -> release.state() == Release.State.GA)
                .map(release -> new Dated(release.version(), asked.contains(release.version()) ? release.gaAt() : null))
                .toList();
    }

    /** What docs/release-sources.md tells. */
    @Example
    void tenRealLibrariesNeedFewDates() throws IOException {
        Map<String, Map<String, Integer>> libraries = new TreeMap<>();
        Instant day = Instant.parse("2026-08-22T00:00:00Z");
        for (String line : Files.readAllLines(Path.of("../examples/data/releases.csv"))) {
            String[] cells = line.split(",");
            if (cells[0].startsWith("pkg:") && !VersionText.isPreRelease(cells[1])) {
                Duration age = Duration.between(Instant.parse(cells[2]), day);
                if (!age.isNegative()) {
                    libraries
                            .computeIfAbsent(cells[0], library -> new LinkedHashMap<>())
                            .put(cells[1], (int) age.toDays());
                }
            }
        }
        int all = 0;
        int some = 0;
        for (Map<String, Integer> ages : libraries.values()) {
            Governed rule = new Governed(LIBRARY, LineRule.MINOR, 3, Duration.ofDays(14));
            all += ages.size();
            some += asked(new World(rule, List.of(), ages, Set.of())).size();
        }
        assertThat(libraries).hasSize(10);
        assertThat(List.of(all, some)).isEqualTo(List.of(1522, 35));
    }

    @Provide
    Arbitrary<World> worlds() {
        return Combinators.combine(rules(true), holds(), ages(), withdrawn()).as(World::new);
    }

    @Provide
    Arbitrary<World> worldsWithoutEnds() {
        return Combinators.combine(rules(false), holds(), ages(), withdrawn()).as(World::new);
    }

    private Arbitrary<Map<String, Integer>> ages() {
        return Arbitraries.maps(
                        versions(),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.integers().between(0, 120)), Tuple.of(1, Arbitraries.just(-1))))
                .ofMaxSize(30);
    }

    private Arbitrary<Set<String>> withdrawn() {
        return versions().set().ofMaxSize(4);
    }

    private static Arbitrary<List<Hold>> holds() {
        return Combinators.combine(
                        Arbitraries.integers().between(-80, 30),
                        Arbitraries.integers().between(1, 20))
                .as((from, days) ->
                        new Hold(NOW.plus(Duration.ofDays(from)), NOW.plus(Duration.ofDays(from + days)), "holiday"))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<Governed> rules(boolean ends) {
        Arbitrary<Map<String, Instant>> ended = ends
                ? Arbitraries.of(
                        Map.of(),
                        Map.of("2.0", NOW.minus(Duration.ofDays(50))),
                        Map.of("3.1", NOW.plus(Duration.ofDays(5))),
                        Map.of("3", NOW.minus(Duration.ofDays(1)), "2.1", NOW.minus(Duration.ofDays(20))))
                : Arbitraries.just(Map.of());
        return Combinators.combine(
                        Arbitraries.of(LineRule.values()),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(0, 1, 14, 30, 200),
                        ended)
                .as((lines, keep, days, until) ->
                        new Governed(LIBRARY, lines, List.of(), until, keep, Duration.ofDays(days), Set.of()));
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 250);
    }

    @Provide
    Arbitrary<String> versions() {
        Arbitrary<String> numbers = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3))
                .as((major, minor, patch) -> major + "." + minor + "." + patch);
        Arbitrary<String> suffixes = Arbitraries.frequency(
                Tuple.of(20, ""),
                Tuple.of(2, "-RC1"),
                Tuple.of(2, ".RELEASE"),
                Tuple.of(2, "-jre"),
                Tuple.of(1, "-redhat-00001"));
        return Arbitraries.frequencyOf(
                Tuple.of(12, Combinators.combine(numbers, suffixes).as(String::concat)),
                Tuple.of(1, Arbitraries.of("20030203.000550", "20250517", "Hoxton.SR1", "3", "3.0", "1.0.0-b01")));
    }
}
