package dev.plimsoll.recipes.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.standards.policy.Policies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManagedVersionsAreNotOverriddenFixTest {
    private static final String PARENT = """
              <parent>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId>
                <version>2.7.18</version>
              </parent>
            """;
    private static final String BOM = """
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>org.slf4j</groupId>
                    <artifactId>slf4j-bom</artifactId>
                    <version>2.0.17</version>
                    <type>pom</type>
                    <scope>import</scope>
                  </dependency>
                </dependencies>
              </dependencyManagement>
            """;

    @Test
    void withoutABomEveryVersionIsLeftAsItIs() {
        assertUnchanged(pom("", dependency("slf4j-api", "<version>2.0.13</version>")));
    }

    @Test
    void theManagedVersionSaidAgainIsLeftAsItIs() {
        assertUnchanged(pom(BOM, dependency("slf4j-api", "<version>2.0.17</version>")));
        assertUnchanged(pom(PARENT, dependency("slf4j-api", "<version>${slf4j.version}</version>")));
    }

    @Test
    void theVersionOfOneOfTwoBomsIsLeftAsItIs() {
        assertUnchanged(pom(PARENT + BOM, dependency("slf4j-api", "<version>2.0.17</version>")));
    }

    @Test
    void whatNobodyManagesIsLeftAsItIs() {
        assertUnchanged(pom(
                BOM,
                dependency("slf4j-api", "")
                        .replace("org.slf4j", "com.google.code.gson")
                        .replace("slf4j-api</artifactId>", "gson</artifactId>\n      <version>2.11.0</version>")));
    }

    @Test
    void propertiesByWhichTheParentManagesNothingAreLeftAsTheyAre() {
        assertUnchanged(pom(
                PARENT + "  <properties>\n    <java.version>17</java.version>\n    <own.version>1</own.version>\n"
                        + "    <slf4j.version>1.7.36</slf4j.version>\n  </properties>\n",
                dependency("slf4j-api", "")));
    }

    @Test
    void whatOnlyAnotherModuleManagesIsLeftAsItIs() {
        Map<String, String> reactor = reactor(
                BOM.replaceAll(
                        "(?s)<artifactId>slf4j-bom.*</scope>",
                        "<artifactId>slf4j-api</artifactId>\n" + "        <version>2.0.17</version>"),
                dependency("slf4j-api", "<version>2.0.13</version>"));

        assertThat(work(reactor)).isEqualTo(new Workshop.Work(reactor, List.of()));
    }

    @Test
    void theVersionGoesAndTheRestOfTheDependencyStays() {
        assertThat(mend(pom(BOM, dependency("slf4j-api", "<version>2.0.13</version>\n      <scope>runtime</scope>"))))
                .isEqualTo(pom(BOM, dependency("slf4j-api", "<scope>runtime</scope>")));
    }

    @Test
    void anOlderAndANewerVersionGoAlike() {
        assertThat(mend(pom(PARENT, dependency("slf4j-api", "<version>2.0.17</version>"))))
                .isEqualTo(pom(PARENT, dependency("slf4j-api", "")));
    }

    @Test
    void thePropertyGoesAndItsNeighboursStay() {
        String properties = "  <properties>\n    <java.version>17</java.version>\n%s  </properties>\n";

        assertThat(mend(pom(
                        PARENT + properties.formatted("    <slf4j.version>1.7.30</slf4j.version>\n"),
                        dependency("slf4j-api", ""))))
                .isEqualTo(pom(PARENT + properties.formatted(""), dependency("slf4j-api", "")));
    }

    @Test
    void aPropertyByWhichTheParentImportsABomGoesToo() {
        assertThat(mend(pom(
                        PARENT + "  <properties>\n    <jackson-bom.version>2.13.0</jackson-bom.version>\n"
                                + "  </properties>\n",
                        dependency("slf4j-api", ""))))
                .isEqualTo(pom(PARENT, dependency("slf4j-api", "")));
    }

    @Test
    void anEntryOfTheOwnManagementGoes() {
        String entry = """
                      <dependency>
                        <groupId>org.slf4j</groupId>
                        <artifactId>slf4j-api</artifactId>
                        <version>2.0.13</version>
                      </dependency>
                """.indent(0);
        String more = BOM.replace("    </dependencies>\n", entry + "    </dependencies>\n");

        assertThat(more).isNotEqualTo(BOM);
        assertThat(mend(pom(more, dependency("slf4j-api", "")))).isEqualTo(pom(BOM, dependency("slf4j-api", "")));
    }

    @Test
    void anEntryThatSaysMoreThanAVersionIsLeftAloneAndSaid() {
        String pom = pom(BOM.replace("    </dependencies>\n", """
                              <dependency>
                                <groupId>org.slf4j</groupId>
                                <artifactId>slf4j-api</artifactId>
                                <version>2.0.13</version>
                                <scope>provided</scope>
                              </dependency>
                            </dependencies>
                        """.indent(0)), dependency("slf4j-api", ""));
        Workshop.Work work = work(Map.of("pom.xml", pom));

        assertThat(work.files()).containsEntry("pom.xml", pom);
        assertThat(work.left())
                .containsExactly("pom.xml: org.slf4j:slf4j-api is managed here with more than a version, which would"
                        + " be lost; move the rest to the dependency itself");
    }

    @Test
    void theBomThatTheOwnParentImportsCounts() {
        assertThat(work(reactor(BOM, dependency("slf4j-api", "<version>2.0.13</version>")))
                        .files())
                .isEqualTo(reactor(BOM, dependency("slf4j-api", "")));
    }

    private static void assertUnchanged(String pom) {
        assertThat(work(Map.of("pom.xml", pom))).isEqualTo(new Workshop.Work(Map.of("pom.xml", pom), List.of()));
    }

    private static String mend(String pom) {
        return work(Map.of("pom.xml", pom)).files().getOrDefault("pom.xml", "");
    }

    private static Workshop.Work work(Map<String, String> files) {
        return Workshop.work("managed-versions-are-not-overridden", files, Policies.defaults());
    }

    private static Map<String, String> reactor(String parent, String child) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "pom.xml",
                pom(
                        "  <packaging>pom</packaging>\n  <modules>\n    <module>child</module>\n  </modules>\n"
                                + parent,
                        ""));
        files.put("child/pom.xml", pom("", child).replace("""
                                  <groupId>com.acme</groupId>
                                  <artifactId>orders</artifactId>
                                  <version>1.0.0</version>
                                """, """
                                  <parent>
                                    <groupId>com.acme</groupId>
                                    <artifactId>orders</artifactId>
                                    <version>1.0.0</version>
                                  </parent>
                                  <artifactId>child</artifactId>
                                """));
        return files;
    }

    private static String pom(String more, String dependencies) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>orders</artifactId>
                  <version>1.0.0</version>
                %s  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(more, dependencies);
    }

    private static String dependency(String artifact, String more) {
        return """
                    <dependency>
                      <groupId>org.slf4j</groupId>
                      <artifactId>%s</artifactId>
                %s    </dependency>
                """.formatted(artifact, more.isEmpty() ? "" : "      " + more + "\n");
    }
}
