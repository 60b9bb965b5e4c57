package dev.plimsoll.standards.policy;

import static dev.plimsoll.standards.policy.PoliciesTest.mistakes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What makes a waiver accountable, be it written in a policy or made by code. */
final class WaiversOfAPolicyTest {

    @Test
    void aWaiverWithoutWhatMakesItAccountableIsAMistake() {
        assertThat(mistakes("""
                        waivers:
                          - library: pkg:maven/a/b
                            reason: no
                            ticket: ""
                            requester: ada
                            approver: Ada
                            from: 2026-01-01
                            until: 2026-04-02
                          - service: billing
                            rule: horizon
                        """))
                .containsExactly(
                        "p.yml:2:5: `service` is missing; write whose deploys: `service: billing` or `team: money`",
                        "p.yml:4:13: `ticket: ` cannot be read; write a name",
                        "p.yml:6:15: `Ada` approves a waiver of their own; have another person approve it",
                        "p.yml:8:12: a waiver holds for at most 90 days; write `until: 2026-04-01T00:00:00Z` or earlier",
                        "p.yml:9:5: `reason` is missing; write why this is allowed for a while",
                        "p.yml:9:5: `ticket` is missing; name the ticket: `ticket: OPS-123`",
                        "p.yml:9:5: `requester` is missing; name who asked for it: `requester: ada`",
                        "p.yml:9:5: `approver` is missing; name who approved it, another person: `approver: grace`",
                        "p.yml:9:5: `from` is missing; write from when it holds: `from: 2026-11-01`",
                        "p.yml:9:5: `until` is missing; write until when it holds, at most 90 days: `until: 2026-12-01`",
                        "p.yml:10:11: `rule: horizon` cannot be read; use one of ga-freshness, build-horizon,"
                                + " evidence, standards");
    }

    @Test
    void aWaiverOfExactlyNinetyDaysIsOne() {
        assertThat(Policies.read("p.yml", """
                        waivers:
                          - {team: money, reason: r, ticket: T-1, requester: ada, approver: grace, from: 2026-01-01,
                             until: 2026-04-01}
                        """).gate().waivers()).hasSize(1);
    }

    @Test
    void aWaiverOfTheStandardsMayNameOne() {
        assertThat(Policies.read("p.yml", """
                        waivers:
                          - {team: money, rule: standards, standard: entity-has-version, reason: r, ticket: T-1,
                             requester: ada, approver: grace, from: 2026-01-01, until: 2026-04-01}
                        """).gate().waivers())
                .extracting(waiver -> waiver.scope().standard())
                .containsExactly("entity-has-version");
    }

    @Test
    void aLimitThatTheRuleOfAWaiverDoesNotKnowIsAMistake() {
        assertThat(mistakes("""
                        waivers:
                          - service: billing
                            standard: entity-has-version
                            reason: r
                            ticket: T-1
                            requester: ada
                            approver: grace
                            from: 2026-01-01
                            until: 2026-02-01
                          - service: billing
                            rule: standards
                            library: pkg:maven/org.acme/core
                            versions: "[1,2)"
                            standard: entity-has-versoin
                            reason: r
                            ticket: T-1
                            requester: ada
                            approver: grace
                            from: 2026-01-01
                            until: 2026-02-01
                        """))
                .containsExactly(
                        "p.yml:3:15: `standard` limits nothing in a waiver of the rule ga-freshness; leave it out, or"
                                + " write `rule: standards`",
                        "p.yml:12:14: `library` limits nothing in a waiver of the rule standards; leave it out, or"
                                + " write `rule: ga-freshness`",
                        "p.yml:13:15: `versions` limits nothing in a waiver of the rule standards; leave it out, or"
                                + " write `rule: ga-freshness`",
                        "p.yml:14:15: `standard: entity-has-versoin` cannot be read; did you mean"
                                + " `entity-has-version`?");
    }

    @Test
    void waiversMadeByCodeObeyTheSameLimits() {
        Waiver.Scope scope = new Waiver.Scope("billing", null, null, null, null, null, GateRule.GA_FRESHNESS);
        Instant from = Instant.parse("2026-01-01T00:00:00Z");

        assertThatThrownBy(() -> new Waiver(scope, "r", "T", "ada", "ADA ", from, from.plusSeconds(1)))
                .hasMessageContaining("nobody approves");
        assertThatThrownBy(() -> new Waiver(scope, "r", "T", "ada", "grace", from, from.plus(Duration.ofDays(91))))
                .hasMessageContaining("90 days");
        assertThatThrownBy(() -> new Waiver.Scope(null, null, null, null, null, null, GateRule.GA_FRESHNESS))
                .hasMessageContaining("service or a team");
        assertThatThrownBy(
                        () -> new Waiver.Scope("billing", null, "pkg:maven/a/b", null, null, null, GateRule.STANDARDS))
                .hasMessageContaining("only a waiver of ga-freshness");
        assertThatThrownBy(() -> new Waiver.Scope("billing", null, null, null, "x", null, GateRule.EVIDENCE))
                .hasMessageContaining("only a waiver of standards");
    }
}
