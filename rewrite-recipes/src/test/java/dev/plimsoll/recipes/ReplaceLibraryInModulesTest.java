package dev.plimsoll.recipes;

import static dev.plimsoll.recipes.CommonsLang.GONE;
import static dev.plimsoll.recipes.CommonsLang.USED;
import static dev.plimsoll.recipes.CommonsLang.USED_ANEW;
import static dev.plimsoll.recipes.CommonsLang.lang;
import static dev.plimsoll.recipes.CommonsLang.lang3;
import static dev.plimsoll.recipes.CommonsLang.replaced;
import static dev.plimsoll.recipes.Poms.dependency;
import static dev.plimsoll.recipes.Poms.module;
import static dev.plimsoll.recipes.Said.saysJust;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.mavenProject;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.maven.Assertions.pomXml;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class ReplaceLibraryInModulesTest implements RewriteTest {
    private static final String PARENT = """
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
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>%s</groupId>
                    <artifactId>%s</artifactId>
                    <version>%s</version>
                  </dependency>
                </dependencies>
              </dependencyManagement>
            </project>
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(replaced()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void inThreeModulesThoseMoveThatCanAndTheOthersKeepWhatIsManaged() {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        "billing/pom.xml: commons-lang:commons-lang stays: there is nothing like"
                                + " org.apache.commons.lang.math.NumberRange in what would take its place"),
                pomXml(PARENT.formatted("commons-lang", "commons-lang", "2.6")),
                mavenProject(
                        "orders",
                        pomXml(module("orders", lang("")), module("orders", lang3("3.17.0"))),
                        srcMainJava(java(USED, USED_ANEW))),
                mavenProject("billing", pomXml(module("billing", lang(""))), srcMainJava(java(GONE))),
                mavenProject("mail", pomXml(module("mail", lang3("3.17.0")))));
    }

    @Test
    void inThreeModulesThatAllMoveTheManagedOneMovesToo() {
        rewriteRun(
                pomXml(
                        PARENT.formatted("commons-lang", "commons-lang", "2.6"),
                        PARENT.formatted("org.apache.commons", "commons-lang3", "3.17.0")),
                mavenProject(
                        "orders",
                        pomXml(module("orders", lang("")), module("orders", lang3(""))),
                        srcMainJava(java(USED, USED_ANEW))),
                mavenProject("billing", pomXml(module("billing", lang("")), module("billing", lang3("")))),
                mavenProject("mail", pomXml(module("mail", dependency("org.slf4j", "slf4j-api", "2.0.17")))));
    }

    @Test
    void modulesThatHandTheLibraryOnStayTogether() {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        "billing/pom.xml: commons-lang:commons-lang stays: there is nothing like"
                                + " org.apache.commons.lang.math.NumberRange in what would take its place",
                        "orders/pom.xml: commons-lang:commons-lang stays: there is nothing like"
                                + " org.apache.commons.lang.math.NumberRange in what would take its place"),
                pomXml(PARENT.formatted("commons-lang", "commons-lang", "2.6")),
                mavenProject("orders", pomXml(module("orders", lang(""))), srcMainJava(java(USED))),
                mavenProject(
                        "billing",
                        pomXml(module("billing", dependency("com.acme", "orders", "1.0.0"))),
                        srcMainJava(java(GONE))));
    }
}
