package dev.plimsoll.rules.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.ProjectCheck;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Bom;
import dev.plimsoll.rules.ProjectFacts.Dependency;
import dev.plimsoll.rules.ProjectFacts.Versions;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoSnapshotsTest {
    private static final String ORDERS = """
            <project>
              <parent>
                <groupId>com.acme</groupId>
                <artifactId>shop</artifactId>
                <version>VERSION</version>
              </parent>
              <artifactId>orders</artifactId>
              <dependencies>
                <dependency>
                  <groupId>com.acme</groupId>
                  <artifactId>client</artifactId>
                  <version>3.1</version>
                </dependency>
                <dependency>
                  <groupId>com.acme</groupId>
                  <artifactId>commons</artifactId>
                  <version>2.4-SNAPSHOT</version>
                </dependency>
              </dependencies>
            </project>
            """;

    @TempDir
    Path repository;

    @BeforeEach
    void aReleasedService() throws IOException {
        write("services/orders/pom.xml", ORDERS.replace("VERSION", "1.0.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.4",
                "2.4-RC1",
                "2.4-M1",
                "2.4-SNAPSHOT-1",
                "2.4-snapshots",
                "2.4-20261105",
                "2.4-20261105.101500",
                "20261105.101500-3",
                "4.5.0.201609210915-r",
                ""
            })
    void aReleaseIsFine(String version) {
        assertThat(check(library("commons", version))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.0-SNAPSHOT", "1.1.0-20261105.101500-3", "${revision}", "1.1.0${changelist}"})
    void aServiceThatIsNoReleaseOrMayBeNoneOwesNothing(String own) throws IOException {
        write("services/orders/pom.xml", ORDERS.replace("VERSION", own));

        assertThat(check(library("commons", "2.4-SNAPSHOT"))).isEmpty();
    }

    @Test
    void itsOwnVersionCountsBeforeThatOfItsParent() throws IOException {
        write(
                "services/orders/pom.xml",
                ORDERS.replace("VERSION", "1.0.0")
                        .replace("<dependencies>", "<version>1-SNAPSHOT</version><dependencies>"));

        assertThat(check(library("commons", "2.4-SNAPSHOT"))).isEmpty();
    }

    @Test
    void aLibraryOwesNothing() {
        assertThat(check(facts(false, List.of(), library("commons", "2.4-SNAPSHOT"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"commons/pom.xml", "pom.xml", "services/orders/commons/pom.xml", "src/commons/pom.xml"})
    void aModuleOfTheSameRepositoryIsFineWhereverItLies(String pom) throws IOException {
        write(pom, "<project><groupId>com.acme</groupId><artifactId>commons</artifactId></project>");

        assertThat(check(library("commons", "2.4-SNAPSHOT"))).isEmpty();
    }

    @Test
    void aModuleMayHaveItsGroupFromItsParent() throws IOException {
        write(
                "commons/pom.xml",
                "<project><parent><groupId>com.acme</groupId></parent><artifactId>commons</artifactId></project>");

        assertThat(check(library("commons", "2.4-SNAPSHOT"))).isEmpty();
    }

    @Test
    void aParentOrBomThatIsReleasedOrOfTheSameRepositoryIsFine() throws IOException {
        write("bom/pom.xml", "<project><groupId>com.acme</groupId><artifactId>shop-bom</artifactId></project>");

        assertThat(check(facts(true, List.of("com.acme:parent:7", "com.acme:shop-bom:2-SNAPSHOT"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.4-SNAPSHOT", "2.4.BUILD-SNAPSHOT", "2.4-20261105.101500-3", "SNAPSHOT"})
    void aSnapshotOfTheSameGroupFromElsewhereIsNone(String version) {
        assertThat(check(library("commons", version))).singleElement().satisfies(violation -> {
            assertThat(violation.message()).isEqualTo("com.acme:commons " + version + " is a snapshot: take a release");
            assertThat(violation.file()).isEqualTo("pom.xml");
            assertThat(violation.line()).isEqualTo(14);
            assertThat(violation.element()).isEqualTo("com.acme:commons");
        });
    }

    @Test
    void oneThatAnotherBringsInStandsWhereThatIsDeclared() {
        Dependency inner =
                new Dependency("org.other", "inner", "1-SNAPSHOT", List.of("com.acme:client", "com.acme:base"));

        assertThat(check(inner)).singleElement().satisfies(violation -> {
            assertThat(violation.message())
                    .isEqualTo(
                            "org.other:inner 1-SNAPSHOT is a snapshot, brought in by com.acme:client > com.acme:base:"
                                    + " take a release");
            assertThat(violation.line()).isEqualTo(9);
        });
    }

    @Test
    void oneThatAModuleOfTheSameRepositoryBringsInIsFromElsewhereAllTheSame() throws IOException {
        write("client/pom.xml", "<project><groupId>com.acme</groupId><artifactId>client</artifactId></project>");
        Dependency inner = new Dependency("org.other", "inner", "1-SNAPSHOT", List.of("com.acme:client"));

        assertThat(check(library("client", "1-SNAPSHOT"), inner))
                .extracting(Violation::element)
                .containsExactly("org.other:inner");
    }

    @Test
    void aParentOrBomFromElsewhereCounts() {
        assertThat(check(facts(true, List.of("com.acme:shop:1-SNAPSHOT"))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.message())
                            .isEqualTo(
                                    "com.acme:shop 1-SNAPSHOT is a snapshot and manages versions here: take a release");
                    assertThat(violation.line()).isEqualTo(2);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<project><groupId>org.other</groupId><artifactId>commons</artifactId></project>",
                "<project><groupId>com.acme</groupId><artifactId>commons-web</artifactId></project>",
                "<project><dependencies><dependency><groupId>com.acme</groupId><artifactId>commons</artifactId>"
                        + "</dependency></dependencies></project>",
                "<project><groupId>com.acme</groupId><artifactId>commons</artifactId>",
                "<!DOCTYPE project><project><groupId>com.acme</groupId><artifactId>commons</artifactId></project>",
                ""
            })
    void anotherPomDoesNotMakeItAModule(String pom) throws IOException {
        write("other/pom.xml", pom);

        assertThat(check(library("commons", "2.4-SNAPSHOT"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/it/pom.xml", ".git/pom.xml", "node_modules/pom.xml"})
    void whatLiesAmongBuiltOrCopiedFilesIsNoModule(String pom) throws IOException {
        write(pom, "<project><groupId>com.acme</groupId><artifactId>commons</artifactId></project>");

        assertThat(check(library("commons", "2.4-SNAPSHOT"))).hasSize(1);
    }

    @Test
    void oneLibraryWithTwoClassifiersIsNamedOnce() {
        assertThat(check(library("commons", "2.4-SNAPSHOT"), library("commons", "2.4-SNAPSHOT")))
                .hasSize(1);
    }

    @Test
    void theFingerprintOutlivesTheNextSnapshot() {
        assertThat(check(library("commons", "2.4-20261105.101500-3")).get(0).fingerprint())
                .isEqualTo(check(library("commons", "2.5-SNAPSHOT")).get(0).fingerprint());
    }

    private List<Violation> check(Dependency... dependencies) {
        return check(facts(true, List.of(), dependencies));
    }

    private static List<Violation> check(ProjectFacts facts) {
        return ProjectCheck.run(new NoSnapshots(), facts, Policies.defaults());
    }

    private ProjectFacts facts(boolean deployable, List<String> boms, Dependency... dependencies) {
        Path module = repository.resolve("services/orders");
        return new ProjectFacts(
                repository,
                module,
                module.resolve("pom.xml"),
                deployable,
                List.of(dependencies),
                new Versions(boms.stream().map(id -> new Bom(id, Map.of())).toList(), List.of(), List.of()));
    }

    private static Dependency library(String artifact, String version) {
        return new Dependency("com.acme", artifact, version, List.of());
    }

    private void write(String file, String text) throws IOException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
