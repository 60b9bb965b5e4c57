package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the passing of time alone does to a library, and what it does not. */
final class GateOverTimeTest {

    private static final String CORE = "pkg:maven/com.acme/core";
    private static final String GOVERNED = "governed: [{library: " + CORE + "}]\n";
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void case5_manySmallReleasesDoNotExtendTheGrace() {
        List<Release> released = new ArrayList<>(List.of(ga("1.0", -90)));
        for (int day = 0; day < 20; day++) {
            released.add(ga("1.1." + day, day));
            Finding finding = ask(snapshot(released), "1.0", day);
            assertThat(finding.status()).as("day " + day).isEqualTo(day < 14 ? Status.IN_GRACE : Status.BEHIND);
            assertThat(day < 14 ? finding.deadline() : finding.behindSince()).isEqualTo(day(14));
        }
    }

    @Test
    void case5_aQuietLibraryIsNotPunished() {
        Snapshot quiet = snapshot(List.of(ga("0.9", -2000), ga("1.0", -1000)));
        assertThat(ask(quiet, "1.0", 0).status()).isEqualTo(Status.COMPLIANT);
        assertThat(ask(quiet, "1.0", 0).deadline()).isNull();

        Snapshot awake = snapshot(List.of(ga("0.9", -2000), ga("1.0", -1000), ga("1.1", 0)));
        assertThat(ask(awake, "1.0", 0).status()).isEqualTo(Status.IN_GRACE);
        assertThat(ask(awake, "1.0", 0).deadline()).isEqualTo(day(14));
    }

    @Test
    void case9_whatWouldPassIsUnknownWhileReleasesMayHaveBeenMissed() {
        for (String version : List.of("1.0", "1.1")) {
            assertThat(ask(checked(-8), version, 0)).satisfies(stale -> {
                assertThat(stale.status()).isEqualTo(Status.UNKNOWN);
                assertThat(stale.message())
                        .endsWith(" But its releases were last looked up more than 7 days ago, so a newer one may be"
                                + " missing.");
                assertThat(stale.fix())
                        .isEqualTo("see GET /api/v1/polls for what keeps the repository from being read");
            });
        }
        assertThat(ask(checked(-8), "0.9", 0).status()).isEqualTo(Status.BEHIND);
        assertThat(ask(checked(-7), "1.0", 0).status()).isEqualTo(Status.IN_GRACE);
        assertThat(ask(checked(-7), "1.1", 0).status()).isEqualTo(Status.COMPLIANT);
    }

    private static Snapshot checked(int day) {
        List<Release> releases = List.of(ga("0.9", -60), ga("1.0", -50), ga("1.1", -5));
        return Snapshot.of(
                1,
                Policies.read("p.yml", GOVERNED),
                new Catalogue(1, Map.of(CORE, releases), Map.of(CORE, day(day)), List.of(), List.of()));
    }

    private static Snapshot snapshot(List<Release> releases) {
        return Snapshot.of(1, Policies.read("p.yml", GOVERNED), Catalogue.of(1, releases));
    }

    private static Release ga(String version, int day) {
        return Release.of(CORE, version, day(day));
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }

    private static Finding ask(Snapshot snapshot, String version, int day) {
        return Gate.finding(CORE + "@" + version, snapshot, day(day)).orElseThrow();
    }
}
