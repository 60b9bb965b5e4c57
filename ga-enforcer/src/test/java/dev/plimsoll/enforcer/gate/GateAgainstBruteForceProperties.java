package dev.plimsoll.enforcer.gate;

import static dev.plimsoll.enforcer.gate.Agreement.assertAgreement;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.LineRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the history, the precomputed floors say what the rule says word by word. */
final class GateAgainstBruteForceProperties {

    private static final Catalogue REAL = RealReleases.catalogue();
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final int DAYS = 120;

    record Asked(String version, Instant at) {}

    record World(Governed rule, List<Release> releases, List<Asked> questions) {}

    @Property(seed = "1", tries = 1500)
    void generatedHistories(@ForAll("worlds") World world) {
        LibraryHistory history = LibraryHistory.of(world.rule(), world.releases());
        world.questions()
                .forEach(
                        asked -> assertAgreement(world.rule(), world.releases(), history, asked.version(), asked.at()));
    }

    @Property(seed = "1", tries = 25)
    void realHistories(
            @ForAll("realLibraries") String library,
            @ForAll("realRules") Governed rule,
            @ForAll("positions") List<Integer> positions) {
        List<Release> releases = REAL.of(library);
        LibraryHistory history = LibraryHistory.of(rule, releases);
        for (int i = 0; i + 2 < positions.size(); i += 3) {
            Instant near = releases.get(positions.get(i) % releases.size()).gaAt();
            Instant at = near.plus(Duration.ofHours(positions.get(i + 2) % 1000 - 300))
                    .plus(onTheEdge(rule, positions.get(i + 2)));
            String version =
                    releases.get(positions.get(i + 1) % releases.size()).version();
            assertAgreement(rule, releases, history, version, at);
        }
    }

    /** Every other question lies exactly where a grace may end. */
    private static Duration onTheEdge(Governed rule, int position) {
        return position % 2 == 0 ? rule.grace() : rule.grace().minusHours(position % 1000 - 300);
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<List<Release>> releases = Combinators.combine(versions(), instants())
                .as((version, at) -> Release.of("pkg:maven/a/b", version, at))
                .list()
                .ofMaxSize(25)
                .map(GateAgainstBruteForceProperties::oncePerVersion);
        Arbitrary<List<Asked>> questions = Combinators.combine(versions(), instants())
                .as(Asked::new)
                .list()
                .ofSize(8);
        return Combinators.combine(rules(), releases, questions).as(World::new);
    }

    private static List<Release> oncePerVersion(List<Release> releases) {
        Map<String, Release> byVersion = new LinkedHashMap<>();
        releases.forEach(release -> byVersion.putIfAbsent(release.version(), release));
        return byVersion.values().stream()
                .sorted(Comparator.comparing(Release::gaAt).thenComparing(Release::version))
                .toList();
    }

    private static Arbitrary<String> versions() {
        Arbitrary<String> numbers = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3))
                .as((major, minor, patch) -> major + "." + minor + "." + patch);
        Arbitrary<String> suffixes = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(20, ""),
                net.jqwik.api.Tuple.of(2, "-RC1"),
                net.jqwik.api.Tuple.of(2, ".RELEASE"),
                net.jqwik.api.Tuple.of(2, "-SNAPSHOT"),
                net.jqwik.api.Tuple.of(2, "-jre"),
                net.jqwik.api.Tuple.of(2, "-android"),
                net.jqwik.api.Tuple.of(1, "-redhat-00001"),
                net.jqwik.api.Tuple.of(1, ".SP1"));
        Arbitrary<String> strange = Arbitraries.of(
                "20030203.000550", "20250517", "Hoxton.SR1", "Hoxton.SR2", "2025.0.1", "3", "3.0", "2-M1", "1.0.0-b01");
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        12, Combinators.combine(numbers, suffixes).as(String::concat)),
                net.jqwik.api.Tuple.of(1, strange));
    }

    /** Few enough instants that edges coincide; now and then a date that cannot be. */
    private static Arbitrary<Instant> instants() {
        Arbitrary<Instant> ordinary =
                Arbitraries.integers().between(0, DAYS).map(day -> START.plus(Duration.ofDays(day)));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(60, ordinary),
                net.jqwik.api.Tuple.of(10, ordinary.map(day -> day.minusSeconds(1))),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(Instant.EPOCH)));
    }

    private static Arbitrary<Governed> rules() {
        return Combinators.combine(
                        Arbitraries.of(LineRule.values()),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(0, 1, 14, 30, 200))
                .as((lines, keep, days) -> new Governed("pkg:maven/a/b", lines, keep, Duration.ofDays(days)));
    }

    @Provide
    Arbitrary<Governed> realRules() {
        return rules();
    }

    @Provide
    Arbitrary<String> realLibraries() {
        return Arbitraries.of(REAL.releases().keySet().stream().sorted().toList());
    }

    @Provide
    Arbitrary<List<Integer>> positions() {
        return Arbitraries.integers().between(0, 5000).list().ofSize(15);
    }
}
