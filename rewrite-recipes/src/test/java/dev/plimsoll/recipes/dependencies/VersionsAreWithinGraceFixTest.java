package dev.plimsoll.recipes.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionsAreWithinGraceFixTest {
    private static final Map<String, String> SLF4J = Map.of("pkg:maven/org.slf4j/slf4j-api", "2.0.17");
    private static final Map<String, String> BOOT =
            Map.of("pkg:maven/org.springframework.boot/spring-boot-starter-parent", "2.7.18");
    private static final String PARENT = """
              <parent>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId>
                <version>%s</version>
              </parent>
            """;
    private static final String IMPORT = """
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>org.slf4j</groupId>
                    <artifactId>slf4j-bom</artifactId>
                    <version>%s</version>
                    <type>pom</type>
                    <scope>import</scope>
                  </dependency>
                </dependencies>
              </dependencyManagement>
            """;

    @Test
    void whereNobodyAskedTheGateNothingMoves() {
        assertUnchanged(Map.of(), pom("", slf4j("<version>2.0.13</version>")));
    }

    @Test
    void whatIsAtTheFloorOrAboveItIsLeftAsItIs() {
        assertUnchanged(SLF4J, pom("", slf4j("<version>2.0.17</version>")));
        assertUnchanged(SLF4J, pom("", slf4j("<version>2.1.0-alpha1</version>")));
        assertUnchanged(BOOT, pom(PARENT.formatted("3.5.3"), ""));
    }

    @Test
    void anotherLibraryIsLeftAsItIs() {
        String pom = pom(
                "",
                slf4j("<version>2.0.13</version>").replace("slf4j-api", "slf4j-simple")
                        + slf4j("<version>2.0.17</version>"));

        assertUnchanged(SLF4J, pom);
    }

    @Test
    void aVersionIsRaised() {
        assertThat(mend(SLF4J, pom("", slf4j("<version>2.0.13</version>"))))
                .isEqualTo(pom("", slf4j("<version>2.0.17</version>")));
    }

    @Test
    void aPropertyIsRaisedAndItsNeighboursStay() {
        String properties = "  <properties>\n    <other>2.0.13</other>\n    <slf4j>%s</slf4j>\n  </properties>\n";

        assertThat(mend(SLF4J, pom(properties.formatted("2.0.13"), slf4j("<version>${slf4j}</version>"))))
                .isEqualTo(pom(properties.formatted("2.0.17"), slf4j("<version>${slf4j}</version>")));
    }

    @Test
    void aParentIsRaised() {
        assertThat(mend(BOOT, pom(PARENT.formatted("2.7.17"), slf4j(""))))
                .isEqualTo(pom(PARENT.formatted("2.7.18"), slf4j("")));
    }

    @Test
    void aParentOfAnotherGroupIsRaised() {
        String parent = PARENT.replace("org.springframework.boot", "org.slf4j")
                .replace("spring-boot-starter-parent", "slf4j-parent");

        assertThat(mend(Map.of("pkg:maven/org.slf4j/slf4j-parent", "2.0.17"), pom(parent.formatted("2.0.13"), "")))
                .isEqualTo(pom(parent.formatted("2.0.17"), ""));
    }

    @Test
    void anImportedBomIsRaised() {
        assertThat(mend(Map.of("pkg:maven/org.slf4j/slf4j-bom", "2.0.17"), pom(IMPORT.formatted("2.0.13"), slf4j(""))))
                .isEqualTo(pom(IMPORT.formatted("2.0.17"), slf4j("")));
    }

    @Test
    void theBomThatBringsTheLibraryIsRaised() {
        assertThat(mend(SLF4J, pom(IMPORT.formatted("2.0.13"), slf4j(""))))
                .isEqualTo(pom(IMPORT.formatted("2.0.17"), slf4j("")));
    }

    @Test
    void thePropertyOfTheParentInTheRepositoryIsRaised() {
        assertThat(work(SLF4J, reactor("2.0.13"))).isEqualTo(new Workshop.Work(reactor("2.0.17"), List.of()));
    }

    private static Map<String, String> reactor(String version) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "pom.xml",
                pom(
                        "  <packaging>pom</packaging>\n  <modules>\n    <module>child</module>\n  </modules>\n"
                                + "  <properties>\n    <slf4j>" + version + "</slf4j>\n  </properties>\n",
                        ""));
        files.put("child/pom.xml", pom("", slf4j("<version>${slf4j}</version>")).replace("""
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

    private static void assertUnchanged(Map<String, String> floors, String pom) {
        assertThat(work(floors, Map.of("pom.xml", pom)))
                .isEqualTo(new Workshop.Work(Map.of("pom.xml", pom), List.of()));
    }

    private static String mend(Map<String, String> floors, String pom) {
        Workshop.Work work = work(floors, Map.of("pom.xml", pom));
        assertThat(work.left()).isEmpty();
        return work.files().getOrDefault("pom.xml", "");
    }

    private static Workshop.Work work(Map<String, String> floors, Map<String, String> files) {
        return Workshop.work("versions-are-within-grace", files, floors);
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

    private static String slf4j(String version) {
        return """
                    <dependency>
                      <groupId>org.slf4j</groupId>
                      <artifactId>slf4j-api</artifactId>
                %s    </dependency>
                """.formatted(version.isEmpty() ? "" : "      " + version + "\n");
    }
}
