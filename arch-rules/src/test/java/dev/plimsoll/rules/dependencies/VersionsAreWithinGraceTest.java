package dev.plimsoll.rules.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.ProjectCheck;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Dependency;
import dev.plimsoll.rules.ProjectFacts.Freshness;
import dev.plimsoll.rules.ProjectFacts.Judged;
import dev.plimsoll.rules.ProjectFacts.Property;
import dev.plimsoll.rules.ProjectFacts.Versions;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsAreWithinGraceTest {
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final String POM = """
            <project>
              <parent>
                <groupId>com.acme</groupId>
                <artifactId>platform-parent</artifactId>
                <version>7</version>
              </parent>
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>com.acme</groupId>
                    <artifactId>platform-bom</artifactId>
                  </dependency>
                </dependencies>
              </dependencyManagement>
              <dependencies>
                <dependency>
                  <groupId>com.acme</groupId>
                  <artifactId>starter</artifactId>
                </dependency>
              </dependencies>
              <properties>
                <other.version>1</other.version>
                <inner.version>1</inner.version>
              </properties>
            </project>
            """;

    @TempDir
    Path folder;

    @Test
    void whereNobodyAskedTheGateNothingIsSaid() throws IOException {
        assertThat(check(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLIANT", "WAIVED", "AHEAD", "UNKNOWN", "UNMET", "WHAT_COMES_NEXT"})
    void whatTheGateDoesNotCallTooOldIsNoFinding(String status) throws IOException {
        assertThat(check(status, null)).isEmpty();
    }

    @Test
    void whatEndsInMoreThanTwoWeeksHasTime() throws IOException {
        assertThat(check("IN_GRACE", NOW.plus(Duration.ofDays(14)).plusMillis(1)))
                .isEmpty();
        assertThat(check("IN_GRACE", null)).isEmpty();
    }

    @Test
    void whatEndsWithinTwoWeeksIsToldInTheGatesWords() throws IOException {
        assertThat(check("IN_GRACE", NOW.plus(Duration.ofDays(14))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.message()).isEqualTo("It is so.");
                    assertThat(violation.file()).isEqualTo("pom.xml");
                    assertThat(violation.element()).isEqualTo("com.acme:platform-parent");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEHIND", "WITHDRAWN"})
    void whatIsTooOldTodayIsAFinding(String status) throws IOException {
        assertThat(check(status, null)).hasSize(1);
    }

    @Test
    void itStandsWhereTheVersionStands() throws IOException {
        assertThat(lineOf("com.acme/platform-parent")).isEqualTo(2);
        assertThat(lineOf("com.acme/platform-bom")).isEqualTo(9);
        assertThat(lineOf("com.acme/starter")).isEqualTo(16);
        assertThat(lineOf("com.acme/elsewhere")).isEqualTo(1);
    }

    @Test
    void whatAnotherLibraryBringsStandsWhereThatIsDeclared() throws IOException {
        Dependency inner = new Dependency("com.acme", "inner", "1", List.of("com.acme:starter", "com.acme:middle"));

        assertThat(check(new Freshness(NOW, List.of(judged("com.acme/inner", "BEHIND", null))), inner))
                .extracting(Violation::line)
                .containsExactly(16);
    }

    @Test
    void whatBringsAnotherLibraryIsNoPlaceOfThisOne() throws IOException {
        Dependency inner = new Dependency("com.acme", "inner", "1", List.of("com.acme:starter"));

        assertThat(check(new Freshness(NOW, List.of(judged("com.acme/elsewhere", "BEHIND", null))), inner))
                .extracting(Violation::line)
                .containsExactly(1);
    }

    @Test
    void whatAParentReleasesWithItselfStandsAtTheParent() throws IOException {
        Policy policy = Policies.read("plimsoll.yml", """
                governed:
                  - library: pkg:maven/com.acme/inner
                    boms: [pkg:maven/com.acme/another, pkg:maven/com.acme/platform-parent]
                """);
        Dependency inner = new Dependency("com.acme", "inner", "1", List.of("com.acme:starter"));

        assertThat(check(policy, new Freshness(NOW, List.of(judged("com.acme/inner", "BEHIND", null))), inner))
                .extracting(Violation::line)
                .containsExactly(2);
    }

    @Test
    void whatTheParentHandsDownStandsAtThatParent() throws IOException {
        Policy policy = Policies.read("plimsoll.yml", """
                governed:
                  - library: pkg:maven/com.acme/inner
                    boms: [pkg:maven/com.acme/inner-bom]
                """);
        Dependency inner = new Dependency("com.acme", "inner", "1", List.of("com.acme:starter"));
        Freshness behind = new Freshness(NOW, List.of(judged("com.acme/inner", "BEHIND", null)));

        assertThat(ProjectCheck.run(facts(behind, List.of("com.acme:inner-bom"), inner), policy))
                .extracting(Violation::line)
                .containsExactly(2);
        assertThat(ProjectCheck.run(facts(behind, List.of("com.acme:another-bom"), inner), policy))
                .extracting(Violation::line)
                .containsExactly(16);
    }

    @Test
    void whatAPropertyGivesItsVersionStandsAtThatProperty() throws IOException {
        Property other = new Property("other.version", "1", "1", "com.acme:parent:7", List.of("com.acme:other"));
        Property inner = new Property("inner.version", "1", "1", "com.acme:parent:7", List.of("com.acme:inner"));
        Path pom = Files.writeString(folder.resolve("pom.xml"), POM);
        ProjectFacts facts = new ProjectFacts(
                folder,
                folder,
                pom,
                false,
                List.of(new Dependency("com.acme", "inner", "1", List.of("com.acme:starter"))),
                new Versions(List.of(), List.of(), List.of(other, inner)),
                List.of(),
                null,
                new Freshness(NOW, List.of(judged("com.acme/inner", "BEHIND", null))));

        assertThat(ProjectCheck.run(facts, Policies.defaults()))
                .extracting(Violation::line)
                .containsExactly(23);
    }

    private int lineOf(String library) throws IOException {
        return check(new Freshness(NOW, List.of(judged(library, "BEHIND", null))))
                .get(0)
                .line();
    }

    private List<Violation> check(String status, @Nullable Instant deadline) throws IOException {
        return check(new Freshness(NOW, List.of(judged("com.acme/platform-parent", status, deadline))));
    }

    private static Judged judged(String library, String status, @Nullable Instant deadline) {
        return new Judged("pkg:maven/" + library, status, deadline, "It is so.");
    }

    private List<Violation> check(@Nullable Freshness freshness, Dependency... dependencies) throws IOException {
        return check(Policies.defaults(), freshness, dependencies);
    }

    private List<Violation> check(Policy policy, @Nullable Freshness freshness, Dependency... dependencies)
            throws IOException {
        return ProjectCheck.run(facts(freshness, List.of(), dependencies), policy);
    }

    private ProjectFacts facts(@Nullable Freshness freshness, List<String> foundations, Dependency... dependencies)
            throws IOException {
        Path pom = Files.writeString(folder.resolve("pom.xml"), POM);
        return new ProjectFacts(
                folder, folder, pom, false, List.of(dependencies), Versions.NONE, foundations, null, freshness);
    }
}
