package dev.plimsoll.enforcer.gate;

import static dev.plimsoll.enforcer.gate.CoreLibrary.CORE;
import static dev.plimsoll.enforcer.gate.CoreLibrary.ask;
import static dev.plimsoll.enforcer.gate.CoreLibrary.day;
import static dev.plimsoll.enforcer.gate.CoreLibrary.decide;
import static dev.plimsoll.enforcer.gate.CoreLibrary.ga;
import static dev.plimsoll.enforcer.gate.CoreLibrary.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.standards.policy.Policies;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Holds, withdrawals, line ends and named lines. */
final class GateWithCalendarTest {

    @Test
    void case6_theGraceClockStandsStillInAHold() {
        Snapshot snapshot = snapshot("""
                governed:
                  - library: pkg:maven/com.acme/core
                holds:
                  - {from: 2026-12-20, to: 2027-01-05, why: Christmas}
                """, ga("1.0", "2026-11-01"), ga("1.1", "2026-12-15"));

        assertThat(ask(snapshot, "1.0", "2026-12-16").deadline()).isEqualTo(day("2027-01-14"));
        assertThat(ask(snapshot, "1.0", "2027-01-14").behindSince()).isEqualTo(day("2027-01-14"));
        assertThat(decide(snapshot, "1.0", day("2027-01-14").minusNanos(1)).status())
                .isEqualTo(Status.IN_GRACE);
    }

    @Test
    void aGraceThatIsOverWhenAHoldBeginsDoesNotWaitForItsEnd() {
        GraceClock clock = clock("2026-01-15", "2026-01-20");

        assertThat(clock.end(day("2026-01-01"), Duration.ofDays(14))).isEqualTo(day("2026-01-15"));
        assertThat(clock.end(day("2026-01-01"), Duration.ofDays(14).plusSeconds(1)))
                .isEqualTo(day("2026-01-20").plusSeconds(1));
        assertThat(clock.end(day("2026-01-17"), Duration.ofDays(1))).isEqualTo(day("2026-01-21"));
        assertThat(clock.end(day("2026-01-17"), Duration.ZERO)).isEqualTo(day("2026-01-17"));
        assertThat(clock.end(day("2026-02-01"), Duration.ofDays(1))).isEqualTo(day("2026-02-02"));
    }

    private static GraceClock clock(String from, String to) {
        return new GraceClock(Policies.read("p.yml", "holds: [{from: " + from + ", to: " + to + ", why: x}]")
                .gate()
                .holds());
    }

    @Test
    void holdsThatOverlapCountOnce() {
        GraceClock clock = new GraceClock(Policies.read("p.yml", """
                        holds:
                          - {from: 2026-01-10, to: 2026-01-20, why: x}
                          - {from: 2026-01-05, to: 2026-01-12, why: x}
                          - {from: 2026-01-14, to: 2026-01-16, why: x}
                          - {from: 2026-01-20, to: 2026-01-22, why: x}
                        """).gate().holds());

        assertThat(clock.end(day("2026-01-01"), Duration.ofDays(4))).isEqualTo(day("2026-01-05"));
        assertThat(clock.end(day("2026-01-01"), Duration.ofDays(5))).isEqualTo(day("2026-01-23"));
    }

    @Test
    void case4_whoIsOnAWithdrawnReleaseIsSentToTheBestThatIsNotEvenIfItIsLower() {
        Snapshot snapshot = snapshot(
                "governed: [{library: " + CORE + ", lines: minor}]",
                ga("1.0", "2026-01-01"),
                ga("1.0.1", "2026-02-01").withdrawn(day("2026-03-01")));

        assertThat(ask(snapshot, "1.0.1", "2026-02-20").status()).isEqualTo(Status.COMPLIANT);
        assertThat(ask(snapshot, "1.0", "2026-02-20").status()).isEqualTo(Status.BEHIND);
        Finding withdrawn = ask(snapshot, "1.0.1", "2026-03-01");
        assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(withdrawn.floor()).isEqualTo("1.0");
        assertThat(withdrawn.behindSince()).isEqualTo(day("2026-03-01"));
        assertThat(withdrawn.deadline()).isNull();
        assertThat(withdrawn.message())
                .isEqualTo("com.acme:core 1.0.1 was withdrawn, the best version that is not is 1.0.");
        assertThat(withdrawn.fix()).isEqualTo("move com.acme:core from 1.0.1 to 1.0");
        assertThat(ask(snapshot, "1.0", "2026-03-01").status()).isEqualTo(Status.COMPLIANT);
    }

    @Test
    void case4_nobodyIsSentToAWithdrawnRelease() {
        Snapshot snapshot = snapshot(
                "governed: [{library: " + CORE + "}]",
                ga("1.0", "2026-01-01"),
                ga("1.1", "2026-02-01"),
                ga("1.2", "2026-02-10").withdrawn(day("2026-02-20")));

        assertThat(ask(snapshot, "1.0", "2026-02-14").deadline()).isEqualTo(day("2026-02-15"));
        Finding behind = ask(snapshot, "1.0", "2026-03-15");
        assertThat(behind.floor()).isEqualTo("1.1");
        assertThat(behind.latest()).isEqualTo("1.1");
        assertThat(behind.fix()).isEqualTo("move com.acme:core from 1.0 to 1.1 or newer (line all)");
    }

    @Test
    void case2_aPreReleaseThatIsWithdrawnHasNeverCounted() {
        Snapshot snapshot = snapshot(
                "governed: [{library: " + CORE + "}]",
                ga("1.0", "2026-01-01"),
                ga("1.1-RC1", "2026-02-01").withdrawn(day("2026-04-01")));

        assertThat(ask(snapshot, "1.0", "2026-03-01").status()).isEqualTo(Status.COMPLIANT);
        assertThat(ask(snapshot, "1.1-RC1", "2026-03-01").status()).isEqualTo(Status.AHEAD);
        assertThat(ask(snapshot, "1.1-RC1", "2026-04-01").status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void case4_aLibraryWithNothingLeftSaysSo() {
        Snapshot snapshot = snapshot(
                "governed: [{library: " + CORE + "}]", ga("1.0", "2026-01-01").withdrawn(day("2026-02-01")));

        assertThat(ask(snapshot, "1.0", "2026-03-01").fix())
                .isEqualTo("use no version of com.acme:core before another one is GA");
    }

    @Test
    void aLineEndsTheGraceAfterItsSupportAndNotBefore() {
        Snapshot snapshot = snapshot("""
                governed:
                  - library: pkg:maven/com.acme/core
                    lines: minor
                    supportedUntil: {"1.0": 2026-03-01}
                """, ga("1.0.9", "2026-01-01"), ga("1.1.0", "2026-01-02"));

        Finding before = ask(snapshot, "1.0.9", "2026-03-14");
        assertThat(before.status()).isEqualTo(Status.IN_GRACE);
        assertThat(before.deadline()).isEqualTo(day("2026-03-15"));
        Finding after = ask(snapshot, "1.0.9", "2026-03-15");
        assertThat(after.status()).isEqualTo(Status.BEHIND);
        assertThat(after.floor()).isEqualTo("1.1.0");
    }

    @Test
    void theEndOfALineDoesNotShelterWhoIsBehindInIt() {
        Snapshot snapshot =
                snapshot("""
                governed:
                  - library: pkg:maven/com.acme/core
                    lines: minor
                    supportedUntil: {"1.0": 2026-03-01}
                """, ga("1.0.8", "2026-01-01"), ga("1.0.9", "2026-01-02"), ga("1.1.0", "2026-03-14"));

        assertThat(ask(snapshot, "1.0.8", "2026-03-20").floor()).isEqualTo("1.0.9");
        assertThat(ask(snapshot, "1.0.9", "2026-03-20").deadline()).isEqualTo(day("2026-03-28"));
        assertThat(ask(snapshot, "1.0.8", "2026-03-28").floor()).isEqualTo("1.1.0");
    }

    @Test
    void namedLinesAreOrderedAsListedAndWhatNoneMatchesIsClosed() {
        Snapshot snapshot = snapshot(
                """
                governed:
                  - library: pkg:maven/com.acme/core
                    supportedUntil: {trains: 2026-03-01}
                    lines:
                      - {name: trains, versions: "Hoxton.*"}
                      - {name: years, versions: "[2020,)"}
                """,
                ga("Hoxton.SR1", "2026-01-01"),
                ga("Hoxton.SR2", "2026-01-02"),
                ga("2020.0", "2026-01-03"),
                ga("Ilford.SR1", "2026-01-04"));

        assertThat(ask(snapshot, "Hoxton.SR2", "2026-02-01").line()).isEqualTo("trains");
        assertThat(ask(snapshot, "Hoxton.SR2", "2026-02-01").deadline()).isEqualTo(day("2026-03-15"));
        assertThat(ask(snapshot, "Hoxton.SR1", "2026-02-01").floor()).isEqualTo("Hoxton.SR2");
        assertThat(ask(snapshot, "Hoxton.SR2", "2026-03-15").floor()).isEqualTo("2020.0");
        assertThat(ask(snapshot, "Ilford.SR1", "2026-03-15").line()).isEqualTo("other");
        assertThat(ask(snapshot, "Ilford.SR1", "2026-03-15").status()).isEqualTo(Status.BEHIND);
    }
}
