package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rollback and break-glass: the gate never makes an incident worse. */
final class GateInEmergencyTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String CORE = "pkg:maven/com.acme/core";
    private static final Catalogue CATALOGUE =
            Catalogue.of(1, List.of(Release.of(CORE, "1.0", daysAgo(90)), Release.of(CORE, "1.1", daysAgo(60))));

    @Test
    void case7_whatRanMayBeReturnedToForThirtyDaysToTheInstant() {
        Instant deployed = NOW.minus(Exemption.ROLLBACK_WITHIN);

        Decision last = decide("1.0", rollback(true, deployed.plusMillis(1)));
        assertThat(last.decision()).isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(last.validUntil()).isEqualTo(NOW.plusMillis(1));
        assertThat(last.exemption()).satisfies(exemption -> {
            assertThat(exemption.kind()).isEqualTo(Exemption.Kind.ROLLBACK);
            assertThat(exemption.granted()).isTrue();
        });

        Decision over = decide("1.0", rollback(true, deployed));
        assertThat(over.decision()).isEqualTo(Verdict.DENY);
        assertThat(over.validUntil()).isNull();
        assertThat(over.exemption()).satisfies(exemption -> {
            assertThat(exemption.granted()).isFalse();
            assertThat(exemption.until()).isNull();
            assertThat(exemption.message())
                    .isEqualTo("The artifact was last deployed on 2026-05-02 other than as a rollback; it could be"
                            + " returned to until 2026-06-01T12:00:00Z.");
        });
    }

    @Test
    void case7_withoutTheClustersWordItIsNoRollback() {
        Decision decision = decide("1.0", rollback(false, daysAgo(1)));

        assertThat(decision.decision()).isEqualTo(Verdict.DENY);
        assertThat(because(decision)).contains("the cluster never confirmed");
    }

    @Test
    void case7_whatTheGateNeverLetThroughIsNoRollback() {
        Decision decision = decide("1.0", rollback(true, null));

        assertThat(decision.decision()).isEqualTo(Verdict.DENY);
        assertThat(because(decision)).contains("never let the artifact through");
    }

    @Test
    void aRollbackThatTheRulesAllowNeedsNoExemption() {
        Decision decision = decide("1.1", rollback(false, null));

        assertThat(decision.decision()).isEqualTo(Verdict.ALLOW);
        assertThat(decision.exemption()).isNull();
    }

    @Test
    void case8_anOpenedGlassLetsThroughUntilItsEnd() {
        Emergency opened = new Emergency(null, new Emergency.BreakGlass("ada", "the shop is down", NOW.plusMillis(1)));
        Emergency closed = new Emergency(null, new Emergency.BreakGlass("ada", "the shop is down", NOW));

        Decision decision = decide("1.0", opened);
        assertThat(decision.decision()).isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(decision.validUntil()).isEqualTo(NOW.plusMillis(1));
        assertThat(Objects.requireNonNull(decision.exemption()).kind()).isEqualTo(Exemption.Kind.BREAK_GLASS);
        assertThat(because(decision)).startsWith("ada opened the gate").endsWith("the shop is down");
        assertThat(decision.findings().get(0).status()).isEqualTo(Status.BEHIND);
        assertThat(decide("1.0", closed).decision()).isEqualTo(Verdict.DENY);
    }

    @Test
    void aGlassHelpsWhereARollbackDoesNot() {
        Emergency both = new Emergency(
                new Emergency.Rollback(false, null),
                new Emergency.BreakGlass("ada", "the shop is down", NOW.plusSeconds(60)));

        assertThat(decide("1.0", both).decision()).isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
    }

    private static String because(Decision decision) {
        return Objects.requireNonNull(decision.exemption()).message();
    }

    private static Emergency rollback(boolean ranThere, @Nullable Instant lastDeploy) {
        return new Emergency(new Emergency.Rollback(ranThere, lastDeploy), null);
    }

    private static Decision decide(String version, Emergency emergency) {
        Target target = new Target("billing", "money", "1", "prod", "deploy");
        return Gate.decide(
                new Case(
                        "1",
                        "x",
                        new Evidence.Components(List.of(CORE + "@" + version)),
                        new Context(target, null, null, emergency),
                        NOW),
                Snapshot.of(1, Policies.read("p.yml", "governed: [{library: " + CORE + "}]"), CATALOGUE));
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
