package dev.plimsoll.recipes.dependencies;

import static dev.plimsoll.recipes.dependencies.Foundation.PLUGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.Poms;
import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.standards.policy.Policies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformBomIsImportedFixTest {
    private static final String SLF4J = "'pkg:maven/org.slf4j/slf4j-bom@2.0.17'";
    private static final String OWN = "'pkg:maven/com.acme/one@1.0.0'";
    private static final String PUBLISHED = "'pkg:maven/org.springframework.boot/spring-boot-dependencies@4.1.1'";
    private static final String WAR = "  <packaging>war</packaging>\n";
    private static final String BOOT = """
              <parent>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId>
                <version>2.7.18</version>
              </parent>
            """;
    private static final String IMPORT = """
                  <dependency>
                    <groupId>org.slf4j</groupId>
                    <artifactId>slf4j-bom</artifactId>
                    <version>2.0.17</version>
                    <type>pom</type>
                    <scope>import</scope>
                  </dependency>
            """;

    @Test
    void aServiceThatImportsItIsLeftAsItIsWhateverTheVersion() {
        assertUnchanged(SLF4J, pom(WAR + management(IMPORT.replace("2.0.17", "2.0.16"))));
    }

    @Test
    void aLibraryIsLeftAsItIs() {
        assertUnchanged(SLF4J, pom(""));
        assertUnchanged(SLF4J, pom("  <packaging>pom</packaging>\n" + BOOT + PLUGIN));
    }

    @Test
    void aModuleThatSpringBootOnlyManagesIsLeftAsItIs() {
        assertUnchanged(SLF4J, pom(BOOT));
    }

    @Test
    void aModuleWhoseRepackagingIsSwitchedOffIsLeftAsItIs() {
        assertUnchanged(
                SLF4J,
                pom(BOOT + PLUGIN.replace("      </plugin>", """
                            <executions>
                              <execution>
                                <id>repackage</id>
                                <phase>none</phase>
                              </execution>
                            </executions>
                          </plugin>""".indent(-2).stripTrailing())));
    }

    @Test
    void aGrandparentIsEnough() {
        assertUnchanged("'pkg:maven/org.springframework.boot/spring-boot-dependencies@2.7.18'", pom(BOOT + PLUGIN));
    }

    @Test
    void whatAParentFromElsewhereImportsIsEnough() {
        assertUnchanged("'pkg:maven/com.fasterxml.jackson/jackson-bom@2.13.5'", pom(BOOT + PLUGIN));
    }

    @Test
    void whatTheParentInTheRepositoryImportsIsEnough() {
        assertThat(work(SLF4J, reactor(management(IMPORT))).files()).isEqualTo(reactor(management(IMPORT)));
    }

    @Test
    void whatABomOfTheSameSourcesImportsIsEnoughWithoutACommonParent() {
        String service = pom(WAR
                + management(IMPORT.replace("org.slf4j", "com.acme")
                        .replace("slf4j-bom", "versions")
                        .replace("2.0.17", "1.0.0")));
        String versions = pom("  <packaging>pom</packaging>\n" + management(IMPORT))
                .replace("<artifactId>orders", "<artifactId>versions");
        Map<String, String> files = Map.of("orders/pom.xml", service, "versions/pom.xml", versions);

        assertThat(work(SLF4J, files)).isEqualTo(new Workshop.Work(files, List.of()));
    }

    @Test
    void aPolicyThatNamesNoBomChangesNothing() {
        Map<String, String> files = Map.of("pom.xml", pom(WAR));

        assertThat(Workshop.work("platform-bom-is-imported", files, Policies.defaults()))
                .isEqualTo(new Workshop.Work(files, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'pkg:maven/org.slf4j/slf4j-bom'",
                "[" + SLF4J + ", 'pkg:maven/com.fasterxml.jackson/jackson-bom@2.13.5']",
                "'pkg:maven/org.slf4j/slf4j-bom@0.0.0-never'"
            })
    void withoutOneVersionThatExistsNothingChangesAndThatIsSaid(String bom) {
        Workshop.Work work = work(bom, Map.of("pom.xml", pom(WAR)));

        assertThat(work.files()).containsEntry("pom.xml", pom(WAR));
        assertThat(work.left()).singleElement().asString().startsWith("pom.xml: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5.22.RELEASE", "2.7.18", "3.5.16"})
    void aServiceOnAnEarlierSpringBootThanTheBomIsForIsLeftAndThatIsSaid(String springBoot) {
        Map<String, String> files = besideItsBom("4.1.1", springBoot);

        assertThat(work(OWN, files))
                .isEqualTo(new Workshop.Work(
                        files,
                        List.of("two/pom.xml: com.acme:one:1.0.0 is for Spring Boot 4.1.1, and two/pom.xml stands on "
                                + springBoot + "; move that first")));
    }

    @Test
    void whatADependencyBringsIsASpringBootToo() {
        String pom = pom(WAR + dependency("2.7.18"));

        assertThat(work(PUBLISHED, Map.of("pom.xml", pom)).files()).containsEntry("pom.xml", pom);
    }

    @Test
    void aModuleOnAnEarlierSpringBootBelowTheSameParentIsEnoughToLeaveAll() {
        Map<String, String> files = reactor("");
        String library = files.getOrDefault("two/pom.xml", "")
                .replace("<packaging>war</packaging>", "<packaging>jar</packaging>")
                .replace("</project>", dependency("3.5.16") + "</project>");
        files.put("two/pom.xml", library);

        assertThat(work(PUBLISHED, files))
                .isEqualTo(new Workshop.Work(
                        files,
                        List.of(
                                "one/pom.xml: org.springframework.boot:spring-boot-dependencies:4.1.1 is for Spring Boot"
                                        + " 4.1.1, and two/pom.xml stands on 3.5.16; move that first")));
    }

    @Test
    void theRemarkSaysWhatToWriteIntoThePolicy() {
        assertThat(work("'pkg:maven/org.slf4j/slf4j-bom'", Map.of("pom.xml", pom(WAR)))
                        .left())
                .containsExactly("pom.xml: the policy names no version of org.slf4j:slf4j-bom to begin with; write one"
                        + " behind an @ in the vocabulary's bom");
    }

    @Test
    void aServiceGetsTheImport() {
        assertThat(mend(pom(WAR))).isEqualTo(pom(WAR + management(IMPORT)));
    }

    @Test
    void whatSpringBootMakesExecutableGetsItBeforeItsOwnSections() {
        assertThat(mend(pom(BOOT + PLUGIN))).isEqualTo(pom(BOOT + management(IMPORT) + PLUGIN));
    }

    @Test
    void itStandsBeforeTheImportsThatAreThere() {
        String jackson = IMPORT.replace("org.slf4j", "com.fasterxml.jackson")
                .replace("slf4j-bom", "jackson-bom")
                .replace("2.0.17", "2.13.5");

        assertThat(mend(pom(WAR + management(jackson)))).isEqualTo(pom(WAR + management(IMPORT + jackson)));
    }

    @ParameterizedTest
    @CsvSource({"4.1.1, 4.0.6", "2.7.18, 2.7.18", "2.7.18, 3.5.16"})
    void aServiceOnTheMajorSpringBootOfTheBomOrALaterOneGetsIt(String platform, String springBoot) {
        Workshop.Work work = work(OWN, besideItsBom(platform, springBoot));

        assertThat(work.files().getOrDefault("two/pom.xml", "")).contains("<artifactId>one</artifactId>");
        assertThat(work.left()).isEmpty();
    }

    @Test
    void aServiceWithoutSpringBootGetsItWhateverItManages() {
        assertThat(work(PUBLISHED, Map.of("pom.xml", pom(WAR))).files().getOrDefault("pom.xml", ""))
                .contains("<artifactId>spring-boot-dependencies</artifactId>");
    }

    @Test
    void modulesGetItFromTheParentThatLiesInTheRepository() {
        Workshop.Work work = work(SLF4J, reactor(""));

        assertThat(work.files()).isEqualTo(reactor(management(IMPORT)));
        assertThat(work.left()).isEmpty();
    }

    @Test
    void aBomOfTheSameBuildIsImportedBelowTheParentThatItInheritsFrom() {
        Map<String, String> files = reactor("");
        String bom = files.getOrDefault("one/pom.xml", "").replace("<packaging>war", "<packaging>pom");
        files.put("one/pom.xml", bom);

        Workshop.Work work = work("'pkg:maven/com.acme/one@1.0.0'", files);

        assertThat(work.files())
                .containsEntry("pom.xml", files.getOrDefault("pom.xml", ""))
                .containsEntry("one/pom.xml", bom);
        assertThat(work.files().getOrDefault("two/pom.xml", ""))
                .contains("<artifactId>one</artifactId>", "<scope>import</scope>");
    }

    private static void assertUnchanged(String bom, String pom) {
        assertThat(work(bom, Map.of("pom.xml", pom))).isEqualTo(new Workshop.Work(Map.of("pom.xml", pom), List.of()));
    }

    private static String mend(String pom) {
        return work(SLF4J, Map.of("pom.xml", pom)).files().getOrDefault("pom.xml", "");
    }

    private static Workshop.Work work(String bom, Map<String, String> files) {
        return Workshop.work(
                "platform-bom-is-imported",
                files,
                Policies.read("plimsoll.yml", "vocabulary: {bom: %s}".formatted(bom)));
    }

    /** A BOM for a Spring Boot, and below the same parent a service on another. */
    private static Map<String, String> besideItsBom(String platform, String springBoot) {
        String imported = IMPORT.replace("org.slf4j", "org.springframework.boot")
                .replace("slf4j-bom", "spring-boot-dependencies")
                .replace("2.0.17", platform);
        Map<String, String> files = reactor("");
        files.computeIfPresent("one/pom.xml", (path, pom) -> pom.replace("<packaging>war", "<packaging>pom")
                .replace("</project>", management(imported) + "</project>"));
        files.computeIfPresent(
                "two/pom.xml", (path, pom) -> pom.replace("</project>", dependency(springBoot) + "</project>"));
        return files;
    }

    private static String dependency(String springBoot) {
        return "  <dependencies>\n" + Poms.dependency("org.springframework.boot", "spring-boot", springBoot)
                + "  </dependencies>\n";
    }

    private static Map<String, String> reactor(String parent) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "pom.xml",
                pom("  <packaging>pom</packaging>\n  <modules>\n    <module>one</module>\n    <module>two</module>\n"
                        + "  </modules>\n" + parent));
        for (String module : List.of("one", "two")) {
            files.put(module + "/pom.xml", """
                    <project>
                      <modelVersion>4.0.0</modelVersion>
                      <parent>
                        <groupId>com.acme</groupId>
                        <artifactId>orders</artifactId>
                        <version>1.0.0</version>
                      </parent>
                      <artifactId>%s</artifactId>
                      <packaging>war</packaging>
                    </project>
                    """.formatted(module));
        }
        return files;
    }

    private static String management(String imports) {
        return "  <dependencyManagement>\n    <dependencies>\n" + imports
                + "    </dependencies>\n  </dependencyManagement>\n";
    }

    private static String pom(String more) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>orders</artifactId>
                  <version>1.0.0</version>
                %s</project>
                """.formatted(more);
    }
}
