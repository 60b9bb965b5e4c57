package dev.plimsoll.recipes.junit;

import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.maven.Assertions.pomXml;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class TestLibrariesTest implements RewriteTest {
    private static final String JUNIT_4 = """
                <dependency>
                  <groupId>junit</groupId>
                  <artifactId>junit</artifactId>
                  <version>4.13.2</version>
                  <scope>test</scope>
                </dependency>
            """;
    private static final String JUNIT_5 = """
                <dependency>
                  <groupId>org.junit.jupiter</groupId>
                  <artifactId>junit-jupiter</artifactId>
                  <version>5.14.4</version>
                  <scope>test</scope>
                </dependency>
            """;
    private static final String VINTAGE = """
                <dependency>
                  <groupId>org.junit.vintage</groupId>
                  <artifactId>junit-vintage-engine</artifactId>
                  <version>5.14.4</version>
                  <scope>test</scope>
                </dependency>
            """;
    private static final String SUREFIRE = """
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <version>%s</version>
                  </plugin>
                </plugins>
              </build>
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TestsUseJUnit5()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void whereNothingIsOfJUnit4ThePomIsLeft() {
        rewriteRun(pomXml(pom(JUNIT_5, SUREFIRE.formatted("2.18.1"))), java("class Order {}"));
    }

    @Test
    void whereNothingMovesThePomIsLeft() {
        rewriteRun(pomXml(pom(JUNIT_4, "")), left(""));
    }

    @Test
    void JUnit5TakesThePlaceOfJUnit4AndSurefireCanRunIt() {
        rewriteRun(
                pomXml(pom(JUNIT_4, SUREFIRE.formatted("2.18.1")), pom(JUNIT_5, SUREFIRE.formatted("3.5.6"))),
                moving(""));
    }

    @Test
    void surefireIsNamedWhereMavenWouldChooseIt() {
        rewriteRun(pomXml(pom(JUNIT_4, ""), pom(JUNIT_5, SUREFIRE.formatted("3.5.6"))), moving(""));
    }

    @Test
    void aNewerSurefireIsLeft() {
        rewriteRun(
                pomXml(pom(JUNIT_4, SUREFIRE.formatted("3.2.5")), pom(JUNIT_5, SUREFIRE.formatted("3.2.5"))),
                moving(""));
    }

    @Test
    void whatStaysIsRunByTheVintageEngine() {
        rewriteRun(
                pomXml(
                        pom(JUNIT_4, SUREFIRE.formatted("3.2.5")),
                        pom(JUNIT_4 + JUNIT_5 + VINTAGE, SUREFIRE.formatted("3.2.5"))),
                moving(""),
                left(""));
    }

    @Test
    void aParentKeepsJUnit4ForTheModuleThatNeedsIt() {
        String parent = pom(JUNIT_4, SUREFIRE.formatted("3.2.5"))
                .replace(
                        "<version>1</version>",
                        "<version>1</version>\n  <packaging>pom</packaging>\n  <modules>\n"
                                + "    <module>one</module>\n    <module>two</module>\n  </modules>");
        rewriteRun(
                pomXml(parent),
                pomXml(
                        module("one", ""),
                        module("one", "  <dependencies>\n" + JUNIT_5 + "  </dependencies>\n"),
                        spec -> spec.path("one/pom.xml")),
                pomXml(module("two", ""), spec -> spec.path("two/pom.xml")),
                moving("one/"),
                left("two/"));
    }

    private static SourceSpecs moving(String module) {
        return java("""
                import org.junit.Test;

                class OneTest {
                    @Test
                    public void adds() {}
                }
                """, """
                import org.junit.jupiter.api.Test;

                class OneTest {
                    @Test
                    public void adds() {}
                }
                """, spec -> spec.path(module + "src/test/java/OneTest.java"));
    }

    private static SourceSpecs left(String module) {
        return java("""
                import org.junit.Test;
                import org.junit.runner.RunWith;
                import org.junit.runners.Parameterized;

                @RunWith(Parameterized.class)
                class TwoTest {
                    @Test
                    public void adds() {}
                }
                """, spec -> spec.path(module + "src/test/java/TwoTest.java"));
    }

    private static String module(String name, String dependencies) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>a</groupId>
                    <artifactId>a</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>%s</artifactId>
                %s</project>
                """.formatted(name, dependencies);
    }

    private static String pom(String dependencies, String build) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>a</groupId>
                  <artifactId>a</artifactId>
                  <version>1</version>
                  <dependencies>
                %s  </dependencies>
                %s</project>
                """.formatted(dependencies, build);
    }
}
