package dev.plimsoll.enforcer.gate;

import static dev.plimsoll.enforcer.gate.RealReleases.SPRING_BOOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.artifact.Contents;
import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Policies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GateTest {

    private static final Catalogue REAL = RealReleases.catalogue();
    private static final Instant DAY = Instant.parse("2026-08-22T00:00:00Z");

    @Test
    void case10_theExactEdgeOfTheGrace() {
        Instant edge = Instant.parse("2026-06-24T17:10:30Z");

        Decision before = decide(edge.minusSeconds(1), SPRING_BOOT + "@3.5.14");
        assertThat(before.decision()).isEqualTo(Verdict.ALLOW);
        assertThat(only(before).status()).isEqualTo(Status.IN_GRACE);
        assertThat(only(before).deadline()).isEqualTo(edge);
        assertThat(before.validUntil()).isEqualTo(edge);

        Decision at = decide(edge, SPRING_BOOT + "@3.5.14");
        assertThat(at.decision()).isEqualTo(Verdict.DENY);
        assertThat(only(at).status()).isEqualTo(Status.BEHIND);
        assertThat(only(at).behindSince()).isEqualTo(edge);
        assertThat(only(at).floor()).isEqualTo("3.5.15");
        assertThat(at.validUntil()).isNull();
    }

    @Test
    void case1_aBackPortIsTheFloorOfItsOwnLineOnly() {
        assertThat(only(decide(DAY, SPRING_BOOT + "@3.5.16")).status()).isEqualTo(Status.COMPLIANT);
        assertThat(only(decide(DAY, SPRING_BOOT + "@4.1.0")).floor()).isEqualTo("4.1.0");
    }

    @Test
    void case3_aDateIsOlderThanEveryOrdinaryVersionButASchemeOfItsOwnElsewhere() {
        Instant longAgo = Instant.parse("2003-02-03T00:05:50Z");
        Instant later = Instant.parse("2025-05-17T00:00:00Z");
        Catalogue dates = Catalogue.of(
                1,
                List.of(
                        Release.of("pkg:maven/commons-io/commons-io", "20030203.000550", longAgo),
                        Release.of("pkg:maven/commons-io/commons-io", "2.20.0", later),
                        Release.of("pkg:maven/org.json/json", "20240303", longAgo),
                        Release.of("pkg:maven/org.json/json", "20250517", later)));
        Snapshot snapshot = Snapshot.of(1, Policies.read("p.yml", "governed:\n  - library: pkg:maven/*\n"), dates);

        assertThat(statusOf("pkg:maven/commons-io/commons-io@2.20.0", snapshot)).isEqualTo(Status.COMPLIANT);
        assertThat(statusOf("pkg:maven/commons-io/commons-io@20030203.000550", snapshot))
                .isEqualTo(Status.BEHIND);
        assertThat(statusOf("pkg:maven/org.json/json@20250517", snapshot)).isEqualTo(Status.COMPLIANT);
        assertThat(statusOf("pkg:maven/org.json/json@20240303", snapshot)).isEqualTo(Status.BEHIND);
    }

    private static Status statusOf(String purl, Snapshot snapshot) {
        return only(Gate.decide(new Case("1", "x", new Evidence.Components(List.of(purl)), DAY), snapshot))
                .status();
    }

    @Test
    void case5_anOldLineGivesNoShelter() {
        Decision decision = decide(DAY, SPRING_BOOT + "@2.7.18");

        assertThat(decision.decision()).isEqualTo(Verdict.DENY);
        assertThat(only(decision).status()).isEqualTo(Status.BEHIND);
        assertThat(only(decision).floor()).isEqualTo("3.5.16");
        assertThat(only(decision).fix())
                .isEqualTo("move org.springframework.boot:spring-boot from 2.7.18 to 3.5.16 or newer (line 3.5);"
                        + " newest GA is 4.1.1");
        assertThat(only(decision).message())
                .isEqualTo("org.springframework.boot:spring-boot 2.7.18 is behind since 2023-12-07: line 2.7 is"
                        + " closed, the floor is 3.5.16 (GA since 2026-06-25).");
    }

    @Test
    void case9_whatCannotBeJudgedIsNeverAPlainAllow() {
        assertThat(decide(DAY).decision()).isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(decide(DAY, "pkg:maven/org.acme/nobody-governs-it@1.0").decision())
                .isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(decide(new Evidence.None("no SBOM was uploaded for it")).decision())
                .isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(decide(DAY, SPRING_BOOT + "@3.5.99-nobody").findings().get(0).status())
                .isEqualTo(Status.AHEAD);
        assertThat(decide(DAY, SPRING_BOOT + "@4.0.8-nobody").decision()).isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(only(decide(DAY, SPRING_BOOT)).status()).isEqualTo(Status.UNKNOWN);
        assertThat(decide(DAY, SPRING_BOOT + "@4.1.1", "pkg:maven").findings())
                .filteredOn(finding -> finding.status() == Status.UNKNOWN)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("`pkg:maven` is not a package URL"));
    }

    @Test
    void case9_whatIsMalformedIsNotGoverned() {
        assertThat(decide(DAY, "pkg:maven").findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.startsWith("`pkg:maven` is not a package URL"))
                .anyMatch(message -> message.startsWith("None of the 1 components of x is governed"));
    }

    @Test
    void case9_withoutAnSbomNothingIsKnownOfAnArtifact() {
        Contents inside = new Contents(List.of(SPRING_BOOT + "@4.1.1"), Map.of());

        assertThat(Evidence.of(null)).isEqualTo(new Evidence.None("no SBOM was uploaded for it"));
        assertThat(Evidence.of(inside)).isEqualTo(new Evidence.Components(inside.purls()));
    }

    @Test
    void thePolicyMayDenyWhatCannotBeJudged() {
        Snapshot strict = Snapshot.of(1, Policies.read("p.yml", "unknown: deny"), REAL);

        assertThat(Gate.decide(new Case("1", "x", new Evidence.Components(List.of()), DAY), strict)
                        .decision())
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void theModeSaysHowHardBehindBites() {
        assertThat(decideUnder("warn", "2.7.18")).isEqualTo(Verdict.ALLOW_WITH_WARNINGS);
        assertThat(decideUnder("off", "2.7.18")).isEqualTo(Verdict.ALLOW);
        assertThat(decideUnder("enforce", "2.7.18")).isEqualTo(Verdict.DENY);
    }

    @Test
    void twoVersionsOfOneLibraryAreTwoFindingsAndTheWorstCounts() {
        Decision decision =
                decide(DAY, SPRING_BOOT + "@4.1.1", SPRING_BOOT + "@2.7.18", SPRING_BOOT + "@4.1.1?type=jar");

        assertThat(decision.decision()).isEqualTo(Verdict.DENY);
        assertThat(decision.findings()).extracting(Finding::version).containsExactly("2.7.18", "4.1.1");
        assertThat(decision.summary().governed()).isEqualTo(2);
    }

    @Test
    void anAllowHoldsForADayAtMost() {
        assertThat(decide(DAY, SPRING_BOOT + "@4.1.1").validUntil()).isEqualTo(Instant.parse("2026-08-23T00:00:00Z"));
    }

    private static Verdict decideUnder(String mode, String version) {
        String policy = "mode: " + mode + "\ngoverned:\n  - library: " + SPRING_BOOT + "\n";
        Evidence evidence = new Evidence.Components(List.of(SPRING_BOOT + "@" + version));
        return Gate.decide(new Case("1", "x", evidence, DAY), Snapshot.of(1, Policies.read("p.yml", policy), REAL))
                .decision();
    }

    private static Decision decide(Instant at, String... purls) {
        return Gate.decide(
                new Case("1", "x", new Evidence.Components(List.of(purls)), at),
                Snapshot.of(1, Policies.defaults(), REAL));
    }

    private static Decision decide(Evidence evidence) {
        return Gate.decide(new Case("1", "x", evidence, DAY), Snapshot.of(1, Policies.defaults(), REAL));
    }

    private static Finding only(Decision decision) {
        assertThat(decision.findings()).hasSize(1);
        return decision.findings().get(0);
    }
}
