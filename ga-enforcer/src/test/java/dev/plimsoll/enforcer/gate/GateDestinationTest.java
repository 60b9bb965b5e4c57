package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the gate sends whom, and in which words. */
final class GateDestinationTest {

    private static final String CORE = "pkg:maven/com.acme/core";
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String MINOR = "governed:\n  - library: " + CORE + "\n    lines: minor\n";

    @Test
    void aNoticeSendsToTheLowestFixOfTheOwnLineFirst() {
        Snapshot snapshot = snapshot(
                """
                governed:
                  - library: pkg:maven/com.acme/core
                    lines:
                      - {name: lts, versions: "*-lts"}
                      - {name: fast, versions: "[1,)"}
                """ + notice("[1.0,1.1)", "1.1"), old("1.0-lts"), fresh("1.1"), fresh("1.2-lts"), fresh("1.3-lts"));

        assertThat(ask(snapshot, "1.0-lts").floor()).isEqualTo("1.2-lts");
        assertThat(ask(snapshot, "1.0").floor()).isEqualTo("1.1");
    }

    @Test
    void whereNothingAboveIsGoodANoticeSendsBelow() {
        Snapshot snapshot = snapshot(MINOR + notice("[2.0,3.0)", "1.5"), old("1.4"), old("1.5"), old("2.0"));

        assertThat(ask(snapshot, "2.0").floor()).isEqualTo("1.5");
    }

    @Test
    void aNoticeOnOneLibraryDoesNotTouchAnother() {
        Snapshot snapshot = snapshot(
                "governed: [{library: pkg:maven/com.acme/*, lines: minor}]\n"
                        + notice("[1,9)", "1.1").replace("core", "web"),
                old("1.0"),
                old("1.1"),
                Release.of("pkg:maven/com.acme/web", "1.1", NOW.minus(Duration.ofDays(30))));

        assertThat(ask(snapshot, "1.0").status()).isEqualTo(Status.COMPLIANT);
    }

    @Test
    void case4_theBestIsTheNewestOfTheOwnLineThenOfTheLineThatHoldsThenOfAll() {
        Release gone = old("1.0.3").withdrawn(NOW);

        assertThat(ask(snapshot(MINOR, old("1.0.0"), old("1.0.1"), gone, old("1.1.0")), "1.0.3")
                        .floor())
                .isEqualTo("1.0.1");
        assertThat(ask(snapshot(MINOR, gone, old("1.1.0"), old("1.1.1"), old("1.2.0")), "1.0.3")
                        .floor())
                .isEqualTo("1.1.1");
        assertThat(ask(snapshot(MINOR, old("0.8.9"), old("0.9.0"), gone), "1.0.3")
                        .floor())
                .isEqualTo("0.9.0");
    }

    @Test
    void case4_theBestIsOfTheOwnLineEvenWhereThatIsClosed() {
        String years = """
                governed:
                  - library: pkg:maven/com.acme/core
                    supportedUntil: {years: 2020-01-01}
                    lines:
                      - {name: years, versions: "[2000,)"}
                      - {name: numbers, versions: "[1,2000)"}
                """;

        assertThat(ask(snapshot(years, old("2019.0"), old("2019.1").withdrawn(NOW), old("1.0")), "2019.1")
                        .floor())
                .isEqualTo("2019.0");
    }

    @Test
    void aNoticeOnAClosedLineSendsToTheFloorThatHoldsAndNotToTheNewestLineYet() {
        Snapshot snapshot = snapshot(
                MINOR + "    supportedUntil: {\"1.0\": 2020-01-01}\n" + notice("[1.0,1.0.9)", "1.2.0"),
                old("1.0.5"),
                fresh("1.1.0"),
                old("1.2.0"));

        assertThat(ask(snapshot, "1.0.5").floor()).isEqualTo("1.2.0");
    }

    @Test
    void whoIsNotReleasedYetIsNotSentBelowAFloorThatANoticeIsOn() {
        Snapshot snapshot = snapshot(
                MINOR + notice("[1.0,1.0.2)", "0.9.9"), old("0.9.9"), old("1.0.1"), old("1.1.0"), fresh("1.1.1"));

        assertThat(ask(snapshot, "1.0.3").status()).isEqualTo(Status.AHEAD);
        assertThat(ask(snapshot, "1.0.3").floor()).isEqualTo("1.1.0");
    }

    @Test
    void whereANoticeLeavesNothingGoodItsFixesAreNamed() {
        Snapshot snapshot = snapshot(MINOR + notice("[1.0,2.0)", "1.0.1"), fresh("1.0.1"));

        assertThat(ask(snapshot, "1.0.0").status()).isEqualTo(Status.BEHIND);
        assertThat(ask(snapshot, "1.0.0").fix()).isEqualTo("move com.acme:core from 1.0.0 to 1.0.1");
    }

    @Test
    void aLineThatTheOrderCallsEqualIsNotAbove() {
        Snapshot snapshot = snapshot(MINOR, old("V1"), old("V2"));

        assertThat(ask(snapshot, "v1").floor()).isEqualTo("V2");
    }

    @Test
    void whatCannotBeJudgedSaysWhyAndWhatToDo() {
        Finding unknown = ask(snapshot(MINOR, old("1.0.0"), old("1.0.2")), "1.0.1-x");
        assertThat(unknown.status()).isEqualTo(Status.BEHIND);

        Finding gap = ask(snapshot(MINOR, old("1.0.0"), fresh("1.0.2")), "1.0.1");
        assertThat(gap.message()).isEqualTo("com.acme:core 1.0.1 cannot be judged: it is no known GA release.");
        assertThat(gap.fix())
                .isEqualTo("import the release date of 1.0.1 (POST /api/v1/releases:import), or move com.acme:core to"
                        + " 1.0.2");
        Finding nothing = ask(snapshot(MINOR), "1.0.1");
        assertThat(nothing.message())
                .isEqualTo("com.acme:core 1.0.1 cannot be judged: no GA release of this library is known.");
        assertThat(nothing.fix()).isEqualTo("import the release date of 1.0.1 (POST /api/v1/releases:import)");
    }

    @Test
    void whatPassesSaysUntilWhen() {
        Snapshot snapshot = snapshot(MINOR, old("1.0.0"), fresh("1.0.2"));

        assertThat(ask(snapshot, "1.0.0").message())
                .isEqualTo("com.acme:core 1.0.0 may be deployed until 2026-06-14T00:00:00Z, then the floor is 1.0.2.");
        assertThat(ask(snapshot, "1.0.2").message()).isEqualTo("com.acme:core 1.0.2 is up to date (floor 1.0.0).");
        assertThat(ask(snapshot, "1.0.9").message())
                .isEqualTo("com.acme:core 1.0.9 is not released for everybody: it is above every GA of its line"
                        + " (newest: 1.0.2).");
        assertThat(ask(snapshot, "1.9.0").message())
                .isEqualTo("com.acme:core 1.9.0 is not released for everybody: it is above every GA (newest: 1.0.2).");
        assertThat(ask(snapshot, "1.0.9").fix())
                .isEqualTo("move com.acme:core from 1.0.9 to 1.0.2, or wait until it is GA");
    }

    @Test
    void theHorizonSaysSinceWhenOrUntilWhen() {
        assertThat(Wording.horizon("sha256:1", NOW, NOW.plusSeconds(60), NOW).message())
                .isEqualTo("The artifact was published on 2026-06-01, it may be deployed until"
                        + " 2026-06-01T00:01:00Z.");
        assertThat(Wording.horizon("sha256:1", NOW, NOW.plusSeconds(60), NOW.plusSeconds(60))
                        .message())
                .isEqualTo("The artifact was published on 2026-06-01, it has been too old to deploy since"
                        + " 2026-06-01T00:01:00Z.");
    }

    @Test
    void theDecisionNamesThePolicyAndTheCatalogueItWasMadeFrom() {
        Snapshot snapshot = Snapshot.of(7, Policies.read("p.yml", MINOR), Catalogue.of(1831, List.of()));
        Decision decision = Gate.decide(new Case("1", "x", new Evidence.Components(List.of()), NOW), snapshot);

        assertThat(decision.policyVersion()).isEqualTo(7);
        assertThat(decision.catalogueVersion()).isEqualTo(1831);
    }

    @Test
    void daysBetweenTwoHoldsCount() {
        GraceClock clock = new GraceClock(Policies.read("p.yml", """
                        holds:
                          - {from: 2026-06-05, to: 2026-06-06, why: x}
                          - {from: 2026-06-10, to: 2026-06-11, why: x}
                        """).gate().holds());

        assertThat(clock.end(NOW, Duration.ofDays(6))).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(clock.end(NOW, Duration.ofDays(14))).isEqualTo(NOW.plus(Duration.ofDays(16)));
    }

    private static String notice(String affected, String fixed) {
        return """
                notices:
                  - {library: %s, affected: "%s", fixed: [%s], given: 2026-05-30, within: 1h, why: CVE}
                """.formatted(CORE, affected, fixed);
    }

    private static Release old(String version) {
        return Release.of(CORE, version, NOW.minus(Duration.ofDays(30)));
    }

    private static Release fresh(String version) {
        return Release.of(CORE, version, NOW.minus(Duration.ofDays(1)));
    }

    private static Snapshot snapshot(String policy, Release... releases) {
        return Snapshot.of(1, Policies.read("p.yml", policy), Catalogue.of(1, Arrays.asList(releases)));
    }

    private static Finding ask(Snapshot snapshot, String version) {
        Evidence evidence = new Evidence.Components(List.of(CORE + "@" + version));
        return Gate.decide(new Case("1", "x", evidence, NOW), snapshot)
                .findings()
                .get(0);
    }
}
