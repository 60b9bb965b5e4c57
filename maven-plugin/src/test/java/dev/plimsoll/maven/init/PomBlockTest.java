package dev.plimsoll.maven.init;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PomBlockTest {
    private static final String PLUGIN = """
              <plugin>
                <groupId>dev.plimsoll</groupId>
                <artifactId>plimsoll-maven-plugin</artifactId>
                <version>1.0</version>
                <extensions>true</extensions>
                <executions>
                  <execution>
                    <goals>
                      <goal>check</goal>
                    </goals>
                  </execution>
                </executions>
              </plugin>
        """;

    @Test
    void aPomWithoutABuildGetsOne() {
        assertThat(add("""
                <?xml version="1.0"?>
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <artifactId>orders</artifactId>
                </project>
                """)).isEqualTo("""
                <?xml version="1.0"?>
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <artifactId>orders</artifactId>
                  <build>
                    <plugins>
                %s    </plugins>
                  </build>
                </project>
                """.formatted(PLUGIN));
    }

    @Test
    void theBlockIsTheLastOfThePlugins() {
        assertThat(add("""
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <build>
                    <!-- <plugins></plugins> -->
                    <plugins>
                      <plugin><artifactId>maven-jar-plugin</artifactId></plugin>
                    </plugins>
                    <finalName>orders</finalName>
                  </build>
                </project>
                """)).isEqualTo("""
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <build>
                    <!-- <plugins></plugins> -->
                    <plugins>
                      <plugin><artifactId>maven-jar-plugin</artifactId></plugin>
                %s    </plugins>
                    <finalName>orders</finalName>
                  </build>
                </project>
                """.formatted(PLUGIN));
    }

    @Test
    void tabsAndTheLineEndsOfWindowsStay() {
        String added = add("<project>\r\n\t<modelVersion>4.0.0</modelVersion>\r\n\t<build/>\r\n</project>\r\n");

        assertThat(added)
                .startsWith("<project>\r\n\t<modelVersion>4.0.0</modelVersion>\r\n\t<build>\r\n\t\t<plugins>\r\n"
                        + "\t\t\t<plugin>\r\n\t\t\t\t<groupId>")
                .endsWith("\t\t\t</plugin>\r\n\t\t</plugins>\r\n\t</build>\r\n</project>\r\n")
                .doesNotContainPattern("[^\r]\n");
    }

    @Test
    void aBlockWithoutExtensionsGetsThemAndKeepsAllElse() {
        String own =
                PLUGIN.replace("        <extensions>true</extensions>\n", "").replace("1.0", "0.9");
        String pom = "<project>\n  <modelVersion>4.0.0</modelVersion>\n  <build>\n    <plugins>\n" + own
                + "    </plugins>\n  </build>\n</project>\n";

        assertThat(add(pom))
                .isEqualTo(
                        pom.replace("      </plugin>\n", "        <extensions>true</extensions>\n      </plugin>\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<project/>",
                "<project xmlns='http://maven.apache.org/POM/4.0.0' a=\"/>\"><modelVersion>4.0.0</modelVersion></project>",
                "<project>\n    <build>\n        <plugins/>\n    </build>\n</project>",
                "<project>\n<build><plugins></plugins></build>\n</project>",
                "<project>\n<profiles><profile><build><plugins/></build></profile></profiles>\n</project>",
                "<project>\n<build><pluginManagement><plugins><plugin><groupId>dev.plimsoll</groupId>"
                        + "<artifactId>plimsoll-maven-plugin</artifactId></plugin></plugins></pluginManagement></build>\n"
                        + "</project>"
            })
    void aSecondTimeChangesNothing(String pom) {
        String once = add(pom);

        XmlText xml = new XmlText(once);
        assertThat(xml.all("/project/build/plugins/plugin")).singleElement().satisfies(plugin -> {
            assertThat(xml.child(plugin, "artifactId")).isEqualTo("plimsoll-maven-plugin");
            assertThat(xml.child(plugin, "extensions")).isEqualTo("true");
        });
        assertThat(add(once)).isEqualTo(once);
    }

    @Test
    void extensionsThatAreSwitchedOffStayOff() {
        String pom = add("<project/>").replace("<extensions>true", "<extensions>false");

        assertThat(add(pom)).isEqualTo(pom);
    }

    private static String add(String pom) {
        return PomBlock.add(pom, "1.0");
    }
}
