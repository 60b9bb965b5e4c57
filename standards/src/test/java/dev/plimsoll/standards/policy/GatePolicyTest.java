package dev.plimsoll.standards.policy;

import static dev.plimsoll.standards.policy.PoliciesTest.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the policy says to the deploy gate, and the mistakes that it refuses. */
final class GatePolicyTest {

    private static final Target PROD = new Target("billing", "money", "1", "prod", "deploy");

    @Test
    void theExampleOfTheGuideIsAPolicy() throws IOException {
        Matcher example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/policy.md")));
        assertThat(example.find()).isTrue();

        Policy policy = Policies.read("policy.md", example.group(1));

        assertThat(policy.governed().get(0).supportedUntil())
                .isEqualTo(Map.of("2.7", Instant.parse("2023-11-24T00:00:00Z")));
        assertThat(policy.governed().get(1).named())
                .containsExactly(new NamedLine("jre", "*-jre"), new NamedLine("android", "*-android"));
        assertThat(policy.gate().holds())
                .containsExactly(new Hold(
                        Instant.parse("2026-12-20T00:00:00Z"),
                        Instant.parse("2027-01-05T00:00:00Z"),
                        "Nobody deploys over Christmas."));
        assertThat(policy.gate().notices())
                .containsExactly(new Notice(
                        "pkg:maven/org.apache.logging.log4j/log4j-core",
                        "[2.0,2.12.4),[2.13.0,2.17.1)",
                        List.of("2.12.4", "2.17.1"),
                        Instant.parse("2021-12-29T08:00:00Z"),
                        Duration.ofHours(48),
                        "Log4Shell and its successors."));
        assertThat(policy.gate().rules()).hasSize(3);
        assertThat(policy.gate().table()).isEqualTo(Map.of("AHEAD", Action.DENY));
        assertThat(policy.gate().horizon()).isEqualTo(Duration.ofDays(14));
        assertThat(policy.gate().waivers())
                .containsExactly(new Waiver(
                        new Waiver.Scope(
                                "billing",
                                null,
                                "pkg:maven/org.springframework.boot/spring-boot",
                                "[3.4,3.5)",
                                null,
                                "prod",
                                GateRule.GA_FRESHNESS),
                        "The payment terminal's driver breaks with 3.5; its vendor has a fix in December.",
                        "MONEY-1412",
                        "ada",
                        "grace",
                        Instant.parse("2026-11-20T00:00:00Z"),
                        Instant.parse("2026-12-20T00:00:00Z")));
    }

    @Test
    void aPolicyThatSaysNothingOfTheGateHasItsDefaults() {
        assertThat(Policies.read("p.yml", "mode: warn").gate()).isEqualTo(GatePolicy.DEFAULTS);
    }

    @Test
    void theMostSpecificModeWins() {
        GatePolicy gate = Policies.read("p.yml", """
                        rules:
                          - {rule: ga-freshness, mode: warn}
                          - {rule: ga-freshness, mode: off, environments: [prod, test], points: [deploy]}
                          - {rule: ga-freshness, mode: enforce, teams: money}
                          - {rule: build-horizon, mode: off, services: [billing]}
                        """).gate();

        assertThat(mode(gate, PROD)).isEqualTo(Mode.ENFORCE);
        assertThat(mode(gate, new Target("x", null, null, "test", "deploy"))).isEqualTo(Mode.OFF);
        assertThat(mode(gate, new Target("x", "shop", null, "test", "build"))).isEqualTo(Mode.WARN);
        assertThat(gate.modeOf(GateRule.EVIDENCE, PROD)).isEmpty();
    }

    private static Mode mode(GatePolicy gate, Target target) {
        return gate.modeOf(GateRule.GA_FRESHNESS, target).orElseThrow().mode();
    }

    @Test
    void aRuleWarnsBeforeItIsEnforced() {
        Instant from = Instant.parse("2027-02-01T00:00:00Z");
        RuleMode later = new RuleMode(GateRule.GA_FRESHNESS, Mode.ENFORCE, from, Selector.ALL);
        RuleMode offUntil = new RuleMode(GateRule.GA_FRESHNESS, Mode.OFF, from, Selector.ALL);

        assertThat(later.at(from.minusNanos(1))).isEqualTo(Mode.WARN);
        assertThat(later.at(from)).isEqualTo(Mode.ENFORCE);
        assertThat(later.changeAfter(from.minusNanos(1))).contains(from);
        assertThat(later.changeAfter(from)).isEmpty();
        assertThat(offUntil.at(from.minusNanos(1))).isEqualTo(Mode.OFF);
        assertThat(offUntil.at(from)).isEqualTo(Mode.ENFORCE);
    }

    @Test
    void aModeWithoutAFirstDayAlwaysHolds() {
        RuleMode warn = new RuleMode(GateRule.GA_FRESHNESS, Mode.WARN, null, Selector.ALL);

        assertThat(warn.at(Instant.EPOCH)).isEqualTo(Mode.WARN);
        assertThat(warn.changeAfter(Instant.EPOCH)).isEmpty();
    }

    @Test
    void whatNamesMoreIsMoreSpecificAndEachKindOutweighsAllThatFollow() {
        Set<String> no = Set.of();
        Set<String> any = Set.of("a");

        assertThat(List.of(
                        Selector.ALL,
                        new Selector(no, no, no, no, any),
                        new Selector(no, no, no, any, no),
                        new Selector(no, no, no, any, any),
                        new Selector(no, no, any, no, no),
                        new Selector(no, no, any, any, any),
                        new Selector(no, any, no, no, no),
                        new Selector(no, any, any, any, any),
                        new Selector(any, no, no, no, no),
                        new Selector(any, any, no, no, no),
                        new Selector(any, any, any, any, any)))
                .extracting(Selector::specificity)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aStandardIsAnErrorFromItsDayOnOrAsItProposesOrNever() {
        LocalDate day = LocalDate.of(2027, 1, 1);

        assertThat(new StandardPolicy(null, day).errorSince(Level.WARNING))
                .contains(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(new StandardPolicy(Level.OFF, day).errorSince(Level.ERROR)).isEmpty();
        assertThat(new StandardPolicy(null, null).errorSince(Level.ERROR)).contains(Instant.EPOCH);
        assertThat(new StandardPolicy(null, null).errorSince(Level.WARNING)).isEmpty();
        assertThat(new StandardPolicy(Level.ERROR, null).errorSince(Level.WARNING))
                .contains(Instant.EPOCH);
        assertThat(new StandardPolicy(Level.WARNING, null).errorSince(Level.ERROR))
                .isEmpty();
    }

    @Test
    void equallySpecificRulesThatOverlapAreAMistakeWithBothLines() {
        assertThat(mistakes("""
                        rules:
                          - {rule: ga-freshness, mode: warn, teams: [money, shop]}
                          - {rule: ga-freshness, mode: enforce, teams: [shop]}
                          - {rule: ga-freshness, mode: enforce, teams: [ops]}
                          - {rule: evidence, mode: enforce, teams: [shop]}
                        """))
                .containsExactly(
                        "p.yml:3:5: line 2 has a mode for some of the same deploys and is as specific; keep one of"
                                + " the two, or name services, teams, tiers, environments or points that differ");
    }

    @Test
    void selectorsTieOnlyWhereTheyNameTheSameKindsAndSomeDeployIsInBoth() {
        Selector one = new Selector(Set.of("a"), Set.of(), Set.of("1"), Set.of("prod"), Set.of());

        assertThat(one.tiesWith(new Selector(Set.of("a", "b"), Set.of(), Set.of("1"), Set.of("prod"), Set.of())))
                .isTrue();
        assertThat(one.tiesWith(new Selector(Set.of("a"), Set.of(), Set.of("2"), Set.of("prod"), Set.of())))
                .isFalse();
        assertThat(one.tiesWith(new Selector(Set.of("a"), Set.of("t"), Set.of(), Set.of("prod"), Set.of())))
                .isFalse();
    }

    @Test
    void theEndsOfANoticeForNpmAreSemVer() {
        String policy = """
                governed:
                  - library: pkg:npm/react
                notices:
                  - {library: pkg:npm/react, affected: "%s", fixed: [19.0.1], given: 2026-06-01, why: Leaks.}
                """;

        for (String range : new String[] {"[18,19.0.1)", "(,1.2],[2.0.0-rc.1,2.1.0+b)", "[1.2.3]"}) {
            assertThat(Policies.read("p.yml", policy.formatted(range)).gate().notices())
                    .hasSize(1);
        }
        for (String range : new String[] {"[latest]", "[1.0,v2.0)", "[1.2.3.4,)"}) {
            assertThat(mistakes(policy.formatted(range)))
                    .containsExactly("p.yml:4:40: an end of `" + range + "` is no SemVer version as npm demands it;"
                            + " write the range with numbers, as in `[1.0.0,2.0.0)`");
        }
    }

    @Test
    void mistakesInTheGatesPartAreToldAtOnceEachWithItsPlaceAndWhatToDo() {
        assertThat(mistakes("""
                        unknown: deny
                        holds:
                          - {from: 2026-12-20, to: 2026-12-20, why: never}
                          - {from: christmas, why: holiday}
                        notices:
                          - library: pkg:maven/a/b
                            affected: 1.x
                            fixed: []
                            given: 2021-12-10T08:00:00
                        rules:
                          - rule: freshness
                            points: [deplpy]
                        table:
                          UNKNOWN: allow
                          AHAED: deny
                          BEHIND: refuse
                        horizon: soon
                        """))
                .containsExactly(
                        "p.yml:3:28: the hold ends before it has begun; write a later `to`",
                        "p.yml:4:5: `to` is missing; write when the hold is over: `to: 2027-01-05`",
                        "p.yml:4:12: `from: christmas` cannot be read; write a date or an instant, as in `2027-01-01` or"
                                + " `2027-01-01T08:00:00Z`",
                        "p.yml:6:5: `why` is missing; write one sentence that says why, it is shown to whoever is refused",
                        "p.yml:6:14: nothing in `governed` matches `pkg:maven/a/b`, so the notice would reach nobody;"
                                + " govern the library as well",
                        "p.yml:7:15: `affected: 1.x` cannot be read; write a Maven version range, as in `[1.0,2.0)`",
                        "p.yml:8:12: `fixed` is an empty list; write at least one entry",
                        "p.yml:9:12: `given: 2021-12-10T08:00:00` cannot be read; write an instant with its zone, as in"
                                + " `2027-01-01T08:00:00Z`",
                        "p.yml:11:5: `mode` is missing; write how hard it bites: `mode: off`, `mode: warn` or `mode:"
                                + " enforce`",
                        "p.yml:11:11: `rule: freshness` cannot be read; did you mean `ga-freshness`?",
                        "p.yml:12:14: `deplpy` in `points` cannot be read; did you mean `deploy`?",
                        "p.yml:14:12: what cannot be judged is never simply allowed; write `UNKNOWN: warn` or `UNKNOWN:"
                                + " deny`",
                        "p.yml:14:12: `unknown` in line 1 already says this; keep one of the two",
                        "p.yml:15:3: `AHAED` is not a key of a policy; did you mean `AHEAD`?",
                        "p.yml:16:11: `BEHIND: refuse` cannot be read; use one of allow, warn, deny",
                        "p.yml:17:10: `horizon: soon` cannot be read; write a number and h, d or w, as in `14d`");
    }

    @Test
    void reportsAreDemandedWhereThePolicySays() {
        assertThat(Policies.read("p.yml", """
                        reports:
                          environments: [prod, stage]
                          within: 3d
                          trustCode: true
                        """).gate().reports())
                .isEqualTo(new ReportDemand(Set.of("prod", "stage"), Duration.ofDays(3), true));
        assertThat(Policies.read("p.yml", "").gate().reports()).isEqualTo(ReportDemand.DEFAULT);
        assertThat(mistakes("""
                        reports:
                          trustCode: maybe
                        """))
                .containsExactly("p.yml:2:14: `trustCode: maybe` cannot be read; write `true` or `false`");
    }
}
