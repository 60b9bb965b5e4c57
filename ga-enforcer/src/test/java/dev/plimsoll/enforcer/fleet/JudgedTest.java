package dev.plimsoll.enforcer.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.artifact.Contents;
import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.enforcer.fleet.FleetStore.Newest;
import dev.plimsoll.enforcer.fleet.ServiceRow.Worst;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.enforcer.gate.Verdict;
import dev.plimsoll.standards.policy.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class JudgedTest {

    private static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");
    private static final String CORE = "pkg:maven/org.acme/core";
    private static final String GOVERNED =
            "\ngoverned:\n  - library: pkg:maven/org.acme/*\nreports:\n  environments: [nowhere]\n";
    private static final Catalogue RELEASES = Catalogue.of(
            1,
            List.of(
                    Release.of(CORE, "1.0.0", daysAgo(100)),
                    Release.of(CORE, "1.0.1", daysAgo(60)),
                    Release.of(CORE, "1.0.2", daysAgo(10))));

    @Test
    void whatIsBehindMustBecomeItsFloor() {
        assertThat(row("unknown: warn", CORE + "@1.0.0").worst()).isEqualTo(new Worst(CORE, "1.0.0", "1.0.1"));
    }

    @Test
    void whatIsInGraceNeedNotChangeYet() {
        assertThat(row("unknown: warn", CORE + "@1.0.1")).satisfies(row -> {
            assertThat(row.worst()).isEqualTo(new Worst(CORE, "1.0.1", null));
            assertThat(row.deadline()).isEqualTo(NOW.plus(Duration.ofDays(4)));
        });
    }

    @Test
    void whatIsAheadOrUnknownIsNeverToldToGoBack() {
        assertThat(row("unknown: warn", CORE + "@1.0.3-rc").worst()).isEqualTo(new Worst(CORE, "1.0.3-rc", null));
        assertThat(row("unknown: warn", "pkg:maven/org.acme/other@2").worst())
                .isEqualTo(new Worst("pkg:maven/org.acme/other", "2", null));
    }

    @Test
    void whatIsCompliantDecidesNothing() {
        assertThat(row("unknown: warn", CORE + "@1.0.2").worst()).isNull();
    }

    @Test
    void whatIsWaivedKeepsNobodyFromDeploying() {
        String waiver = """
                unknown: warn
                waivers:
                  - {service: billing, reason: because, ticket: OPS-1, requester: ada, approver: grace, from: 2026-06-01,
                     until: 2026-07-01}
                """;

        assertThat(row(waiver, CORE + "@1.0.0").verdict()).isEqualTo("ALLOW");
        assertThat(row(waiver, CORE + "@1.0.0").behindSince()).isNull();
        assertThat(row("unknown: warn", CORE + "@1.0.0").behindSince()).isNotNull();
    }

    @Test
    void aDenialHasNoDeadline() {
        ServiceRow row = row("unknown: deny", CORE + "@1.0.1", "pkg:maven/org.acme/other@2");

        assertThat(row.verdict()).isEqualTo("DENY");
        assertThat(row.deadline()).isNull();
        assertThat(row.worst()).isEqualTo(new Worst("pkg:maven/org.acme/other", "2", null));
    }

    @Test
    void theHeadlineCountsVerdictsAndShowsApartWhatNobodyCanJudge() {
        List<Newest> fleet = List.of(
                newest("behind", List.of(CORE + "@1.0.0")),
                newest("fine", List.of(CORE + "@1.0.2")),
                newest("unknown", List.of("pkg:maven/org.acme/other@2")),
                newest("nothing-governed", List.of("pkg:maven/com.example/any@1")),
                newest("no-sbom", null));

        assertThat(overview("unknown: warn", fleet)).satisfies(overview -> {
            assertThat(overview.deployable()).isEqualTo(2);
            assertThat(overview.denied()).isEqualTo(1);
            assertThat(overview.belowTheFloor()).isEqualTo(1);
            assertThat(overview.notJudged()).isEqualTo(2);
        });
        assertThat(overview("unknown: deny", fleet)).satisfies(overview -> {
            assertThat(overview.deployable()).isEqualTo(1);
            assertThat(overview.denied()).isEqualTo(4);
            assertThat(overview.belowTheFloor()).isEqualTo(1);
            assertThat(overview.notJudged()).isEqualTo(2);
        });
    }

    @Test
    void onlyWhatMayBeDeployedCanStopBeingDeployable() {
        List<Newest> fleet = List.of(
                newest("due", List.of(CORE + "@1.0.1")),
                newest("denied-already", List.of(CORE + "@1.0.1", "pkg:maven/org.acme/other@2")));

        assertThat(overview("unknown: deny", fleet).due())
                .extracting(FleetOverview.Due::service)
                .containsExactly("due");
    }

    @Test
    void eachFindingSaysWhatItDoesToTheVerdict() {
        List<String> purls =
                List.of(CORE + "@1.0.0", CORE + "@1.0.1", CORE + "@1.0.2", "pkg:maven/org.acme/other@2", "pkg:maven");

        assertThat(effects("unknown: warn", purls))
                .containsExactly(
                        "BEHIND=DENY",
                        "UNKNOWN=ALLOW_WITH_WARNINGS",
                        "UNKNOWN=ALLOW_WITH_WARNINGS",
                        "IN_GRACE=ALLOW",
                        "COMPLIANT=ALLOW");
        assertThat(effects("unknown: deny\nmode: warn", purls))
                .containsExactly(
                        "BEHIND=ALLOW_WITH_WARNINGS",
                        "UNKNOWN=ALLOW_WITH_WARNINGS",
                        "UNKNOWN=ALLOW_WITH_WARNINGS",
                        "IN_GRACE=ALLOW",
                        "COMPLIANT=ALLOW");
        assertThat(effects("mode: off", List.of(CORE + "@1.0.0"))).containsExactly("BEHIND=ALLOW");
    }

    @Test
    void aDenialNamesTheRulesThatDeny() {
        Instant later = NOW.plus(Duration.ofDays(20));

        assertThat(deniedBy(NOW, "", CORE + "@1.0.0")).containsExactly("ga-freshness");
        assertThat(deniedBy(later, "", CORE + "@1.0.2")).containsExactly("build-horizon");
        assertThat(deniedBy(later, "", CORE + "@1.0.0", CORE + "@1.0.1"))
                .containsExactly("build-horizon", "ga-freshness");
        assertThat(deniedBy(later, "mode: warn", CORE + "@1.0.0")).isEmpty();
    }

    @Test
    void aMissingSbomIsAFindingToo() {
        assertThat(effects("unknown: deny", null)).containsExactly("UNKNOWN=DENY");
        assertThat(effects("unknown: warn", null)).containsExactly("UNKNOWN=ALLOW_WITH_WARNINGS");
    }

    private static List<String> effects(String policy, @Nullable List<String> purls) {
        Judged judged = Judged.at(NOW, newest("billing", purls), snapshot(policy));
        List<Finding> findings = judged.decision().findings();
        List<Verdict> effects = judged.effects(snapshot(policy));
        return IntStream.range(0, findings.size())
                .filter(at -> !findings.get(at).rule().equals("build-horizon"))
                .mapToObj(at -> findings.get(at).status() + "=" + effects.get(at))
                .toList();
    }

    private static List<String> deniedBy(Instant at, String policy, String... purls) {
        return Judged.at(at, newest("billing", List.of(purls)), snapshot(policy))
                .row(snapshot(policy))
                .deniedBy();
    }

    private static ServiceRow row(String policy, String... purls) {
        return Judged.at(NOW, newest("billing", List.of(purls)), snapshot(policy))
                .row(snapshot(policy));
    }

    private static FleetOverview overview(String policy, List<Newest> fleet) {
        return new Overview(NOW, snapshot(policy), fleet).with(0, List.of());
    }

    private static Newest newest(String service, @Nullable List<String> purls) {
        Contents contents = purls == null ? null : new Contents(purls, Map.of());
        ServiceRow.Standards none = new ServiceRow.Standards(0, 0, 0, 0);
        return new Newest(service, "money", null, "sha256:1", NOW, contents, null, 0, 0, none, Map.of());
    }

    private static Snapshot snapshot(String policy) {
        return Snapshot.of(1, Policies.read("p.yml", policy + GOVERNED), RELEASES);
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
