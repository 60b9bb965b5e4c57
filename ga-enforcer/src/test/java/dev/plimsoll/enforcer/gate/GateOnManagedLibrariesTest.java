package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a governed BOM or parent manages is judged through it. */
final class GateOnManagedLibrariesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String BOOT = "pkg:maven/org.acme/boot";
    private static final String CORE = "pkg:maven/org.acme/core";
    private static final String BOM = "pkg:maven/org.acme/boot-bom@3.0?type=pom";
    private static final Catalogue CATALOGUE = Catalogue.of(
            1,
            List.of(
                    Release.of(BOOT, "3.0", daysAgo(60)),
                    Release.of(BOOT, "3.1", daysAgo(5)),
                    Release.of(CORE, "6.0", daysAgo(60)),
                    Release.of(CORE, "6.1", daysAgo(30)),
                    Release.of("pkg:maven/org.acme/own-bom", "1.0", daysAgo(60))));
    private static final String RELEASED_TOGETHER = """
            governed:
              - library: pkg:maven/org.acme/boot
                boms: [pkg:maven/org.acme/boot-bom]
              - library: pkg:maven/org.acme/core
            """;

    @Test
    void aManagedLibraryHasNoFindingOfItsOwn() {
        Decision decision = decide(RELEASED_TOGETHER, Map.of(CORE + "@6.0", List.of(BOM)), BOM, CORE + "@6.0");

        assertThat(decision.findings())
                .extracting(Finding::library, Finding::version, Finding::status)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(BOOT, "3.0", Status.IN_GRACE));
        assertThat(decision.decision()).isEqualTo(Verdict.ALLOW);
        assertThat(decision.summary().governed()).isEqualTo(1);
    }

    @Test
    void aLibraryThatTheProjectOverridesIsJudgedItself() {
        Decision decision = decide(RELEASED_TOGETHER, Map.of(), BOM, CORE + "@6.0");

        assertThat(decision.findings()).extracting(Finding::library).containsExactly(CORE, BOOT);
        assertThat(decision.decision()).isEqualTo(Verdict.DENY);
    }

    @Test
    void aBomOutsideTheArtifactVouchesForNothing() {
        assertThat(decide(RELEASED_TOGETHER, Map.of(CORE + "@6.0", List.of(BOM)), CORE + "@6.0")
                        .decision())
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void aBomThatNobodyGovernsVouchesForNothing() {
        String other = "pkg:maven/org.other/bom@1?type=pom";

        assertThat(decide(RELEASED_TOGETHER, Map.of(CORE + "@6.0", List.of(other)), other, CORE + "@6.0")
                        .decision())
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void aBomWithoutVersionVouchesForNothing() {
        String bare = "pkg:maven/org.acme/boot-bom?type=pom";

        assertThat(decide(RELEASED_TOGETHER, Map.of(CORE + "@6.0", List.of(bare)), bare, CORE + "@6.0")
                        .decision())
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void nothingVouchesForItself() {
        String core = CORE + "@6.0";

        assertThat(decide(RELEASED_TOGETHER, Map.of(core, List.of(core)), core).decision())
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void theBomAndTheLibraryThatItIsReleasedWithAreOneFinding() {
        assertThat(decide(RELEASED_TOGETHER, Map.of(), BOM, BOOT + "@3.0").findings())
                .hasSize(1);
        assertThat(decide(RELEASED_TOGETHER, Map.of(), BOM, BOOT + "@3.1").findings())
                .extracting(Finding::version)
                .containsExactly("3.0", "3.1");
    }

    @Test
    void aBomThatIsGovernedByItsOwnNameVouchesToo() {
        String policy = "governed: [{library: pkg:maven/org.acme/*}]";
        String released = "pkg:maven/org.acme/own-bom@1.0?type=pom";

        Decision decision = decide(policy, Map.of(CORE + "@6.0", List.of(released)), released, CORE + "@6.0");

        assertThat(decision.findings())
                .extracting(Finding::library, Finding::status)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("pkg:maven/org.acme/own-bom", Status.COMPLIANT));
    }

    @Test
    void aBomThatIsNoKnownReleaseVouchesForNothing() {
        String policy = "governed: [{library: pkg:maven/org.acme/*}]";
        for (String made :
                List.of("pkg:maven/org.acme/own-bom@999?type=pom", "pkg:maven/org.acme/other-bom@1?type=pom")) {
            assertThat(decide(policy, Map.of(CORE + "@6.0", List.of(made)), made, CORE + "@6.0")
                            .decision())
                    .isEqualTo(Verdict.DENY);
        }
    }

    private static Decision decide(String policy, Map<String, List<String>> managedBy, String... purls) {
        Evidence evidence = new Evidence.Components(List.of(purls), managedBy);
        return Gate.decide(
                new Case("1", "x", evidence, NOW), Snapshot.of(1, Policies.read("p.yml", policy), CATALOGUE));
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
