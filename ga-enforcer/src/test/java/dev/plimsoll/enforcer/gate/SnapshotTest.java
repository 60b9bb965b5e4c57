package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a snapshot works out once, and what it keeps apart. */
final class SnapshotTest {

    private static final String CORE = "pkg:maven/com.acme/core";
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Policy POLICY = Policies.read("p.yml", """
            governed: [{library: pkg:maven/com.acme/core}]
            waivers:
              - {service: billing, reason: x, ticket: OPS-1, requester: ada, approver: grace, from: 2026-05-01, until: 2026-07-01}
              - {service: cart, reason: x, ticket: OPS-2, requester: ada, approver: grace, from: 2026-05-01, until: 2026-07-01}
              - {team: money, reason: x, ticket: OPS-3, requester: ada, approver: grace, from: 2026-05-01, until: 2026-07-01}
            """);
    private static final List<Release> RELEASES = List.of(
            Release.of(CORE, "1.0", NOW.minus(Duration.ofDays(60))),
            Release.of(CORE, "1.1", NOW.minus(Duration.ofDays(1))));

    @Test
    void aServiceIsOnlyAskedAboutItsOwnWaiversAndThoseOfTeams() {
        Snapshot snapshot = snapshot();

        assertThat(snapshot.waiversOf("billing")).extracting(Waiver::ticket).containsExactly("OPS-1", "OPS-3");
        assertThat(snapshot.waiversOf("ledger")).extracting(Waiver::ticket).containsExactly("OPS-3");
        assertThat(snapshot.waivers()).extracting(Waiver::ticket).containsExactly("OPS-1", "OPS-2", "OPS-3");
    }

    @Test
    void aComponentIsReadOnceAndWhatIsMalformedIsNotKept() {
        Snapshot snapshot = snapshot();

        assertThat(snapshot.component(CORE + "@1.0")).isSameAs(snapshot.component(CORE + "@1.0"));
        assertThat(snapshot.component("pkg:maven")).isNotSameAs(snapshot.component("pkg:maven"));
    }

    @Test
    void aVersionIsJudgedOnceBetweenTwoChanges() {
        LibraryHistory history = LibraryHistory.of(POLICY.governing(CORE).orElseThrow(), RELEASES);

        Judgement first = history.judge("1.0", NOW);
        assertThat(history.judge("1.0", NOW.plusSeconds(1))).isSameAs(first);
        assertThat(history.judge("1.1", NOW).floors()).isSameAs(first.floors());
        assertThat(history.judge("1.0", NOW.plus(Duration.ofDays(13)))).isNotEqualTo(first);
    }

    private static Snapshot snapshot() {
        return Snapshot.of(1, POLICY, Catalogue.of(1, RELEASES));
    }
}
