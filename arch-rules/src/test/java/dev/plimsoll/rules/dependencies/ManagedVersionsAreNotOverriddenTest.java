package dev.plimsoll.rules.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.ProjectCheck;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Bom;
import dev.plimsoll.rules.ProjectFacts.Declared;
import dev.plimsoll.rules.ProjectFacts.Property;
import dev.plimsoll.rules.ProjectFacts.Versions;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedVersionsAreNotOverriddenTest {
    private static final String POM = """
            <project>
              <properties>
                <slf4j.version>2.0.13</slf4j.version>
              </properties>
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>org.slf4j</groupId>
                    <artifactId>slf4j-api</artifactId>
                  </dependency>
                </dependencies>
              </dependencyManagement>
              <dependencies>
                <dependency>
                  <groupId>org.slf4j</groupId>
                  <artifactId>slf4j-api</artifactId>
                </dependency>
              </dependencies>
            </project>
            """;
    private static final String SLF4J = "org.slf4j:slf4j-api:jar:";
    private static final Bom BOM = new Bom("org.slf4j:slf4j-bom:2.0.17", Map.of(SLF4J, "2.0.17"));
    private static final Bom PARENT = new Bom("com.acme:parent:1", Map.of(SLF4J, "2.0.13", "a:b:jar:", "1"));

    @TempDir
    Path folder;

    @Test
    void whatNobodyManagesMayHaveAnyVersion() throws IOException {
        assertThat(declared(new Declared("com.acme:orders-api:jar:", "1.2", false), BOM))
                .isEmpty();
        assertThat(declared(new Declared(SLF4J, "2.0.13", false))).isEmpty();
    }

    @Test
    void repeatingTheManagedVersionIsNoOverride() throws IOException {
        assertThat(declared(new Declared(SLF4J, "2.0.17", false), BOM)).isEmpty();
    }

    @Test
    void theVersionOfOneOfTwoBomsIsNoOverride() throws IOException {
        assertThat(declared(new Declared(SLF4J, "2.0.13", true), BOM, PARENT)).isEmpty();
    }

    @Test
    void anotherTypeOrClassifierIsAnotherLibrary() throws IOException {
        assertThat(declared(new Declared("org.slf4j:slf4j-api:jar:tests", "2.0.13", false), BOM))
                .isEmpty();
        assertThat(declared(new Declared("org.slf4j:slf4j-api:pom:", "2.0.13", false), BOM))
                .isEmpty();
    }

    @Test
    void aVersionWhoseValueIsNotKnownIsNoFinding() throws IOException {
        assertThat(declared(new Declared(SLF4J, "${slf4j}", false), BOM)).isEmpty();
    }

    @Test
    void aPropertyWithTheParentsValueIsNoOverride() throws IOException {
        assertThat(properties(property("2.0.17", "org.slf4j:slf4j-api"))).isEmpty();
    }

    @Test
    void anotherVersionOnADependencyStandsWhereItIsDeclared() throws IOException {
        assertThat(declared(new Declared(SLF4J, "2.0.13", false), BOM))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.message())
                            .isEqualTo("org.slf4j:slf4j-api has version 2.0.13 here,"
                                    + " but org.slf4j:slf4j-bom:2.0.17 manages it as 2.0.17");
                    assertThat(violation.file()).isEqualTo("pom.xml");
                    assertThat(violation.line()).isEqualTo(14);
                    assertThat(violation.element()).isEqualTo("org.slf4j:slf4j-api");
                });
    }

    @Test
    void aNewerVersionIsAnOverrideToo() throws IOException {
        assertThat(declared(new Declared(SLF4J, "2.1.0", false), BOM)).hasSize(1);
    }

    @Test
    void theNearestOfTwoBomsThatDisagreeIsNamed() throws IOException {
        assertThat(declared(new Declared(SLF4J, "1.7.36", false), PARENT, BOM))
                .extracting(Violation::message)
                .containsExactly(
                        "org.slf4j:slf4j-api has version 1.7.36 here, but com.acme:parent:1 manages it as 2.0.13");
    }

    @Test
    void anotherVersionInTheOwnManagementStandsThere() throws IOException {
        assertThat(declared(new Declared(SLF4J, "2.0.13", true), BOM))
                .extracting(Violation::line)
                .containsExactly(7);
    }

    @Test
    void anotherValueOfTheParentsPropertyStandsAtTheProperty() throws IOException {
        assertThat(properties(property("2.0.13", "org.slf4j:slf4j-api", "org.slf4j:jul-to-slf4j")))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.message())
                            .isEqualTo("The property slf4j.version is 2.0.13 here, but com.acme:parent:1 manages"
                                    + " org.slf4j:slf4j-api and 1 more with 2.0.17");
                    assertThat(violation.line()).isEqualTo(3);
                    assertThat(violation.element()).isEqualTo("slf4j.version");
                });
    }

    @Test
    void theFingerprintOutlivesAMoveOfTheBom() throws IOException {
        Bom moved = new Bom("org.slf4j:slf4j-bom:2.0.18", Map.of(SLF4J, "2.0.18"));
        Declared own = new Declared(SLF4J, "2.0.13", false);

        assertThat(declared(own, BOM).get(0).fingerprint())
                .isEqualTo(declared(own, moved).get(0).fingerprint());
    }

    private static Property property(String value, String... manages) {
        return new Property("slf4j.version", value, "2.0.17", "com.acme:parent:1", List.of(manages));
    }

    private List<Violation> declared(Declared declared, Bom... boms) throws IOException {
        return check(new Versions(List.of(boms), List.of(declared), List.of()));
    }

    private List<Violation> properties(Property property) throws IOException {
        return check(new Versions(List.of(), List.of(), List.of(property)));
    }

    private List<Violation> check(Versions versions) throws IOException {
        Path pom = Files.writeString(folder.resolve("pom.xml"), POM);
        return ProjectCheck.run(new ProjectFacts(folder, folder, pom, false, List.of(), versions), Policies.defaults());
    }
}
