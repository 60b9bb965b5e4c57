package dev.plimsoll.rules.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.rules.ProjectCheck;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Dependency;
import dev.plimsoll.rules.RuleFailedException;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Ban;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BannedLibrariesAreAbsentTest {
    private static final String POM = """
            <project>
              <dependencies>
                <dependency>
                  <groupId>com.acme</groupId>
                  <artifactId>starter</artifactId>
                  <exclusions>
                    <exclusion>
                      <groupId>log4j</groupId>
                      <artifactId>log4j</artifactId>
                    </exclusion>
                  </exclusions>
                </dependency>
                <dependency>
                  <artifactId>log4j</artifactId>
                  <groupId>log4j</groupId>
                </dependency>
              </dependencies>
            </project>
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2.3.2", "2.12.4", "2.17.1", "2.25.0", "3.0.0-beta1", "1.9"})
    void aVersionOutsideTheRangeIsAllowed(String version) throws IOException {
        assertThat(check(library("org.apache.logging.log4j", "log4j-core", version)))
                .isEmpty();
    }

    @Test
    void anotherArtifactOfTheSameGroupIsAllowed() throws IOException {
        assertThat(check(library("org.apache.logging.log4j", "log4j-api", "2.14.1")))
                .isEmpty();
    }

    @Test
    void anArtifactWhoseNameOnlyBeginsLikeABannedOneIsAllowed() throws IOException {
        assertThat(check(library("log4j", "log4j-extras", "1.2.17"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.3.1", "2.12.3", "2.14.1", "2.17.0"})
    void aVersionInTheRangeIsBanned(String version) throws IOException {
        assertThat(check(library("org.apache.logging.log4j", "log4j-core", version)))
                .hasSize(1);
    }

    @Test
    void withoutARangeEveryVersionIsBanned() throws IOException {
        assertThat(check(library("log4j", "log4j", "99"))).hasSize(1);
    }

    @Test
    void theMessageSaysWhatAndWhyAndThePlaceIsTheDeclaration() throws IOException {
        assertThat(check(library("log4j", "log4j", "1.2.17"))).singleElement().satisfies(violation -> {
            assertThat(violation.message())
                    .isEqualTo("log4j:log4j 1.2.17 is banned: Log4j 1 has been without security fixes since 2015.");
            assertThat(violation.file()).isEqualTo("pom.xml");
            assertThat(violation.line()).isEqualTo(13);
            assertThat(violation.element()).isEqualTo("log4j:log4j");
        });
    }

    @Test
    void aLibraryBroughtInByAnotherStandsWhereThatIsDeclared() throws IOException {
        Dependency transitive =
                new Dependency("log4j", "log4j", "1.2.17", List.of("com.acme:starter", "com.acme:inner"));

        assertThat(check(transitive)).singleElement().satisfies(violation -> {
            assertThat(violation.message())
                    .contains("is banned, brought in by com.acme:starter > com.acme:inner: Log4j 1");
            assertThat(violation.line()).isEqualTo(3);
        });
    }

    @Test
    void whatTheParentDeclaresStandsInTheFirstLine() throws IOException {
        assertThat(check(library("commons-collections", "commons-collections", "3.2.1")))
                .extracting(Violation::line)
                .containsExactly(1);
    }

    @Test
    void theFingerprintOutlivesAnUpgradeToAnotherBannedVersion() throws IOException {
        assertThat(check(
                        library("org.apache.logging.log4j", "log4j-core", "2.14.0"),
                        library("org.apache.logging.log4j", "log4j-core", "2.14.1")))
                .extracting(Violation::fingerprint)
                .hasSize(2)
                .containsOnly(check(library("org.apache.logging.log4j", "log4j-core", "2.16.0"))
                        .get(0)
                        .fingerprint());
    }

    @Test
    void aGroupMayBeBannedWhole() throws IOException {
        assertThat(check(policy("pkg:maven/com.evil/*", null), library("com.evil", "a", "1")))
                .hasSize(1);
    }

    @Test
    void oneLibraryIsNamedOnceUnderTwoBans() throws IOException {
        Ban first = new Ban("pkg:maven/com.evil/*", null, null, "first");
        Ban second = new Ban("pkg:maven/com.evil/a", null, null, "second");

        assertThat(check(policy(first, second), library("com.evil", "a", "1")))
                .extracting(Violation::message)
                .containsExactly("com.evil:a 1 is banned: first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.17", "[1.0,2.0", "[2.0,1.0]"})
    void aRangeThatIsNoneIsAMistakeOfThePolicyAndNeverAPass(String range) {
        assertThatThrownBy(() -> check(policy("pkg:maven/a/b", range), library("a", "b", "1.2.17")))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContainingAll("banned-libraries-are-absent", range, "write it as [1.0,2.0) or [1.0]");
    }

    private List<Violation> check(Dependency... dependencies) throws IOException {
        return check(Policies.defaults(), dependencies);
    }

    private List<Violation> check(Policy policy, Dependency... dependencies) throws IOException {
        Path pom = Files.writeString(folder.resolve("pom.xml"), POM);
        return ProjectCheck.run(new ProjectFacts(folder, pom, List.of(dependencies)), policy);
    }

    private static Dependency library(String group, String artifact, String version) {
        return new Dependency(group, artifact, version, List.of());
    }

    private static Policy policy(String library, @Nullable String range) {
        return policy(new Ban(library, range, null, "it is"));
    }

    private static Policy policy(Ban... bans) {
        Policy defaults = Policies.defaults();
        return new Policy(defaults.mode(), defaults.unknown(), List.of(), Map.of(), List.of(bans));
    }
}
