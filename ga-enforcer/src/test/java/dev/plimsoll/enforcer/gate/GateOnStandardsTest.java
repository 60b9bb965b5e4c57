package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.artifact.CheckState;
import dev.plimsoll.enforcer.artifact.CheckedStandard;
import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A production deploy needs a report of its check in which every enforced standard ran and was met. */
final class GateOnStandardsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String CORE = "pkg:maven/com.acme/core";
    private static final String GOVERNED = "governed: [{library: " + CORE + "}]\n";
    private static final String PII = "pii-is-never-logged";
    private static final String LOCKING = "entity-has-version";
    private static final Map<String, Severity> STANDARDS = Map.of(PII, Severity.ERROR, LOCKING, Severity.WARNING);
    private static final Catalogue CATALOGUE = Catalogue.of(1, List.of(Release.of(CORE, "1.0", daysAgo(90))));
    private static final CheckedStandard MET = checked(CheckState.PASSED, 0, NOW, 7L);

    @Test
    void whatEveryEnforcedStandardRanOnIsAllowed() {
        Decision decision = decide(GOVERNED, Map.of(PII, MET));

        assertThat(decision.decision()).isEqualTo(Verdict.ALLOW);
        assertThat(decision.findings()).extracting(Finding::rule).containsExactly("ga-freshness");
    }

    @Test
    void withoutAReportProductionIsDenied() {
        Decision decision = decide(GOVERNED, Map.of());

        assertThat(decision.decision()).isEqualTo(Verdict.DENY);
        assertThat(decision.findings().get(0).status()).isEqualTo(Status.UNMET);
        assertThat(decision.findings().get(0).message()).startsWith("No report of a check of sha256:1 was published");
        assertThat(decision.summary().unknown()).isZero();
    }

    @Test
    void whereNothingIsEnforcedNoReportIsNeeded() {
        assertThat(decide(GOVERNED + "standards: {pii-is-never-logged: {severity: warning}}", Map.of())
                        .decision())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void outsideProductionAndWithoutADigestNothingIsDemanded() {
        assertThat(decide(GOVERNED, new Context(target("test"), NOW, Map.of(), Emergency.NONE))
                        .decision())
                .isEqualTo(Verdict.ALLOW);
        assertThat(decide(GOVERNED, new Context(target("prod"), NOW)).decision())
                .isEqualTo(Verdict.ALLOW);
        assertThat(decide(
                                GOVERNED + "reports: {environments: [test]}",
                                new Context(target("test"), NOW, Map.of(), Emergency.NONE))
                        .decision())
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void aStandardThatDidNotRunIsNotPassed() {
        assertThat(only(Map.of(PII, checked(CheckState.NOT_RUN, 0, NOW, 7L))))
                .isEqualTo("pii-is-never-logged is enforced and not shown to be met: it could not be checked.");
        assertThat(only(Map.of(LOCKING, MET)))
                .isEqualTo("pii-is-never-logged is enforced and not shown to be met: no report names it.");
    }

    @Test
    void aBrokenStandardIsDenied() {
        assertThat(only(Map.of(PII, checked(CheckState.BROKEN, 0, NOW, 7L))))
                .isEqualTo("pii-is-never-logged is enforced and not shown to be met: it is broken.");
    }

    @Test
    void whatThePolicyOfTheBuildWaivesIsSeenThroughToo() {
        CheckedStandard waived = new CheckedStandard(CheckState.PASSED, 0, 3, NOW, 7L);

        assertThat(only(Map.of(PII, waived)))
                .contains("it is broken 3 times, waived by the policy of its build; here the gate's own waivers count");
    }

    @Test
    void aWaiverInTheCodeIsSeenThroughUnlessThePolicyTrustsIt() {
        Map<String, CheckedStandard> waivedInCode = Map.of(PII, checked(CheckState.PASSED, 2, NOW, 7L));

        assertThat(only(waivedInCode)).contains("it is broken 2 times, waived only in the code or a baseline");
        assertThat(decide(GOVERNED + "reports: {trustCode: true}", waivedInCode).decision())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aWarningIsNotDemanded() {
        assertThat(decide(GOVERNED, Map.of(PII, MET, LOCKING, checked(CheckState.BROKEN, 0, NOW, 7L)))
                        .decision())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aReportUnderAnotherPolicyCountsForSevenDaysToTheInstant() {
        Instant received = NOW.minus(Duration.ofDays(7));
        Decision last = decide(GOVERNED, Map.of(PII, checked(CheckState.PASSED, 0, received.plusMillis(1), 6L)));
        Decision over = decide(GOVERNED, Map.of(PII, checked(CheckState.PASSED, 0, received, 6L)));

        assertThat(last.decision()).isEqualTo(Verdict.ALLOW);
        assertThat(last.validUntil()).isEqualTo(NOW.plusMillis(1));
        assertThat(over.decision()).isEqualTo(Verdict.DENY);
        assertThat(over.findings().get(0).behindSince()).isEqualTo(NOW);
        assertThat(over.findings().get(0).message()).contains("its report was made under another policy");
    }

    @Test
    void aReportUnderAnUnknownPolicyIsOneUnderAnother() {
        assertThat(decide(GOVERNED, Map.of(PII, checked(CheckState.PASSED, 0, daysAgo(8), null)))
                        .decision())
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void aReportUnderThePolicyInForceCountsHoweverOldItIs() {
        assertThat(decide(GOVERNED, Map.of(PII, checked(CheckState.PASSED, 0, daysAgo(300), 7L)))
                        .decision())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aStandardThatWillBeEnforcedEndsTheAllowThen() {
        String policy = GOVERNED + "standards: {entity-has-version: {errorFrom: 2026-06-02}}";
        Map<String, CheckedStandard> broken = Map.of(PII, MET, LOCKING, checked(CheckState.BROKEN, 0, NOW, 7L));

        Decision before = decide(policy, broken);
        assertThat(before.decision()).isEqualTo(Verdict.ALLOW);
        assertThat(before.validUntil()).isEqualTo(Instant.parse("2026-06-02T00:00:00Z"));
        Decision then = decide(policy, broken, Instant.parse("2026-06-02T00:00:00Z"));
        assertThat(then.decision()).isEqualTo(Verdict.DENY);
    }

    @Test
    void whereNothingIsEnforcedYetNoReportIsNeeded() {
        String policy = GOVERNED + "standards: {pii-is-never-logged: {errorFrom: 2026-06-02}}";

        assertThat(decide(policy, Map.of()).decision()).isEqualTo(Verdict.ALLOW);
        assertThat(decide(policy, Map.of(), Instant.parse("2026-06-02T00:00:00Z"))
                        .decision())
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void theModeOfTheRuleCapsIt() {
        assertThat(decide(GOVERNED + "rules: [{rule: standards, mode: warn}]", Map.of())
                        .decision())
                .isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
    }

    private static String only(Map<String, CheckedStandard> checked) {
        Decision decision = decide(GOVERNED, checked);
        assertThat(decision.decision()).isEqualTo(Verdict.DENY);
        return decision.findings().get(0).message();
    }

    private static Decision decide(String policy, Map<String, CheckedStandard> checked) {
        return decide(policy, checked, NOW);
    }

    private static Decision decide(String policy, Map<String, CheckedStandard> checked, Instant at) {
        return decide(policy, new Context(target("prod"), NOW, checked, Emergency.NONE), at);
    }

    private static Decision decide(String policy, Context context) {
        return decide(policy, context, NOW);
    }

    private static Decision decide(String policy, Context context, Instant at) {
        Evidence evidence = new Evidence.Components(List.of(CORE + "@1.0"));
        Decision decision = Gate.decide(
                new Case("1", "sha256:1", evidence, context, at),
                Snapshot.of(7, Policies.read("p.yml", policy + "\nhorizon: 90d"), CATALOGUE, STANDARDS));
        List<Finding> shown = decision.findings().stream()
                .filter(finding -> !finding.rule().equals("build-horizon"))
                .toList();
        return new Decision(
                decision.id(),
                decision.decision(),
                decision.evaluatedAt(),
                decision.validUntil(),
                decision.policyVersion(),
                decision.catalogueVersion(),
                decision.degraded(),
                decision.exemption(),
                decision.summary(),
                shown);
    }

    private static CheckedStandard checked(
            CheckState state, int suppressed, Instant received, @Nullable Long policyVersion) {
        return new CheckedStandard(state, suppressed, received, policyVersion);
    }

    private static Target target(String environment) {
        return new Target("billing", "money", "1", environment, "deploy");
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
