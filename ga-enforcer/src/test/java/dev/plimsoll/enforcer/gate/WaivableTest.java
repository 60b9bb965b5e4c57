package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Target;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who still needs a waiver. */
final class WaivableTest {

    private static final String CORE = "pkg:maven/com.acme/core";
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Target BILLING = new Target("billing", null, null, "prod", "deploy");
    private static final String WAIVER = """
            waivers:
              - {service: billing, reason: x, ticket: OPS-1, requester: ada, approver: grace, from: 2026-05-01, until: 2026-07-01}
            """;

    @Test
    void whatIsBehindNeedsOneWhetherItHasOneOrNot() {
        assertThat(Waivable.needs(finding("", "1.0"), scope("billing", CORE), BILLING))
                .isTrue();
        assertThat(finding(WAIVER, "1.0").status()).isEqualTo(Status.WAIVED);
        assertThat(Waivable.needs(finding(WAIVER, "1.0"), scope("billing", CORE), BILLING))
                .isTrue();
    }

    @Test
    void whatPassesNeedsNone() {
        assertThat(Waivable.needs(finding("", "1.1"), scope("billing", CORE), BILLING))
                .isFalse();
    }

    @Test
    void aWaiverOfAnotherServiceOrLibraryIsNotNeeded() {
        assertThat(Waivable.needs(finding("", "1.0"), scope("cart", CORE), BILLING))
                .isFalse();
        assertThat(Waivable.needs(finding("", "1.0"), scope("billing", "pkg:maven/com.acme/web"), BILLING))
                .isFalse();
    }

    private static Waiver.Scope scope(String service, @Nullable String library) {
        return new Waiver.Scope(service, null, library, null, null, null, GateRule.GA_FRESHNESS);
    }

    private static Finding finding(String waivers, String version) {
        Catalogue catalogue = Catalogue.of(
                1,
                List.of(
                        Release.of(CORE, "1.0", NOW.minus(Duration.ofDays(60))),
                        Release.of(CORE, "1.1", NOW.minus(Duration.ofDays(50)))));
        Evidence evidence = new Evidence.Components(List.of(CORE + "@" + version));
        return Gate.decide(
                        new Case("1", "x", evidence, new Context(BILLING, null), NOW),
                        Snapshot.of(
                                1,
                                Policies.read("p.yml", "governed: [{library: " + CORE + "}]\n" + waivers),
                                catalogue))
                .findings()
                .get(0);
    }
}
