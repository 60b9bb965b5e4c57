package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Target;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GateWithNpmTest {

    private static final String REACT = "pkg:npm/react";
    private static final Instant DAY = Instant.parse("2026-08-22T00:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST_WEEK = Instant.parse("2026-08-15T00:00:00Z");

    private static final Catalogue RELEASES = Catalogue.of(
            1,
            List.of(
                    Release.of(REACT, "18.3.0", LONG_AGO),
                    Release.of(REACT, "18.10.0", LONG_AGO),
                    Release.of(REACT, "18.10.1", LAST_WEEK),
                    Release.of(REACT, "18.11.0-rc.1", LONG_AGO),
                    Release.of(REACT, "19.0.0-0", LONG_AGO),
                    Release.of(REACT, "nightly", LONG_AGO)));

    @ParameterizedTest
    @CsvSource({
        "18.3.0,BEHIND",
        "18.10.0-rc.1,BEHIND",
        "18.10.0-jre,BEHIND",
        "18.10.0,IN_GRACE",
        "18.10.1,COMPLIANT",
        "18.11.0-rc.1,AHEAD",
        "19.0.0-0,AHEAD",
        "18.10.1-rc.1,UNKNOWN"
    })
    void theOrderIsSemVers(String version, Status status) {
        assertThat(judged(version, "").status()).isEqualTo(status);
    }

    @Test
    void anNpmLibraryInGraceSaysUntilWhen() {
        Finding finding = judged("18.10.0", "");

        assertThat(finding.deadline()).isEqualTo("2026-08-29T00:00:00Z");
        assertThat(finding.message())
                .isEqualTo("react 18.10.0 may be deployed until 2026-08-29T00:00:00Z, then the floor is 18.10.1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "1.2", "nightly", "v18.10.1", "18.x", "99999999999999999999.0.0"})
    void whatIsNoSemVerIsUnknown(String version) {
        for (String lines : List.of("", "    lines: major\n", "    lines: minor\n")) {
            Finding finding = judged(version, lines);
            assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
            assertThat(finding.message()).isEqualTo("react " + version + " cannot be judged: it is no SemVer version.");
        }
    }

    @Test
    void whatIsNoSemVerButWithdrawnByNameIsWithdrawn() {
        Catalogue withdrawn = Catalogue.of(
                1,
                List.of(
                        Release.of(REACT, "nightly", LONG_AGO).withdrawn(LAST_WEEK),
                        Release.of(REACT, "18.10.0", LONG_AGO)));

        assertThat(judged("nightly", "", withdrawn).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(judged("nightly", "", withdrawn).floor()).isEqualTo("18.10.0");
    }

    @Test
    void linesAreSemVersMajorAndMinor() {
        assertThat(judged("18.3.0", "    lines: minor\n").line()).isEqualTo("18.3");
        assertThat(judged("18.3.0", "    lines: minor\n").status()).isEqualTo(Status.COMPLIANT);
        assertThat(judged("18.3.0", "    lines: major\n").line()).isEqualTo("18");
        assertThat(judged("18.3.0", "    lines: major\n").status()).isEqualTo(Status.BEHIND);
        assertThat(judged("18.3.0", """
                    lines:
                      - name: old
                        versions: "[1,18.10)"
                      - name: new
                        versions: "[18.10,)"
                """).line()).isEqualTo("old");
    }

    @Test
    void noticesAndWaiversTakeRangesInTheOrderOfSemVer() {
        String policy = """
                notices:
                  - library: pkg:npm/react
                    affected: "[18.0,18.10.1)"
                    fixed: [18.10.1]
                    given: 2026-08-10
                    why: Cookies leak.
                waivers:
                  - service: shop
                    library: pkg:npm/react
                    versions: "[18.3,18.4)"
                    reason: The driver.
                    ticket: SHOP-1
                    requester: ada
                    approver: grace
                    from: 2026-08-01
                    until: 2026-09-01
                """;

        assertThat(judged("18.10.0", policy).status()).isEqualTo(Status.BEHIND);
        assertThat(judged("18.10.0", policy).message()).contains("Cookies leak");
        assertThat(judged("18.10.1", policy).status()).isEqualTo(Status.COMPLIANT);
        assertThat(judged("18.3.0", policy).status()).isEqualTo(Status.WAIVED);
    }

    private static Finding judged(String version, String more) {
        return judged(version, more, RELEASES);
    }

    private static Finding judged(String version, String more, Catalogue releases) {
        Snapshot snapshot =
                Snapshot.of(1, Policies.read("p.yml", "governed:\n  - library: pkg:npm/*\n" + more), releases);
        Case asked = new Case(
                "1",
                "shop",
                new Evidence.Components(List.of(REACT + "@" + version)),
                new Context(new Target("shop", null, null, "prod", "deploy"), null),
                DAY);
        return Gate.decide(asked, snapshot).findings().stream()
                .filter(finding -> finding.library().equals(REACT))
                .findFirst()
                .orElseThrow();
    }
}
