package dev.plimsoll.rules.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomFileTest {
    private static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <dependencyManagement>
                <dependencies>
                  <dependency><groupId>a</groupId><artifactId>managed</artifactId><version>1</version></dependency>
                </dependencies>
              </dependencyManagement>
              <dependencies>
                <!-- <dependency><groupId>a</groupId><artifactId>gone</artifactId></dependency> -->
                <dependency>
                  <groupId> a </groupId>
                  <artifactId>
                    first
                  </artifactId>
                  <exclusions>
                    <exclusion><groupId>x</groupId><artifactId>excluded</artifactId></exclusion>
                  </exclusions>
                </dependency>
                <dependency>
                  <artifactId>groupless</artifactId>
                </dependency>
                <dependency>
                  <groupId>a</groupId>
                  <artifactId>managed</artifactId>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <dependencies>
                      <dependency><groupId>a</groupId><artifactId>plugged</artifactId></dependency>
                    </dependencies>
                  </plugin>
                </plugins>
              </build>
              <profiles>
                <profile>
                  <dependencies>
                    <dependency><groupId>a</groupId><artifactId>first</artifactId></dependency>
                    <dependency><groupId>a</groupId><artifactId>profiled</artifactId></dependency>
                  </dependencies>
                </profile>
              </profiles>
            </project>
            """;

    private static final String SERVICE = """
            <project>
              <parent>
                <groupId>a</groupId>
                <artifactId>parent</artifactId>
              </parent>
              <properties>
                <slf4j.version>2.0.17</slf4j.version>
              </properties>
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>a</groupId>
                    <artifactId>managed</artifactId>
                  </dependency>
                  <dependency>
                    <groupId>a</groupId>
                    <artifactId>parent</artifactId>
                  </dependency>
                </dependencies>
              </dependencyManagement>
              <build>
                <plugins>
                  <plugin>
                    <configuration>
                      <parent>
                        <groupId>a</groupId>
                        <artifactId>plugged</artifactId>
                      </parent>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
              <profiles>
                <profile>
                  <properties>
                    <slf4j.version>1.7.36</slf4j.version>
                    <profiled.version>1</profiled.version>
                  </properties>
                </profile>
              </profiles>
            </project>
            """;

    @TempDir
    Path folder;

    @Test
    void aDependencyStandsWhereItsElementOpens() throws IOException {
        assertThat(pom(POM).lineOf("a:first")).isEqualTo(10);
    }

    @Test
    void aManagedVersionIsNoDeclaration() throws IOException {
        assertThat(pom(POM).lineOf("a:managed")).isEqualTo(22);
    }

    @Test
    void aDependencyOfAProfileIsOne() throws IOException {
        assertThat(pom(POM).lineOf("a:profiled")).isEqualTo(40);
    }

    @Test
    void whatAPluginAnExclusionOrACommentNamesIsNone() throws IOException {
        assertThat(pom(POM))
                .satisfies(pom -> assertThat(pom.lineOf("a:plugged")).isEqualTo(1))
                .satisfies(pom -> assertThat(pom.lineOf("x:excluded")).isEqualTo(1))
                .satisfies(pom -> assertThat(pom.lineOf("a:gone")).isEqualTo(1));
    }

    @Test
    void aDependencyWithoutAGroupDoesNotTakeThatOfTheOneBefore() throws IOException {
        assertThat(pom(POM).lineOf("a:groupless")).isEqualTo(1);
    }

    @Test
    void aPropertyStandsWhereItIsSetOutsideOfProfiles() throws IOException {
        assertThat(pom(SERVICE).propertyLineOf("slf4j.version")).isEqualTo(7);
        assertThat(pom(SERVICE).propertyLineOf("profiled.version")).isEqualTo(1);
        assertThat(pom(SERVICE).propertyLineOf("groupId")).isEqualTo(1);
    }

    @Test
    void aManagedVersionStandsInTheManagement() throws IOException {
        assertThat(pom(SERVICE).managedLineOf("a:managed")).isEqualTo(11);
        assertThat(pom(POM).managedLineOf("a:first")).isEqualTo(1);
    }

    @Test
    void aVersionStandsAtTheDeclarationElseAtTheParentElseInTheManagement() throws IOException {
        assertThat(pom(POM).versionLineOf("a:managed")).isEqualTo(22);
        assertThat(pom(SERVICE).versionLineOf("a:parent")).isEqualTo(2);
        assertThat(pom(SERVICE).versionLineOf("a:managed")).isEqualTo(11);
    }

    @Test
    void theParentStandsWhereItsElementOpens() throws IOException {
        assertThat(pom(SERVICE).parentLine()).isEqualTo(2);
        assertThat(pom(POM).parentLine()).isEqualTo(1);
    }

    @Test
    void whatAPluginCallsAParentIsNone() throws IOException {
        assertThat(pom(SERVICE).versionLineOf("a:plugged")).isEqualTo(1);
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertThatThrownBy(() ->
                        pom("<!DOCTYPE project [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><project>&a;</project>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("pom.xml", "cannot be read as a POM", "DOCTYPE");
    }

    @Test
    void whatIsNoXmlIsRefusedByName() {
        assertThatThrownBy(() -> pom("modelVersion: 4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pom.xml cannot be read as a POM");
    }

    private PomFile pom(String text) throws IOException {
        return PomFile.read(Files.writeString(folder.resolve("pom.xml"), text));
    }
}
