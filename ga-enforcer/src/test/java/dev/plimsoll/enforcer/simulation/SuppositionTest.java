package dev.plimsoll.enforcer.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.enforcer.fleet.NextDeploy;
import dev.plimsoll.enforcer.gate.Case;
import dev.plimsoll.enforcer.gate.Context;
import dev.plimsoll.enforcer.gate.Evidence;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What is refused, what is only warned of, and what changes to the policy do. */
final class SuppositionTest {

    private static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");
    private static final String CORE = "pkg:maven/com.acme/core";
    private static final String POLICY = """
            governed:
              - {library: pkg:maven/com.acme/*, lines: major}
              - {library: pkg:maven/org.acme/train, lines: [{name: a, versions: "1.*"}]}
            rules:
              - {rule: ga-freshness, mode: warn, teams: [shop, play]}
            """;
    private static final Snapshot TODAY = Snapshot.of(
            1,
            Policies.read("plimsoll.yml", POLICY),
            Catalogue.of(
                    1,
                    List.of(
                            Release.of(CORE, "1.0.0", daysAgo(90)),
                            Release.of(CORE, "1.1.0", daysAgo(10)),
                            Release.of(CORE, "1.0.9", daysAgo(50)).withdrawn(daysAgo(40)),
                            Release.of(CORE, "1.2.0-RC1", daysAgo(2)))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | The simulation changes nothing
            {'days': 91, 'policy': ''} | `days` is 91
            {'days': 0, 'policy': ''} | `days` is 0
            {'environment': ' ', 'policy': ''} | `environment` is empty
            {'rule': 'ga-fresh', 'policy': ''} | `rule` is no rule of the gate
            {'promote': [null]} | `promote[0]`: there is nothing in it
            {'promote': [{'library': 'pkg:maven/a/b', 'version': '1'}, {}]} | `promote[1]`: `library` is missing
            {'promote': [{'library': 'core', 'version': '1'}]} | `promote[0]`: `library` is not a package URL
            {'promote': [{'library': 'pkg:maven/com.acme/core'}]} | `promote[0]`: `version` is missing
            {'promote': [{'library': 'pkg:maven/com.acme/core', 'version': '2-SNAPSHOT'}]} | `promote[0]`: `version` is 2-SNAPSHOT
            {'promote': [{'library': 'pkg:maven/com.acme/core', 'version': '2-RC1'}]} | `promote[0]`: `version` is 2-RC1, and pre-releases never count
            {'promote': [{'library': 'pkg:npm/left-pad', 'version': 'one'}]} | `promote[0]`: `version` is one, which is no SemVer
            {'promote': [{'library': 'pkg:maven/com.acme/core', 'version': '2', 'gaAt': 'soon'}]} | `promote[0]`: `gaAt` is soon
            {'promote': [{'library': 'pkg:maven/com.acme/core', 'version': '1.0.9'}]} | `promote[0]`: 1.0.9 of pkg:maven/com.acme/core was withdrawn
            {'promote': [{'library': 'pkg:maven/com.acme/core', 'version': '1.1.0', 'gaAt': '2026-07-01'}]} | `promote[0]`: `gaAt` is 2026-07-01T00:00:00Z, but 1.1.0
            {'withdraw': [{'library': 'pkg:maven/com.acme/core', 'version': '9'}]} | `withdraw[0]`: No release 9
            {'promote': [{'library': 'pkg:maven/com.acme/core', 'version': '2', 'gaAt': '2026-06-25'}], 'withdraw': [{'library': 'pkg:maven/com.acme/core', 'version': '2'}]} | `withdraw[0]`: `at` is 2026-06-20T12:00:00Z, but 2 of pkg:maven/com.acme/core is GA only from 2026-06-25
            {'withdraw': [{'library': 'pkg:maven/com.acme/core', 'version': '1.1.0', 'at': '2026-06-19'}]} | `withdraw[0]`: `at` is 2026-06-19T00:00:00Z, which is over
            {'grace': [{'library': 'pkg:maven/com.acme/core'}]} | `grace[0]`: `grace` is missing
            {'grace': [{'library': 'pkg:maven/com.acme/core', 'grace': 'week'}]} | `grace[0]`:
            {'endLines': [{'library': 'pkg:maven/com.acme/core', 'on': '2026-07-01'}]} | `endLines[0]`: `line` is missing
            {'endLines': [{'library': 'pkg:maven/com.acme/core', 'line': '1'}]} | `endLines[0]`: `on` is missing
            {'endLines': [{'library': 'pkg:maven/com.acme/core', 'line': '1.2', 'on': '2026-07-01'}]} | `endLines[0]`: `1.2` is not a line
            {'endLines': [{'library': 'pkg:maven/org.acme/train', 'line': 'b', 'on': '2026-07-01'}]} | `endLines[0]`: no line is named `b`
            {'modes': [{'rule': 'ga-freshnes', 'mode': 'warn'}]} | `modes[0]`:
            {'modes': [{'rule': 'ga-freshness', 'mod': 'warn'}]} | `modes[0]`:
            {'modes': [{'rule': 'ga-freshness', 'mode': 'off', 'teams': ['shop']}]} | `modes[0]`: the policy has a mode of ga-freshness
            {'policy': 'governd: []'} | policy:1:1:
            """)
    void aMistakeNamesItsField(String simulation, String what) {
        assertThatThrownBy(() -> simulate(simulation))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(what.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'grace': [{'library': 'pkg:maven/com.acme/core', 'grace': '1d'}]} |
            {'grace': [{'library': 'pkg:maven/com.acme/*', 'grace': '1d'}]} |
            {'promote': [{'library': 'pkg:maven/com.acme/cor', 'version': '1'}]} | No service uses pkg:maven/com.acme/cor
            {'promote': [{'library': 'pkg:maven/org.zzz/used', 'version': '1'}]} | No policy governs pkg:maven/org.zzz/used
            {'promote': [{'library': 'pkg:maven/org.zzz/other', 'version': '1'}]} | pkg:maven/org.zzz/other is unknown
            {'promote': [{'library': 'pkg:maven/com.acme/core', 'version': '1.1.0'}]} | 1.1.0 of pkg:maven/com.acme/core is GA since
            {'withdraw': [{'library': 'pkg:maven/com.acme/core', 'version': '1.0.9'}]} | 1.0.9 of pkg:maven/com.acme/core was withdrawn
            """)
    void whatReachesNobodyIsAWarning(String simulation, String warning) {
        if (warning == null) {
            assertThat(simulate(simulation).warnings()).isEmpty();
        } else {
            assertThat(simulate(simulation).warnings())
                    .singleElement()
                    .asString()
                    .startsWith(warning.strip());
        }
    }

    @Test
    void aShorterGraceBlocksSooner() {
        assertThat(change("{'grace': [{'library': 'pkg:maven/com.acme/core', 'grace': '11d'}]}"))
                .satisfies(change -> {
                    assertThat(change.before().blockedFrom()).isEqualTo(NOW.plus(Duration.ofDays(4)));
                    assertThat(change.after().blockedFrom()).isEqualTo(NOW.plus(Duration.ofDays(1)));
                });
        assertThat(change("{'grace': [{'library': 'pkg:maven/com.acme/*', 'grace': '5d'}]}")
                        .after()
                        .blockedNow())
                .isTrue();
    }

    @Test
    void aModeTakesThePlaceOfTheOneWithTheSameSelectors() {
        Simulated simulated =
                simulate("{'modes': [{'rule': 'ga-freshness', 'mode': 'enforce', 'teams': ['play', 'shop']}]}");

        assertThat(simulated.changes()).extracting(Simulated.Change::service).containsExactly("cart");
        assertThat(simulated.before()).isEqualTo(new Simulated.Blocked(0, 1));
        assertThat(simulated.after()).isEqualTo(new Simulated.Blocked(0, 2));
        assertThat(simulated.teams())
                .contains(new Simulated.TeamShare("shop", new Simulated.Blocked(0, 0), new Simulated.Blocked(0, 1)));
    }

    @Test
    void aWholePolicyTakesThePlaceOfTheOneInForceAndTheOtherChangesComeOnTop() {
        Simulated simulated = simulate("""
                {'policy': 'governed: [{library: pkg:maven/com.acme/core, grace: 30d}]',
                 'grace': [{'library': 'pkg:maven/com.acme/core', 'grace': '12d'}]}
                """);

        assertThat(simulated.changes())
                .extracting(change -> change.after().blockedFrom())
                .containsExactly(NOW.plus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void aReleaseThatIsWithdrawnLaterBlocksFromThen() {
        Simulated.Change change = change("""
                {'withdraw': [{'library': 'pkg:maven/com.acme/core', 'version': '1.0.0', 'at': '2026-06-22T10:00:00Z'}]}
                """);

        assertThat(change.after().blockedFrom()).isEqualTo(Instant.parse("2026-06-22T10:00:00Z"));
        assertThat(change.after().blockedBy().get(0).status().name()).isEqualTo("WITHDRAWN");
    }

    private static Simulated.Change change(String simulation) {
        return simulate(simulation).changes().get(0);
    }

    private static Simulated simulate(String json) {
        Simulation simulation = new JsonMapper().readValue(json.replace('\'', '"'), Simulation.class);
        return new Supposition(TODAY, simulation, text -> Optional.empty())
                .against(List.of(deploy("billing", "money"), deploy("cart", "shop")), NOW);
    }

    private static NextDeploy deploy(String service, String team) {
        Context context = new Context(new Target(service, team, null, "prod", "deploy"), null);
        Evidence inside = new Evidence.Components(List.of(CORE + "@1.0.0", "pkg:maven/org.zzz/used@1"));
        return new NextDeploy(team, new Case("1", service, inside, context, NOW));
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
