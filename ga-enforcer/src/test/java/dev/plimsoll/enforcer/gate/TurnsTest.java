package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.artifact.CheckState;
import dev.plimsoll.enforcer.artifact.CheckedStandard;
import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a verdict may turn, whatever is inside the artifact. */
final class TurnsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Target BILLING = new Target("billing", null, null, "prod", "deploy");
    private static final String NOTHING = "mode: enforce\n";

    @Test
    void whereNothingIsKnownNothingTurns() {
        assertThat(turns(NOTHING, null, null)).isEmpty();
    }

    @Test
    void itsPublicationAndItsHorizonAreTurns() {
        assertThat(turns("horizon: 30d", NOW, null)).containsExactly(NOW, NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void theFirstDayOfAStandardAndTheLastOfAReportAreTurns() {
        Map<String, CheckedStandard> checked =
                Map.of("pii-is-never-logged", new CheckedStandard(CheckState.PASSED, 0, NOW, 1L));

        assertThat(turns("""
                        reports: {within: 3d}
                        standards: {pii-is-never-logged: {errorFrom: 2026-06-20}}
                        """, null, checked))
                .containsExactly(Instant.parse("2026-06-20T00:00:00Z"), NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void beginAndEndOfItsWaiversAreTurnsAndThoseOfOthersAreNot() {
        String waivers = """
                waivers:
                  - {service: billing, reason: x, ticket: A-1, requester: ada, approver: grace, from: 2026-05-01, until: 2026-07-01}
                  - {service: cart, reason: x, ticket: A-2, requester: ada, approver: grace, from: 2026-05-02, until: 2026-07-02}
                """;

        assertThat(turns(waivers, null, null))
                .containsExactly(Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-07-01T00:00:00Z"));
    }

    @Test
    void whatARuleIsEnforcedFromIsATurn() {
        assertThat(turns(
                        "rules: [{rule: ga-freshness, enforceFrom: 2026-06-09}, {rule: evidence, mode: warn}]",
                        null,
                        null))
                .containsExactly(Instant.parse("2026-06-09T00:00:00Z"));
    }

    private static List<Instant> turns(
            String policy, @Nullable Instant publishedAt, @Nullable Map<String, CheckedStandard> checked) {
        Snapshot snapshot = Snapshot.of(
                1,
                Policies.read("p.yml", policy),
                Catalogue.of(1, List.of()),
                Map.of("pii-is-never-logged", Severity.WARNING));
        return Turns.of(new Context(BILLING, publishedAt, checked, Emergency.NONE), snapshot)
                .toList();
    }
}
