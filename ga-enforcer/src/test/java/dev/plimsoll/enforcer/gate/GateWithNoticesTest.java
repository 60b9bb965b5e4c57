package dev.plimsoll.enforcer.gate;

import static dev.plimsoll.enforcer.gate.CoreLibrary.CORE;
import static dev.plimsoll.enforcer.gate.CoreLibrary.ask;
import static dev.plimsoll.enforcer.gate.CoreLibrary.day;
import static dev.plimsoll.enforcer.gate.CoreLibrary.ga;
import static dev.plimsoll.enforcer.gate.CoreLibrary.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Notice;
import dev.plimsoll.standards.policy.Policies;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Security notices, of the policy and of the catalogue. */
final class GateWithNoticesTest {

    private static final String LOG4J = """
            governed:
              - library: pkg:maven/com.acme/core
                lines: minor
                keep: 9
            holds:
              - {from: 2021-12-01, to: 2022-12-01, why: a long holiday}
            notices:
              - library: pkg:maven/com.acme/core
                affected: "[2.0,2.12.2),[2.13,2.15.0)"
                fixed: [2.12.2, 2.15.0]
                given: 2021-12-10
                why: Log4Shell.
            """;

    private static final Release[] LOG4J_RELEASES = {
        ga("2.12.1", "2019-08-06"),
        ga("2.14.1", "2021-03-11"),
        ga("2.15.0", "2021-12-10").withdrawn(day("2021-12-20")),
        ga("2.12.2", "2021-12-14"),
        ga("2.16.0", "2021-12-13")
    };

    @Test
    void aSecurityNoticeIsDueInEveryLineAndInHolds() {
        Snapshot snapshot = snapshot(LOG4J, LOG4J_RELEASES);

        assertThat(ask(snapshot, "2.14.1", "2021-12-09").status()).isEqualTo(Status.COMPLIANT);
        Finding before = ask(snapshot, "2.14.1", "2021-12-11");
        assertThat(before.status()).isEqualTo(Status.IN_GRACE);
        assertThat(before.deadline()).isEqualTo(day("2021-12-12"));
        assertThat(before.message())
                .isEqualTo("com.acme:core 2.14.1 may be deployed until 2021-12-12T00:00:00Z, then a security notice of"
                        + " 2021-12-10 affects it, fixed in 2.12.2, 2.15.0 (Log4Shell.).");
        Finding after = ask(snapshot, "2.14.1", "2021-12-12");
        assertThat(after.status()).isEqualTo(Status.BEHIND);
        assertThat(after.behindSince()).isEqualTo(day("2021-12-12"));
        assertThat(after.floor()).isEqualTo("2.15.0");
        assertThat(ask(snapshot, "2.12.1", "2021-12-12").status()).isEqualTo(Status.BEHIND);
    }

    @Test
    void aPatchedBackPortIsNotAffectedAndIsWhereItsLineIsSent() {
        Snapshot snapshot = snapshot(LOG4J, LOG4J_RELEASES);

        assertThat(ask(snapshot, "2.12.1", "2021-12-16").floor()).isEqualTo("2.12.2");
        assertThat(ask(snapshot, "2.12.2", "2021-12-16").status()).isEqualTo(Status.COMPLIANT);
        assertThat(ask(snapshot, "2.14.1", "2021-12-20").floor()).isEqualTo("2.16.0");
    }

    @Test
    void aNoticeWhoseOnlyFixIsWithdrawnWaitsForTheNextOne() {
        Snapshot snapshot = snapshot(
                LOG4J,
                ga("2.14.1", "2021-03-11"),
                ga("2.15.0", "2021-12-10").withdrawn(day("2021-12-20")),
                ga("2.12.2", "2021-12-22"));

        assertThat(ask(snapshot, "2.14.1", "2021-12-19").status()).isEqualTo(Status.BEHIND);
        assertThat(ask(snapshot, "2.14.1", "2021-12-20").status()).isEqualTo(Status.COMPLIANT);
        assertThat(ask(snapshot, "2.14.1", "2021-12-22").deadline()).isEqualTo(day("2021-12-24"));
    }

    @Test
    void aNoticeThatTheCatalogueCarriesCountsLikeOneOfThePolicy() {
        Notice given = new Notice(CORE, "(,1.1)", List.of("1.1"), day("2026-03-01"), Duration.ofHours(1), "CVE");
        Snapshot snapshot = Snapshot.of(
                1,
                Policies.read("p.yml", "governed: [{library: " + CORE + ", lines: minor}]"),
                Catalogue.of(1, List.of(ga("1.0", "2026-01-01"), ga("1.1", "2026-02-01")), List.of(given)));

        assertThat(ask(snapshot, "1.0", "2026-03-01").deadline())
                .isEqualTo(day("2026-03-01").plus(Duration.ofHours(1)));
        assertThat(ask(snapshot, "1.0", "2026-03-02").status()).isEqualTo(Status.BEHIND);
        assertThat(ask(snapshot, "1.0.1-SNAPSHOT", "2026-03-02").status()).isEqualTo(Status.BEHIND);
    }

    @Test
    void theFloorIsNeverAVersionThatANoticeIsOn() {
        Snapshot snapshot = snapshot(
                """
                governed:
                  - library: pkg:maven/com.acme/core
                notices:
                  - {library: pkg:maven/com.acme/core, affected: "[1.1,1.3)", fixed: [1.3], given: 2026-03-01, why: CVE}
                """,
                ga("1.0", "2026-01-01"),
                ga("1.1", "2026-02-01"),
                ga("1.2", "2026-02-02"),
                ga("1.3", "2026-03-01"));

        assertThat(ask(snapshot, "1.0", "2026-02-20").floor()).isEqualTo("1.2");
        assertThat(ask(snapshot, "1.0", "2026-03-03").floor()).isEqualTo("1.3");
    }

    @Test
    void whoMayStayIsNotBelowTheFloorThatANoticeMoved() {
        Snapshot snapshot = snapshot("""
                governed:
                  - library: pkg:maven/com.acme/core
                notices:
                  - {library: pkg:maven/com.acme/core, affected: "[1.0,1.1)", fixed: [1.1], given: 2026-03-01, why: CVE}
                """, ga("1.0", "2026-01-01"), ga("1.1", "2026-03-01"), ga("1.2", "2026-03-02"));

        assertThat(ask(snapshot, "1.0", "2026-03-05").floor()).isEqualTo("1.1");
        assertThat(ask(snapshot, "1.1", "2026-03-05").status()).isEqualTo(Status.IN_GRACE);
        assertThat(ask(snapshot, "1.1", "2026-03-05").floor()).isEqualTo("1.1");
        assertThat(ask(snapshot, "1.2", "2026-03-05").floor()).isEqualTo("1.1");
    }
}
