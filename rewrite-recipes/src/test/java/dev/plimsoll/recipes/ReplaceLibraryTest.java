package dev.plimsoll.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.mavenProject;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.java.Assertions.srcMainResources;
import static org.openrewrite.maven.Assertions.pomXml;
import static org.openrewrite.properties.Assertions.properties;
import static org.openrewrite.test.SourceSpecs.text;
import static org.openrewrite.xml.Assertions.xml;
import static org.openrewrite.yaml.Assertions.yaml;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class ReplaceLibraryTest implements RewriteTest {
    private static final String OLD = "pkg:maven/commons-lang/commons-lang";
    private static final String NEW = "pkg:maven/org.apache.commons/commons-lang3@3.17.0";
    private static final List<String> PACKAGES = List.of("org.apache.commons.lang=org.apache.commons.lang3");
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
    private static final String USED = """
            package com.acme;

            import org.apache.commons.lang.StringUtils;

            class Names {
                /** As {@link StringUtils} has it. */
                boolean isGiven(String name) {
                    return !StringUtils.isBlank(name);
                }
            }
            """;
    private static final String USED_ANEW = USED.replace("commons.lang.", "commons.lang3.");
    private static final String GONE = """
            package com.acme;

            import org.apache.commons.lang.StringUtils;
            import org.apache.commons.lang.math.NumberRange;

            class Ranges {
                NumberRange range = new NumberRange(1, 2);
                String text = StringUtils.upperCase("a");
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new ReplaceLibrary(OLD, NEW, PACKAGES, null)).parser(Ground.BOOT_2_7.parser());
    }

    @ParameterizedTest
    @CsvSource({
        "commons-lang, pkg:maven/a/b, a=b, from",
        "pkg:maven/a/b@1, pkg:maven/a/c, a=b, from",
        "pkg:maven/a/b, a:c:1, a=b, to",
        "pkg:maven/a/b, pkg:maven/a/c@[1;2), a=b, to",
        "pkg:maven/a/b, pkg:maven/a/c, a->b, packages"
    })
    void whatCannotBeReadIsRefused(String from, String to, String packages, String refused) {
        assertThat(new ReplaceLibrary(from, to, List.of(packages), null)
                        .validate()
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getProperty()).isEqualTo(refused));
    }

    @Test
    void whereTheLibraryIsNotDeclaredNothingChanges() {
        rewriteRun(mavenProject(
                "orders", pomXml(pom(dependency("org.slf4j", "slf4j-api", "2.0.17"))), srcMainJava(java(USED))));
    }

    @Test
    void aModuleThatUsesWhatTheNewOneHasNotStaysAndSaysWhat() {
        rewriteRun(
                spec -> says(
                        spec,
                        "orders/pom.xml: commons-lang:commons-lang stays: there is nothing like"
                                + " org.apache.commons.lang.math.NumberRange in what would take its place"),
                mavenProject("orders", pomXml(pom(lang("2.6"))), srcMainJava(java(GONE), java(USED))));
    }

    @Test
    void aMemberThatTheNewOneHasNotIsNamed() {
        rewriteRun(
                spec -> says(
                        spec,
                        "orders/pom.xml: commons-lang:commons-lang stays: there is nothing like"
                                + " org.apache.commons.lang.StringUtils#chopNewline in what would take its place"),
                mavenProject("orders", pomXml(pom(lang("2.6"))), srcMainJava(java("""
                        import org.apache.commons.lang.StringUtils;

                        class Names {
                            boolean equal(String one, String other) {
                                return StringUtils.getLevenshteinDistance(one, other) == 0
                                        && StringUtils.chomp(one, other).isEmpty()
                                        && StringUtils.chopNewline(one).isEmpty();
                            }
                        }
                        """))));
    }

    @Test
    void aModuleMovesWithItsPomSourcesTestsAndConfiguration() {
        rewriteRun(mavenProject(
                "orders",
                pomXml(pom(lang("2.6")), pom(lang3("3.17.0"))),
                srcMainJava(java(USED, USED_ANEW), java("""
                        import org.apache.commons.lang.*;
                        import org.apache.commons.lang.builder.ToStringBuilder;
                        import static org.apache.commons.lang.StringUtils.isEmpty;

                        class Order {
                            static final String TYPE = "org.apache.commons.lang.StringUtils";

                            @Override
                            public String toString() {
                                return isEmpty(TYPE) ? ArrayUtils.toString(null) : ToStringBuilder.reflectionToString(this);
                            }
                        }
                        """, """
                        import org.apache.commons.lang3.ArrayUtils;
                        import org.apache.commons.lang3.builder.ToStringBuilder;

                        import static org.apache.commons.lang3.StringUtils.isEmpty;

                        class Order {
                            static final String TYPE = "org.apache.commons.lang3.StringUtils";

                            @Override
                            public String toString() {
                                return isEmpty(TYPE) ? ArrayUtils.toString(null) : ToStringBuilder.reflectionToString(this);
                            }
                        }
                        """)),
                srcMainResources(
                        properties(
                                "logging.level.org.apache.commons.lang=DEBUG\nother=org.apache.commons.lang3.A",
                                "logging.level.org.apache.commons.lang3=DEBUG\nother=org.apache.commons.lang3.A",
                                spec -> spec.path("application.properties")),
                        yaml(
                                "utils: org.apache.commons.lang.StringUtils # as it is\n",
                                "utils: org.apache.commons.lang3.StringUtils # as it is\n",
                                spec -> spec.path("application.yml")),
                        xml(
                                "<bean class=\"org.apache.commons.lang.StringUtils\">org.apache.commons.lang.time</bean>",
                                "<bean class=\"org.apache.commons.lang3.StringUtils\">org.apache.commons.lang3.time</bean>",
                                spec -> spec.path("beans.xml")),
                        text(
                                "com.acme.Utils=org.apache.commons.lang.StringUtils",
                                "com.acme.Utils=org.apache.commons.lang3.StringUtils",
                                spec -> spec.path("META-INF/spring.factories")))));
    }

    @Test
    void inThreeModulesThoseMoveThatCanAndTheOthersKeepWhatIsManaged() {
        rewriteRun(
                spec -> says(
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
                spec -> says(
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

    @Test
    void whatIsThereAlreadyIsNotDeclaredTwice() {
        rewriteRun(mavenProject("orders", pomXml(pom(lang("2.6") + lang3("3.12.0")), pom(lang3("3.12.0")))));
    }

    @Test
    void withoutAVersionTheManagedOneIsTaken() {
        String parent = """
                  <parent>
                    <groupId>org.springframework.boot</groupId>
                    <artifactId>spring-boot-starter-parent</artifactId>
                    <version>2.7.18</version>
                  </parent>
                """;
        rewriteRun(
                spec -> spec.recipe(new ReplaceLibrary(OLD, NEW.replaceFirst("@.*", ""), PACKAGES, null)),
                pomXml(parent(parent, lang("2.6")), parent(parent, lang3(""))));
    }

    @Test
    void withoutAnyVersionNothingMovesAndItIsSaid() {
        rewriteRun(
                spec -> {
                    spec.recipe(new ReplaceLibrary(OLD, NEW.replaceFirst("@.*", ""), PACKAGES, null));
                    says(
                            spec,
                            "pom.xml: commons-lang:commons-lang stays: nothing gives org.apache.commons:commons-lang3"
                                    + " a version; name one");
                },
                pomXml(pom(lang("2.6"))));
    }

    @Test
    void aLibraryThatMerelyMovedKeepsItsVersionAndItsSources() {
        rewriteRun(
                spec -> spec.recipe(new ReplaceLibrary(
                        "pkg:maven/mysql/mysql-connector-java", "pkg:maven/com.mysql/mysql-connector-j", null, null)),
                pomXml(
                        pom(dependency("mysql", "mysql-connector-java", "8.0.33")),
                        pom(dependency("com.mysql", "mysql-connector-j", "8.0.33"))));
    }

    @Test
    void aTypeOfAnotherNameIsRenamed() {
        rewriteRun(
                spec -> spec.recipe(new ReplaceLibrary(
                        OLD,
                        NEW,
                        PACKAGES,
                        List.of("org.apache.commons.lang.CharRange=org.apache.commons.lang3.CharSet"))),
                mavenProject("orders", pomXml(pom(lang("2.6")), pom(lang3("3.17.0"))), srcMainJava(java("""
                                import org.apache.commons.lang.CharRange;

                                class Names {
                                    boolean isIn(CharRange range) {
                                        return range.contains('a');
                                    }
                                }
                                """, """
                                import org.apache.commons.lang3.CharSet;

                                class Names {
                                    boolean isIn(CharSet range) {
                                        return range.contains('a');
                                    }
                                }
                                """))));
    }

    @Test
    void sourcesInAnotherLanguageKeepTheirModuleAsItIs() {
        rewriteRun(
                spec -> says(
                        spec,
                        "orders/pom.xml: commons-lang:commons-lang stays: orders/src/main/kotlin/A.kt uses it, and it is"
                                + " Java alone that can be changed"),
                mavenProject(
                        "orders",
                        pomXml(pom(lang("2.6"))),
                        srcMainJava(java(USED)),
                        text("import org.apache.commons.lang.StringUtils", spec -> spec.path("src/main/kotlin/A.kt"))));
    }

    @Test
    void anExclusionStays() {
        String excluding = dependency("org.apache.velocity", "velocity", "1.7").replace("    </dependency>", """
                      <exclusions>
                        <exclusion>
                          <groupId>commons-lang</groupId>
                          <artifactId>commons-lang</artifactId>
                        </exclusion>
                      </exclusions>
                    </dependency>""");
        rewriteRun(pomXml(pom(excluding + lang("2.6")), pom(excluding + lang3("3.17.0"))));
    }

    private static void says(RecipeSpec spec, String... rows) {
        spec.dataTable(
                LeftAlone.Row.class,
                left -> assertThat(left).extracting(LeftAlone.Row::toString).containsExactlyInAnyOrder(rows));
    }

    private static String lang(String version) {
        return dependency("commons-lang", "commons-lang", version);
    }

    private static String lang3(String version) {
        return dependency("org.apache.commons", "commons-lang3", version);
    }

    private static String module(String name, String dependencies) {
        return pom(dependencies).replaceFirst("(?s)  <groupId>.*?</version>\n", """
                  <parent>
                    <groupId>com.acme</groupId>
                    <artifactId>shop</artifactId>
                    <version>1.0.0</version>
                  </parent>
                  <artifactId>%s</artifactId>
                """.formatted(name));
    }

    private static String pom(String dependencies) {
        return parent("", dependencies);
    }

    private static String parent(String parent, String dependencies) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                %s  <groupId>com.acme</groupId>
                  <artifactId>orders</artifactId>
                  <version>1.0.0</version>
                  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(parent, dependencies);
    }

    private static String dependency(String group, String artifact, String version) {
        String written = version.isEmpty() ? "" : "      <version>" + version + "</version>\n";
        return """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                %s    </dependency>
                """.formatted(group, artifact, written);
    }
}
