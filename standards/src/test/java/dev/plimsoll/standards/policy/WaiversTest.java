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
        Target build = Target.ofBuild("billing", null);

        assertThat(Waivers.ofBuild(List.of(of(null, "prod")), "entity-has-version", build, FROM))
                .isEmpty();
        assertThat(Waivers.ofBuild(List.of(of(null, null)), "entity-has-version", build, FROM))
                .isPresent();
    }

    @Test
    void aWaiverIsJustifiedByItsTicketItsEndItsApproverAndItsReason() {
        assertThat(of(null, null).justification())
                .isEqualTo("OPS-1 until 2026-07-01T00:00:00Z, approved by grace: because");
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

    @Test
    void aWaiverIsOfOneServiceOrOfOneTeam() {
        Waiver.Scope service = new Waiver.Scope("billing", null, null, null, null, null, GateRule.STANDARDS);
        Waiver.Scope team = new Waiver.Scope(null, "money", null, null, null, null, GateRule.STANDARDS);

        assertThat(service.covers(BILLING)).isTrue();
        assertThat(service.covers(Target.ofBuild("cart", "money"))).isFalse();
        assertThat(team.covers(BILLING)).isTrue();
        assertThat(team.covers(Target.ofBuild("billing", "shop"))).isFalse();
        assertThat(team.covers(Target.ofBuild("billing", null))).isFalse();
    }

    @Test
    void aWaiverOfALibraryIsOfThatOneOrOfAllThatBeginLikeIt() {
        assertThat(coversCore("pkg:maven/com.acme/core", null)).isTrue();
        assertThat(coversCore("pkg:maven/com.acme/*", null)).isTrue();
        assertThat(coversCore("pkg:maven/com.acme/cor", null)).isFalse();
        assertThat(coversCore("pkg:maven/com.acme/web", null)).isFalse();
    }

    @Test
    void aWaiverOfVersionsIsOfThoseInTheRange() {
        assertThat(coversCore(null, "[1.0,2.0)")).isTrue();
        assertThat(coversCore(null, "[2.0,3.0)")).isFalse();
    }

    @Test
    void aStandardHasNoVersion() {
        assertThat(Concern.ofStandard("entity-has-version").isIn().test("[0,)")).isFalse();
    }

    private static boolean coversCore(@Nullable String library, @Nullable String versions) {
        Concern core = new Concern(GateRule.GA_FRESHNESS, "pkg:maven/com.acme/core", "[1.0,2.0)"::equals);
        return new Waiver.Scope("billing", null, library, versions, null, null, GateRule.GA_FRESHNESS).covers(core);
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
