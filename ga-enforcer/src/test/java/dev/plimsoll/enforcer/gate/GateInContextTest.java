package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Modes by rule and place, the table, waivers, the build horizon, and until when an ALLOW holds. */
final class GateInContextTest {

    private static final String CORE = "pkg:maven/com.acme/core";
    private static final String GOVERNED = "governed: [{library: " + CORE + "}]\n";
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Target BILLING = new Target("billing", "money", "1", "prod", "deploy");
    private static final Catalogue CATALOGUE = Catalogue.of(
            1,
            List.of(
                    Release.of(CORE, "1.0", NOW.minus(Duration.ofDays(90))),
                    Release.of(CORE, "1.1", NOW.minus(Duration.ofDays(60))),
                    Release.of(CORE, "1.2", NOW.minus(Duration.ofDays(50))).withdrawn(NOW.minus(Duration.ofDays(40)))));

    @Test
    void aRulesModeHoldsWhereItsSelectorsMatch() {
        String policy = GOVERNED + """
                rules:
                  - {rule: ga-freshness, mode: warn, environments: [test]}
                  - {rule: ga-freshness, mode: off, teams: [shop]}
                """;

        assertThat(decide(policy, "1.0").decision()).isEqualTo(Verdict.DENY);
        assertThat(decide(policy, "1.0", new Target("billing", "money", null, "test", "deploy"))
                        .decision())
                .isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(decide(policy, "1.0", new Target("cart", "shop", null, "test", "deploy"))
                        .decision())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void anAllowEndsWhereItsRuleWillBeEnforced() {
        String policy = GOVERNED + "rules: [{rule: ga-freshness, enforceFrom: 2026-06-02}]";

        Decision before = decide(policy, "1.0");
        assertThat(before.decision()).isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(before.validUntil()).isEqualTo(Instant.parse("2026-06-02T00:00:00Z"));
        assertThat(decide(policy, "1.1").validUntil()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void theTableSaysWhatAStatusIsMadeOf() {
        String ahead = "9.9";
        assertThat(decide(GOVERNED, ahead).decision()).isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(decide(GOVERNED + "table: {AHEAD: deny}", ahead).decision()).isEqualTo(Verdict.DENY);
        assertThat(decide(GOVERNED + "table: {AHEAD: allow}", ahead).decision()).isEqualTo(Verdict.ALLOW);
        assertThat(decide("mode: warn\ntable: {AHEAD: deny}\n" + GOVERNED, ahead)
                        .decision())
                .isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(decide(GOVERNED + "table: {UNKNOWN: deny}", "1.0.7").decision())
                .isEqualTo(Verdict.DENY);
        assertThat(decide(GOVERNED + "table: {BEHIND: warn}", "1.0").decision()).isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
    }

    @Test
    void case4_aWithdrawnVersionFollowsTheMode() {
        assertThat(decide(GOVERNED, "1.2").decision()).isEqualTo(Verdict.DENY);
        assertThat(decide(GOVERNED, "1.2").summary().withdrawn()).isEqualTo(1);
        assertThat(decide("mode: warn\n" + GOVERNED, "1.2").decision()).isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
    }

    @Test
    void case9_withoutEvidenceThereIsNeverAPlainAllowWhateverTheMode() {
        for (String mode : List.of("off", "warn", "enforce")) {
            for (String policy : List.of(
                    GOVERNED + "mode: " + mode,
                    GOVERNED + "rules: [{rule: evidence, mode: " + mode + "}]",
                    GOVERNED + "rules: [{rule: evidence, mode: " + mode + "}]\n" + waiver("rule: evidence"))) {
                Snapshot snapshot = snapshot(policy);
                for (Evidence evidence : List.of(
                        new Evidence.Components(List.of()),
                        new Evidence.Components(List.of("pkg:maven/org.acme/nobody-governs-it@1")),
                        new Evidence.Components(List.of("pkg:maven")),
                        new Evidence.None("no SBOM was uploaded for it"))) {
                    assertThat(Gate.decide(new Case("1", "x", evidence, new Context(BILLING, null), NOW), snapshot)
                                    .decision())
                            .as("%s under %s", evidence, policy)
                            .isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
                }
            }
        }
    }

    @Test
    void aWaiverTurnsBehindIntoWaivedAndIsShown() {
        Decision decision = decide(GOVERNED + waiver("library: " + CORE), "1.0");

        assertThat(decision.decision()).isEqualTo(Verdict.ALLOW);
        assertThat(decision.summary().waived()).isEqualTo(1);
        assertThat(decision.summary().behind()).isZero();
        assertThat(decision.validUntil()).isEqualTo(Instant.parse("2026-06-02T00:00:00Z"));
        Finding waived = decision.findings().get(0);
        assertThat(waived.status()).isEqualTo(Status.WAIVED);
        assertThat(waived.waiver()).isEqualTo("OPS-1 until 2026-06-02T00:00:00Z, approved by grace: because");
        assertThat(waived.behindSince()).isNotNull();
        assertThat(waived.fix()).startsWith("move com.acme:core from 1.0 to 1.1");
    }

    @Test
    void aWaiverCoversNothingBeyondItsScope() {
        assertThat(statusUnder("versions: \"[1.0]\"", "1.0")).isEqualTo(Status.WAIVED);
        assertThat(statusUnder("versions: \"[2,)\"", "1.0")).isEqualTo(Status.BEHIND);
        assertThat(statusUnder("library: pkg:maven/com.acme/*", "1.2")).isEqualTo(Status.WAIVED);
        assertThat(statusUnder("library: pkg:maven/com.other/*", "1.2")).isEqualTo(Status.WITHDRAWN);
        assertThat(statusUnder("environment: prod", "1.0.7-nobody")).isEqualTo(Status.WAIVED);
        assertThat(statusUnder("environment: test", "1.0")).isEqualTo(Status.BEHIND);
        assertThat(statusUnder("team: money", "1.0")).isEqualTo(Status.WAIVED);
        assertThat(statusUnder("team: shop", "1.0")).isEqualTo(Status.BEHIND);
        assertThat(statusUnder("rule: build-horizon", "1.0")).isEqualTo(Status.BEHIND);
        assertThat(statusUnder("library: " + CORE, "1.1")).isEqualTo(Status.COMPLIANT);
        assertThat(statusUnder("library: " + CORE, "9.9")).isEqualTo(Status.AHEAD);
        assertThat(decide(
                                GOVERNED + waiver("library: " + CORE),
                                "1.0",
                                new Target("ledger", "money", null, "prod", "deploy"))
                        .decision())
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void aWaiverHoldsFromItsFirstInstantUntilJustBeforeItsLast() {
        Snapshot snapshot = snapshot(GOVERNED + waiver("library: " + CORE));
        Instant from = Instant.parse("2026-05-01T00:00:00Z");
        Instant until = Instant.parse("2026-06-02T00:00:00Z");

        assertThat(verdictAt(snapshot, from.minusNanos(1))).isEqualTo(Verdict.DENY);
        assertThat(verdictAt(snapshot, from)).isEqualTo(Verdict.ALLOW);
        assertThat(verdictAt(snapshot, until.minusNanos(1))).isEqualTo(Verdict.ALLOW);
        assertThat(verdictAt(snapshot, until)).isEqualTo(Verdict.DENY);
    }

    @Test
    void ofSeveralWaiversTheOneThatEndsLastCounts() {
        String second = """
                  - {service: billing, reason: longer, ticket: OPS-2, requester: ada, approver: grace, from: 2026-05-01,
                     until: 2026-07-01}
                """;
        Decision decision = decide(GOVERNED + waiver("environment: prod") + second, "1.0");

        assertThat(decision.findings().get(0).waiver()).startsWith("OPS-2");
        assertThat(decision.validUntil()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void anArtifactIsDeployableUntilTheBuildHorizon() {
        Instant edge = NOW.minus(Duration.ofDays(14));

        Decision before = published(GOVERNED, edge.plusSeconds(1));
        assertThat(before.decision()).isEqualTo(Verdict.ALLOW);
        assertThat(before.validUntil()).isEqualTo(NOW.plusSeconds(1));
        Decision at = published(GOVERNED, edge);
        assertThat(at.decision()).isEqualTo(Verdict.DENY);
        assertThat(at.findings())
                .filteredOn(finding -> finding.rule().equals("build-horizon"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.status()).isEqualTo(Status.BEHIND);
                    assertThat(finding.behindSince()).isEqualTo(NOW);
                    assertThat(finding.deadline()).isNull();
                    assertThat(finding.fix()).isEqualTo("build again and publish the new artifact");
                });
        assertThat(at.summary()).isEqualTo(new Decision.Summary(1, 1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void theHorizonIsThePolicysAndHasAModeAndWaiversOfItsOwn() {
        Instant old = NOW.minus(Duration.ofDays(20));

        assertThat(published(GOVERNED + "horizon: 30d", old).decision()).isEqualTo(Verdict.ALLOW);
        assertThat(published(GOVERNED + "rules: [{rule: build-horizon, mode: warn}]", old)
                        .decision())
                .isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(published(GOVERNED + waiver("rule: build-horizon"), old).decision())
                .isEqualTo(Verdict.ALLOW);
        assertThat(published(GOVERNED, NOW.plusSeconds(1)).findings()).hasSize(1);
    }

    @Test
    void case12_theSameInputsGiveTheSameDecision() {
        String policy = GOVERNED + waiver("library: " + CORE);
        Case asked = asked("1.0", new Context(BILLING, NOW.minus(Duration.ofDays(3))));

        Decision first = Gate.decide(asked, snapshot(policy));
        Snapshot again = snapshot(policy);
        Gate.decide(asked("1.1", asked.context()), again);

        assertThat(Gate.decide(asked, again)).isEqualTo(first);
        assertThat(Gate.decide(asked, again)).isEqualTo(first);
    }

    private static Status statusUnder(String scope, String version) {
        return decide(GOVERNED + waiver(scope), version).findings().get(0).status();
    }

    private static Verdict verdictAt(Snapshot snapshot, Instant at) {
        Case asked = asked("1.0", new Context(BILLING, null));
        return Gate.decide(new Case("1", "x", asked.evidence(), asked.context(), at), snapshot)
                .decision();
    }

    private static String waiver(String scope) {
        return """
                waivers:
                  - reason: because
                    ticket: OPS-1
                    requester: ada
                    approver: grace
                    from: 2026-05-01
                    until: 2026-06-02
                    %s%s
                """.formatted(scope, scope.startsWith("team") ? "" : "\n    service: billing");
    }

    private static Decision published(String policy, Instant at) {
        return Gate.decide(asked("1.1", new Context(BILLING, at)), snapshot(policy));
    }

    private static Decision decide(String policy, String version) {
        return decide(policy, version, BILLING);
    }

    private static Decision decide(String policy, String version, Target target) {
        return Gate.decide(asked(version, new Context(target, null)), snapshot(policy));
    }

    private static Case asked(@Nullable String version, Context context) {
        return new Case("1", "x", new Evidence.Components(List.of(CORE + "@" + version)), context, NOW);
    }

    private static Snapshot snapshot(String policy) {
        return Snapshot.of(1, Policies.read("p.yml", policy), CATALOGUE);
    }
}
