package dev.plimsoll.recipes;

import static dev.plimsoll.recipes.Poms.dependency;
import static dev.plimsoll.recipes.Poms.module;
import static dev.plimsoll.recipes.Poms.moduleWith;
import static dev.plimsoll.recipes.Poms.pom;
import static dev.plimsoll.recipes.Poms.pomWith;
import static dev.plimsoll.recipes.Said.saysJust;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.maven.Assertions.pomXml;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class UpgradeLibraryTest implements RewriteTest {
    private static final String LANG = "pkg:maven/org.apache.commons/commons-lang3";

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new UpgradeLibrary(LANG, "3.17.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.apache.commons:commons-lang3", "pkg:maven/commons-lang3", "pkg:npm/a/b", LANG + "@3.1"})
    void whatIsNoPackageUrlIsRefused(String library) {
        assertThat(new UpgradeLibrary(library, "3.17.0").validate().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getMessage()).contains("pkg:maven/group/artifact"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATEST", "[3,4)", "${lang}", "latest.release"})
    void whatIsNoVersionIsRefused(String version) {
        assertThat(new UpgradeLibrary(LANG, version).validate().failures()).hasSize(1);
        assertThat(new UpgradeLibrary(LANG, "3.17.0").validate().isValid()).isTrue();
    }

    @Test
    void aServiceWithoutTheLibraryIsLeftWithoutAWord() {
        rewriteRun(pomXml(pom(dependency("org.slf4j", "slf4j-api", "2.0.13"))));
    }

    @Test
    void nothingIsLowered() {
        rewriteRun(pomXml(pom(lang("3.18.0"))));
    }

    @Test
    void aVersionThatNobodyPublishedIsLeftAndSaid() {
        rewriteRun(
                spec -> {
                    spec.recipe(new UpgradeLibrary(LANG, "3.999"));
                    saysJust(
                            spec,
                            "pom.xml: org.apache.commons:commons-lang3 has no version 3.999 in the repositories that"
                                    + " this POM reads from");
                },
                pomXml(pom(lang("3.12.0"))));
    }

    @Test
    void aRangeIsLeftAndSaid() {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        "pom.xml: org.apache.commons:commons-lang3 has the version [3.12.0,3.13.0), which is no single version",
                        "pom.xml: org.apache.commons:commons-lang3 stays at 3.12.0, which stands in a place that is not"
                                + " changed, instead of 3.17.0"),
                pomXml(pom(lang("[3.12.0,3.13.0)"))));
    }

    @Test
    void whatAParentFromElsewhereManagesIsLeftAndSaid() {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        "pom.xml: org.apache.commons:commons-lang3 stays at 3.12.0, which the parent"
                                + " org.springframework.boot:spring-boot-starter-parent gives it; raise that, or manage the"
                                + " library here, instead of 3.17.0"),
                pomXml(pomWith("""
                          <parent>
                            <groupId>org.springframework.boot</groupId>
                            <artifactId>spring-boot-starter-parent</artifactId>
                            <version>2.7.18</version>
                          </parent>
                        """, lang(""))));
    }

    @Test
    void whatAnotherLibraryBringsInIsLeftAndSaid() {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        "pom.xml: org.apache.commons:commons-lang3 stays at 3.9, which"
                                + " org.apache.commons:commons-text brings in; raise that, or manage the library here, instead"
                                + " of 3.17.0"),
                pomXml(pom(dependency("org.apache.commons", "commons-text", "1.8"))));
    }

    @Test
    void inThreeModulesEachPlaceMovesAndWhatIsAboveStays() {
        String parent = """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>shop</artifactId>
                  <version>1.0.0</version>
                  <packaging>pom</packaging>
                  <modules>
                    <module>orders</module>
                    <module>billing</module>
                    <module>mail</module>
                  </modules>
                  <properties>
                    <lang.version>%s</lang.version> <!-- of all modules -->
                    <other.version>3.12.0</other.version>
                  </properties>
                  <dependencyManagement>
                    <dependencies>
                      <dependency>
                        <groupId>org.apache.commons</groupId>
                        <artifactId>commons-lang3</artifactId>
                        <version>${lang.version}</version>
                      </dependency>
                    </dependencies>
                  </dependencyManagement>
                </project>
                """;
        String billing = """
                  <profiles>
                    <profile>
                      <id>fast</id>
                      <dependencies>
                        <dependency>
                          <groupId>org.apache.commons</groupId>
                          <artifactId>commons-lang3</artifactId>
                          <version>%s</version>
                        </dependency>
                      </dependencies>
                    </profile>
                  </profiles>
                """;
        String mail = """
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>3.13.0</version>
                        <dependencies>
                          <dependency>
                            <groupId>org.apache.commons</groupId>
                            <artifactId>commons-lang3</artifactId>
                            <version>%s</version>
                          </dependency>
                        </dependencies>
                      </plugin>
                    </plugins>
                  </build>
                """;
        rewriteRun(
                pomXml(parent.formatted("3.12.0"), parent.formatted("3.17.0")),
                at("orders", module("orders", lang(""))),
                at(
                        "billing",
                        moduleWith("billing", billing.formatted("3.11"), lang("3.12.0")),
                        moduleWith("billing", billing.formatted("3.17.0"), lang("3.17.0"))),
                at(
                        "mail",
                        moduleWith("mail", mail.formatted("3.10"), lang("3.18.0")),
                        moduleWith("mail", mail.formatted("3.17.0"), lang("3.18.0"))));
    }

    @Test
    void aPropertyThatIsSharedWithWhatHasNoSuchVersionStays() {
        String properties = "  <properties>\n    <jackson>2.12.7</jackson>\n  </properties>\n";
        String core = dependency("com.fasterxml.jackson.core", "jackson-core", "${jackson}");
        rewriteRun(
                spec -> spec.recipe(
                        new UpgradeLibrary("pkg:maven/com.fasterxml.jackson.core/jackson-databind", "2.12.7.1")),
                pomXml(
                        pomWith(
                                properties,
                                core + dependency("com.fasterxml.jackson.core", "jackson-databind", "${jackson}")),
                        pomWith(
                                properties,
                                core + dependency("com.fasterxml.jackson.core", "jackson-databind", "2.12.7.1"))));
    }

    @Test
    void aPropertyOfSeveralArtifactsMovesThemTogether() {
        String properties = "  <properties>\n    <slf4j>%s</slf4j>\n  </properties>\n";
        String both =
                dependency("org.slf4j", "slf4j-api", "${slf4j}") + dependency("org.slf4j", "slf4j-nop", "${slf4j}");
        rewriteRun(
                spec -> spec.recipe(new UpgradeLibrary("pkg:maven/org.slf4j/slf4j-api", "2.0.17")),
                pomXml(pomWith(properties.formatted("2.0.13"), both), pomWith(properties.formatted("2.0.17"), both)));
    }

    @Test
    void theBomThatBringsTheLibraryIsRaised() {
        String bom = """
                  <dependencyManagement>
                    <dependencies>
                      <dependency>
                        <groupId>com.fasterxml.jackson</groupId>
                        <artifactId>jackson-bom</artifactId>
                        <version>%s</version>
                        <type>pom</type>
                        <scope>import</scope>
                      </dependency>
                    </dependencies>
                  </dependencyManagement>
                """;
        String used = dependency("com.fasterxml.jackson.core", "jackson-databind", "");
        rewriteRun(
                spec -> spec.recipe(
                        new UpgradeLibrary("pkg:maven/com.fasterxml.jackson.core/jackson-databind", "2.17.2")),
                pomXml(pomWith(bom.formatted("2.17.1"), used), pomWith(bom.formatted("2.17.2"), used)));
    }

    @Test
    void thePluginOfTheLibraryMovesWithIt() {
        String plugin = """
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.flywaydb</groupId>
                        <artifactId>flyway-maven-plugin</artifactId>
                        <version>%s</version>
                      </plugin>
                    </plugins>
                  </build>
                """;
        rewriteRun(
                spec -> spec.recipe(new UpgradeLibrary("pkg:maven/org.flywaydb/flyway-core", "9.22.3")),
                pomXml(
                        pomWith(plugin.formatted("9.22.0"), dependency("org.flywaydb", "flyway-core", "9.22.0")),
                        pomWith(plugin.formatted("9.22.3"), dependency("org.flywaydb", "flyway-core", "9.22.3"))));
    }

    private static SourceSpecs at(String folder, String... beforeAndAfter) {
        return beforeAndAfter.length == 1
                ? pomXml(beforeAndAfter[0], spec -> spec.path(folder + "/pom.xml"))
                : pomXml(beforeAndAfter[0], beforeAndAfter[1], spec -> spec.path(folder + "/pom.xml"));
    }

    private static String lang(String version) {
        return dependency("org.apache.commons", "commons-lang3", version);
    }
}
