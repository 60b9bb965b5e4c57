package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From when on whom the gate will refuse. */
final class ProspectsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String CORE = "pkg:maven/com.acme/core";
    private static final String WEB = "pkg:maven/com.acme/web";
    private static final String BOM = "pkg:maven/com.acme/bom";
    private static final String STRANGER = "pkg:maven/org.other/stranger@1";
    private static final String GOVERNED = "governed: [{library: pkg:maven/com.acme/*}]\n";
    private static final Map<String, List<Release>> RELEASES = Map.of(
            CORE, List.of(ga(CORE, "1.0", -90), ga(CORE, "1.1", -60), ga(CORE, "1.2", -9)),
            WEB, List.of(ga(WEB, "1.0", -60)),
            BOM, List.of(ga(BOM, "1.0", -60)));

    @Test
    void whatIsBehindIsBlockedNow() {
        Prospect prospect = of(GOVERNED, CORE + "@1.0", CORE + "@1.1");

        assertThat(prospect.blockedNow()).isTrue();
        assertThat(prospect.blockedFrom()).isEqualTo(NOW);
        assertThat(prospect.blockedBy()).extracting(Finding::version).containsExactly("1.0");
    }

    @Test
    void whatIsInGraceIsBlockedFromItsDeadlineOn() {
        Prospect prospect = of(GOVERNED, STRANGER, WEB + "@1.0", CORE + "@1.1");

        assertThat(prospect.blockedNow()).isFalse();
        assertThat(prospect.blockedFrom()).isEqualTo(day(5));
        assertThat(prospect.blockedBy()).extracting(Finding::library).containsExactly(CORE);
    }

    @Test
    void aDeadlineOnTheLastInstantOfTheWindowCountsAndALaterOneDoesNot() {
        assertThat(of(GOVERNED, new Window(NOW, day(5)), asked(CORE + "@1.1")).blockedFrom())
                .isEqualTo(day(5));
        assertThat(of(GOVERNED, new Window(NOW, day(5).minusNanos(1)), asked(CORE + "@1.1")))
                .isEqualTo(new Prospect(false, null, List.of()));
    }

    @Test
    void aWindowDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Window(NOW, NOW.minusNanos(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Window(NOW, NOW).isAhead(NOW)).isFalse();
    }

    @Test
    void oneRuleIsForeseenWhateverTheOthersDo() {
        Case old = asked(day(-20), CORE + "@1.1");
        Prospects prospects = prospects(GOVERNED, Window.ofDays(NOW, 14));

        assertThat(prospects.of(old).blockedFrom()).isEqualTo(NOW);
        assertThat(prospects.of(old, GateRule.GA_FRESHNESS)).satisfies(prospect -> {
            assertThat(prospect.blockedNow()).isTrue();
            assertThat(prospect.blockedFrom()).isEqualTo(day(5));
            assertThat(prospect.blockedBy()).extracting(Finding::library).containsExactly(CORE);
        });
        assertThat(prospects.of(old, GateRule.STANDARDS).blockedFrom()).isNull();
    }

    @Test
    void whatIsPublishedIsBlockedFromItsHorizonOn() {
        assertThat(of(GOVERNED, Window.ofDays(NOW, 14), asked(day(-10), WEB + "@1.0"))
                        .blockedFrom())
                .isEqualTo(day(4));
    }

    @Test
    void withoutEvidenceItIsBlockedWhereThePolicyDeniesWhatItCannotJudge() {
        Case nothing = new Case("1", "x", new Evidence.None("no SBOM"), NOW);

        assertThat(of(GOVERNED, Window.ofDays(NOW, 14), nothing).blockedNow()).isFalse();
        assertThat(of("unknown: deny\n" + GOVERNED, Window.ofDays(NOW, 14), nothing)
                        .blockedNow())
                .isTrue();
    }

    @Test
    void whatNobodyGovernsVouchesForNothingAndIsInNobodysWay() {
        String strict = "unknown: deny\n" + GOVERNED;

        assertThat(of(strict, STRANGER).blockedNow()).isTrue();
        assertThat(of(strict, STRANGER, WEB + "@1.0").blockedNow()).isFalse();
    }

    @Test
    void whatIsMalformedIsTheOnlyThingInTheWayBesideWhatIsGoverned() {
        assertThat(of("unknown: deny\n" + GOVERNED, "pkg:maven", WEB + "@1.0").blockedBy())
                .extracting(Finding::library)
                .containsExactly("pkg:maven");
    }

    @Test
    void whatAGoodBomManagesBlocksNothing() {
        Evidence managed = new Evidence.Components(
                List.of(WEB + "@1.0", BOM + "@1.0", CORE + "@1.0"), Map.of(CORE + "@1.0", List.of(BOM + "@1.0")));

        assertThat(of(GOVERNED, Window.ofDays(NOW, 14), new Case("1", "x", managed, NOW))
                        .blockedFrom())
                .isNull();
    }

    @Test
    void twoThatManageEachOtherVouchForNothing() {
        Evidence circle = new Evidence.Components(
                List.of(WEB + "@1.0", BOM + "@1.0"),
                Map.of(WEB + "@1.0", List.of(BOM + "@1.0"), BOM + "@1.0", List.of(WEB + "@1.0")));

        assertThat(of("unknown: deny\n" + GOVERNED, Window.ofDays(NOW, 14), new Case("1", "x", circle, NOW))
                        .blockedNow())
                .isTrue();
    }

    @Test
    void whereWaivedIsDeniedAWaiverBlocks() {
        Prospect prospect = of(GOVERNED + """
                table: {BEHIND: warn, WAIVED: deny}
                waivers:
                  - {service: billing, reason: x, ticket: A-1, requester: ada, approver: grace, from: 2026-05-01, until: 2026-07-01}
                """, WEB + "@1.0", CORE + "@1.0");

        assertThat(prospect.blockedNow()).isTrue();
    }

    @Test
    void onlyWhatTheTableDeniesMayDeny() {
        Severity severity = new Severity(Policies.read("p.yml", GOVERNED), Context.UNKNOWN, NOW);

        assertThat(severity.mayDeny(Status.BEHIND)).isTrue();
        assertThat(severity.mayDeny(Status.COMPLIANT)).isFalse();
    }

    @Test
    void thatALibraryWillBeLookedUpAgainIsNoNews() {
        String later = "unknown: deny\nrules: [{rule: build-horizon, enforceFrom: 2026-06-06}]\n" + GOVERNED;
        Catalogue polled = new Catalogue(1, RELEASES, Map.of(WEB, day(-5)), List.of(), List.of());
        Prospects prospects =
                new Prospects(Snapshot.of(1, Policies.read("p.yml", later), polled), Window.ofDays(NOW, 14));

        assertThat(prospects.of(asked(WEB + "@1.0")).blockedFrom()).isNull();
    }

    private static Prospect of(String policy, String... purls) {
        return of(policy, Window.ofDays(NOW, 14), asked(purls));
    }

    private static Prospect of(String policy, Window window, Case asked) {
        return prospects(policy, window).of(asked);
    }

    private static Prospects prospects(String policy, Window window) {
        Catalogue catalogue = new Catalogue(1, RELEASES, Map.of(), List.of(), List.of());
        return new Prospects(Snapshot.of(1, Policies.read("p.yml", policy), catalogue), window);
    }

    private static Case asked(String... purls) {
        return asked(null, purls);
    }

    private static Case asked(@Nullable Instant publishedAt, String... purls) {
        Target billing = new Target("billing", null, null, "prod", "deploy");
        return new Case("1", "x", new Evidence.Components(List.of(purls)), new Context(billing, publishedAt), NOW);
    }

    private static Release ga(String library, String version, int day) {
        return Release.of(library, version, day(day));
    }

    private static Instant day(int number) {
        return NOW.plus(Duration.ofDays(number));
    }
}
