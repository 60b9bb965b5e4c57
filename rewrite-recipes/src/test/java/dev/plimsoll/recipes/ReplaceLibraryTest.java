package dev.plimsoll.recipes;

import static dev.plimsoll.recipes.CommonsLang.NEW;
import static dev.plimsoll.recipes.CommonsLang.OLD;
import static dev.plimsoll.recipes.CommonsLang.PACKAGES;
import static dev.plimsoll.recipes.CommonsLang.USED;
import static dev.plimsoll.recipes.CommonsLang.USED_ANEW;
import static dev.plimsoll.recipes.CommonsLang.lang;
import static dev.plimsoll.recipes.CommonsLang.lang3;
import static dev.plimsoll.recipes.CommonsLang.replaced;
import static dev.plimsoll.recipes.Poms.dependency;
import static dev.plimsoll.recipes.Poms.pom;
import static dev.plimsoll.recipes.Poms.pomWith;
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
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(replaced()).parser(Ground.BOOT_2_7.parser());
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
                pomXml(pomWith(parent, lang("2.6")), pomWith(parent, lang3(""))));
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
}
