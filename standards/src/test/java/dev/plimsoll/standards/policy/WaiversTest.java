package dev.plimsoll.standards.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class WaiversTest {

    private static final Instant FROM = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant UNTIL = FROM.plus(Duration.ofDays(30));
    private static final Target BILLING = new Target("billing", "money", null, "prod", "deploy");

    @Test
    void aWaiverHoldsFromItsFirstInstantUntilJustBeforeItsLast() {
        Waiver waiver = of("entity-has-version", null);

        assertThat(holds(waiver, FROM.minusNanos(1))).isFalse();
        assertThat(holds(waiver, FROM)).isTrue();
        assertThat(holds(waiver, UNTIL.minusNanos(1))).isTrue();
        assertThat(holds(waiver, UNTIL)).isFalse();
    }

    @Test
    void aStandardThatIsNotNamedIsNotWaived() {
        assertThat(Waivers.of(
                        List.of(of("pii-is-never-logged", null)),
                        Concern.ofStandard("entity-has-version"),
                        BILLING,
                        FROM))
                .isEmpty();
        assertThat(holds(of(null, null), FROM)).isTrue();
    }

    @Test
    void aWaiverForAnEnvironmentDoesNotCountInABuild() {
        Concern broken = Concern.ofStandard("entity-has-version");
        Target build = Target.ofBuild("billing", null);

        assertThat(Waivers.of(List.of(of(null, "prod")), broken, build, FROM)).isEmpty();
        assertThat(Waivers.of(List.of(of(null, null)), broken, build, FROM)).isPresent();
    }

    @Test
    void whatIsGrantedHoldsFromItsApprovalUntilItIsRevoked() {
        Waiver asked = of(null, null);
        Instant later = FROM.plusSeconds(60);

        assertThat(asked.granted(FROM.minusSeconds(1), null)).contains(asked);
        assertThat(asked.granted(later, later.plusSeconds(1))).get().satisfies(granted -> {
            assertThat(granted.from()).isEqualTo(later);
            assertThat(granted.until()).isEqualTo(later.plusSeconds(1));
        });
        assertThat(asked.granted(FROM, UNTIL.plusSeconds(1))).contains(asked);
        assertThat(asked.granted(later, later)).isEmpty();
        assertThat(asked.granted(UNTIL, null)).isEmpty();
    }

    @Test
    void aNameStaysTheSamePersonsHoweverItIsSpelled() {
        for (String ada : List.of("ada lovelace", " Ada  Lovelace ", "ADA\tLOVELACE", "\uff21da Lovelace")) {
            assertThat(Waiver.isSamePerson(ada, "Ada Lovelace")).as(ada).isTrue();
        }
        assertThat(Waiver.isSamePerson("ada", "adam")).isFalse();
    }

    private static boolean holds(Waiver waiver, Instant at) {
        return Waivers.of(List.of(waiver), Concern.ofStandard("entity-has-version"), BILLING, at)
                .isPresent();
    }

    private static Waiver of(@Nullable String standard, @Nullable String environment) {
        Waiver.Scope scope = new Waiver.Scope("billing", null, null, null, standard, environment, GateRule.STANDARDS);
        return new Waiver(scope, "because", "OPS-1", "ada", "grace", FROM, UNTIL);
    }
}
