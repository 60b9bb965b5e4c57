package dev.plimsoll.recipes.dependencies;

import static dev.plimsoll.recipes.Poms.dependency;
import static dev.plimsoll.recipes.Poms.pomWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionsThatStayTest {
    private static final String LANG = "pkg:maven/org.apache.commons/commons-lang3";
    private static final String PARENT = """
              <parent>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId>
                <version>2.7.18</version>
              </parent>
            """;

    @Test
    void anotherMajorVersionIsSaid() {
        assertLeft(
                "pkg:maven/org.springframework.boot/spring-boot-starter-parent",
                "3.5.3",
                pomWith(PARENT),
                "org.springframework.boot:spring-boot-starter-parent has to move from 2.7.18 to 3.5.3, another major"
                        + " version, which may ask for other sources; the goal fix with -DmoveLibraries moves both");
    }

    @Test
    void thePropertyOfAnotherMajorVersionIsSaid() {
        String property = "  <properties>\n    <slf4j.version>1.7.30</slf4j.version>\n  </properties>\n";

        assertLeft(
                "pkg:maven/org.slf4j/slf4j-api",
                "2.0.17",
                pomWith(PARENT + property, dependency("org.slf4j", "slf4j-api", "")),
                "org.slf4j:slf4j-api has to move from 1.7.30 to 2.0.17, another major version, which may ask for other"
                        + " sources; the goal fix with -DmoveLibraries moves both");
    }

    @Test
    void whatNoPomGivesAVersionIsSaid() {
        assertLeft(
                LANG,
                "3.18.0",
                pomWith("", dependency("org.slf4j", "slf4j-api", "2.0.17")),
                "org.apache.commons:commons-lang3 is to move to 3.18.0, but no POM here gives it a version; move what"
                        + " brings it in or manages it, or manage it in dependencyManagement");
    }

    @Test
    void whatAPluginAloneHasIsSaid() {
        String plugin = """
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <dependencies>
                          <dependency>
                            <groupId>org.apache.commons</groupId>
                            <artifactId>commons-lang3</artifactId>
                            <version>3.12.0</version>
                          </dependency>
                        </dependencies>
                      </plugin>
                    </plugins>
                  </build>
                """;

        assertLeft(
                LANG,
                "3.18.0",
                pomWith(plugin),
                "org.apache.commons:commons-lang3 is to move to 3.18.0, but only what builds the modules has it here,"
                        + " and they do not");
    }

    @Test
    void theParentFromElsewhereThatManagesItIsNamed() {
        assertLeft(
                LANG,
                "3.18.0",
                pomWith(PARENT, lang("")),
                "org.apache.commons:commons-lang3 stays at 3.12.0, which the parent"
                        + " org.springframework.boot:spring-boot-starter-parent gives it; raise that, or manage the"
                        + " library here, instead of 3.18.0");
    }

    @Test
    void theBomThatManagesItAmongOthersIsNamed() {
        String bom = """
                  <dependencyManagement>
                    <dependencies>
                      <dependency>
                        <groupId>org.springframework.boot</groupId>
                        <artifactId>spring-boot-dependencies</artifactId>
                        <version>2.7.18</version>
                        <type>pom</type>
                        <scope>import</scope>
                      </dependency>
                    </dependencies>
                  </dependencyManagement>
                """;

        assertLeft(
                LANG,
                "3.18.0",
                pomWith(bom, lang("")),
                "org.apache.commons:commons-lang3 stays at 3.12.0, which the BOM"
                        + " org.springframework.boot:spring-boot-dependencies:2.7.18 gives it; raise that, or manage the"
                        + " library here, instead of 3.18.0");
    }

    @Test
    void whatBringsItInIsNamed() {
        assertLeft(
                LANG,
                "3.18.0",
                pomWith("", dependency("org.apache.commons", "commons-text", "1.8")),
                "org.apache.commons:commons-lang3 stays at 3.9, which org.apache.commons:commons-text brings in; raise"
                        + " that, or manage the library here, instead of 3.18.0");
    }

    @Test
    void aRangeIsSaid() {
        assertLeft(
                LANG,
                "3.18.0",
                pomWith("", lang("[3.12.0,3.13.0)")),
                "org.apache.commons:commons-lang3 has the version [3.12.0,3.13.0), which is no single version",
                "org.apache.commons:commons-lang3 stays at 3.12.0, which stands in a place that is not changed, instead"
                        + " of 3.18.0");
    }

    @Test
    void thePropertyThatALibraryHasThatIsNotReleasedWithItIsSaid() {
        String property =
                "  <properties>\n    <commons-lang3.version>3.12.0</commons-lang3.version>\n  </properties>\n";
        String other = dependency("org.assertj", "assertj-core", "${commons-lang3.version}");

        assertLeft(
                LANG,
                "3.18.0",
                pomWith(PARENT + property, lang(""), other),
                "org.apache.commons:commons-lang3 has the version of the property commons-lang3.version, which others"
                        + " have that are not released with it; give them one of their own",
                "org.apache.commons:commons-lang3 stays at 3.12.0, which the parent"
                        + " org.springframework.boot:spring-boot-starter-parent gives it; raise that, or manage the"
                        + " library here, instead of 3.18.0");
    }

    private static void assertLeft(String library, String version, String pom, String... reasons) {
        Workshop.Work work =
                Workshop.work("versions-are-within-grace", Map.of("pom.xml", pom), Map.of(library, version));

        assertThat(work)
                .isEqualTo(new Workshop.Work(
                        Map.of("pom.xml", pom),
                        List.of(reasons).stream()
                                .map(reason -> "pom.xml: " + reason)
                                .toList()));
    }

    private static String lang(String version) {
        return dependency("org.apache.commons", "commons-lang3", version);
    }
}
