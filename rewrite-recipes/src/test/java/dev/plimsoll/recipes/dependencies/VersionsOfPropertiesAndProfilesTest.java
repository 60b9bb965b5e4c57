package dev.plimsoll.recipes.dependencies;

import static dev.plimsoll.recipes.Poms.dependency;
import static dev.plimsoll.recipes.Poms.pomWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionsOfPropertiesAndProfilesTest {
    private static final String LANG = "pkg:maven/org.apache.commons/commons-lang3";
    private static final String LOG4J = "pkg:maven/org.apache.logging.log4j/log4j-api";
    private static final String PARENT = """
              <parent>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId>
                <version>2.7.18</version>
              </parent>
            """;

    @Test
    void aPropertyByWhichAParentFromElsewhereManagesTheLibraryIsRaised() {
        String more = PARENT + property("commons-lang3.version");

        assertRaised(LANG, "3.10", "3.18.0", pomWith(more, lang("")));
    }

    @Test
    void aPropertyByWhichAParentFromElsewhereImportsABomIsRaised() {
        String more = PARENT + property("log4j2.version");
        String log4j = dependency("org.apache.logging.log4j", "log4j-api", "");

        assertRaised(LOG4J, "2.17.1", "2.20.0", pomWith(more, log4j));
    }

    @Test
    void aPropertyThatHasNoEffectStays() {
        String managed = "  <dependencyManagement>\n    <dependencies>\n" + lang("@")
                + "    </dependencies>\n  </dependencyManagement>\n";
        String more = PARENT + property("commons-lang3.version").replace("@", "3.10") + managed;

        assertRaised(LANG, "3.14.0", "3.18.0", pomWith(more, lang("")));
    }

    @Test
    void aVersionInAProfileIsRaised() {
        assertRaised(LANG, "3.11", "3.18.0", pomWith(profile("<activeByDefault>true</activeByDefault>", lang("@"))));
    }

    @Test
    void aVersionInAProfileThatIsNotActiveIsRaised() {
        assertRaised(LANG, "3.11", "3.18.0", pomWith(profile("<jdk>99</jdk>", lang("@"))));
    }

    @Test
    void thePropertyOfAVersionInAProfileIsRaisedWhereItStands() {
        String more = property("lang") + profile("<jdk>99</jdk>", lang("${lang}"));

        assertRaised(LANG, "3.11", "3.18.0", pomWith(more));
    }

    @Test
    void aPropertyInAProfileIsRaised() {
        String profile = profile("<jdk>99</jdk>", lang("${lang}"))
                .replace("      <dependencies>", "      <properties><lang>@</lang></properties>\n      <dependencies>");

        assertRaised(LANG, "3.11", "3.18.0", pomWith(profile));
    }

    /** With the version where the POM has a sign. */
    private static void assertRaised(String library, String from, String to, String pom) {
        assertThat(work(library, to, pom.replace("@", from)))
                .isEqualTo(new Workshop.Work(Map.of("pom.xml", pom.replace("@", to)), List.of()));
    }

    private static Workshop.Work work(String library, String version, String pom) {
        return Workshop.work("versions-are-within-grace", Map.of("pom.xml", pom), Map.of(library, version));
    }

    private static String property(String name) {
        return "  <properties>\n    <%1$s>@</%1$s>\n  </properties>\n".formatted(name);
    }

    private static String profile(String activation, String dependency) {
        return """
                  <profiles>
                    <profile>
                      <id>words</id>
                      <activation>
                        %s
                      </activation>
                      <dependencies>
                %s      </dependencies>
                    </profile>
                  </profiles>
                """.formatted(activation, dependency);
    }

    private static String lang(String version) {
        return dependency("org.apache.commons", "commons-lang3", version);
    }
}
