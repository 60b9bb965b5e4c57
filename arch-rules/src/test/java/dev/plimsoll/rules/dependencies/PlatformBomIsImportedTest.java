package dev.plimsoll.rules.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.ProjectCheck;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Versions;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformBomIsImportedTest {
    private static final String ACME = "vocabulary: {bom: 'pkg:maven/com.acme/platform-bom@7'}";
    private static final String TWO =
            "vocabulary: {bom: ['pkg:maven/com.acme/platform-parent', 'pkg:maven/com.acme/platform-bom@7']}";

    @TempDir
    Path folder;

    @Test
    void aServiceThatHasTheBomMeetsIt() throws IOException {
        assertThat(check(ACME, true, "com.acme:platform-bom")).isEmpty();
    }

    @Test
    void oneOfSeveralIsEnoughAndOthersDoNotMatter() throws IOException {
        assertThat(check(TWO, true, "org.slf4j:slf4j-bom", "com.acme:platform-parent"))
                .isEmpty();
    }

    @Test
    void aLibraryOwesNoBom() throws IOException {
        assertThat(check(ACME, false)).isEmpty();
    }

    @Test
    void aPolicyThatNamesNoBomAsksForNone() throws IOException {
        assertThat(check("vocabulary: {pii: com.acme.Personal}", true)).isEmpty();
        assertThat(check("", true)).isEmpty();
    }

    @Test
    void aServiceWithoutItIsToldWhichItNeeds() throws IOException {
        assertThat(check(ACME, true)).singleElement().satisfies(violation -> {
            assertThat(violation.message())
                    .isEqualTo("The service does not stand on the platform: it neither imports com.acme:platform-bom"
                            + " nor has it as a parent");
            assertThat(violation.file()).isEqualTo("pom.xml");
            assertThat(violation.line()).isEqualTo(1);
            assertThat(violation.element()).isEqualTo("dependencyManagement");
        });
    }

    @Test
    void allThatWouldDoAreNamed() throws IOException {
        assertThat(check(TWO, true, "org.springframework.boot:spring-boot-starter-parent"))
                .extracting(Violation::message)
                .containsExactly("The service does not stand on the platform: it neither imports com.acme:platform-bom"
                        + " or com.acme:platform-parent nor has it as a parent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme:platform-bom-extras", "com.acme:platform", "org.acme:platform-bom"})
    void aNameThatIsOnlyAlikeIsNotTheBom(String other) throws IOException {
        assertThat(check(ACME, true, other)).hasSize(1);
    }

    @Test
    void theFingerprintOutlivesAnotherVersionToBeginWith() throws IOException {
        assertThat(check(ACME, true).get(0).fingerprint())
                .isEqualTo(check(ACME.replace("@7", "@8"), true).get(0).fingerprint());
    }

    private List<Violation> check(String policy, boolean deployable, String... foundations) throws IOException {
        Path pom = Files.writeString(folder.resolve("pom.xml"), "<project/>");
        ProjectFacts facts = new ProjectFacts(
                folder, folder, pom, deployable, List.of(), Versions.NONE, List.of(foundations), null, null);
        return ProjectCheck.run(facts, Policies.read("plimsoll.yml", policy)).stream()
                .filter(violation -> violation.standard().equals("platform-bom-is-imported"))
                .toList();
    }
}
