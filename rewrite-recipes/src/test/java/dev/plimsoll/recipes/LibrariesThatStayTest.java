package dev.plimsoll.recipes;

import static dev.plimsoll.recipes.CommonsLang.GONE;
import static dev.plimsoll.recipes.CommonsLang.NEW;
import static dev.plimsoll.recipes.CommonsLang.OLD;
import static dev.plimsoll.recipes.CommonsLang.PACKAGES;
import static dev.plimsoll.recipes.CommonsLang.USED;
import static dev.plimsoll.recipes.CommonsLang.lang;
import static dev.plimsoll.recipes.CommonsLang.replaced;
import static dev.plimsoll.recipes.Poms.pom;
import static dev.plimsoll.recipes.Said.saysJust;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.mavenProject;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.maven.Assertions.pomXml;
import static org.openrewrite.test.SourceSpecs.text;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** A library that nothing can take the place of for certain stays, and it is said why. */
class LibrariesThatStayTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(replaced()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void aModuleThatUsesWhatTheNewOneHasNotStaysAndSaysWhat() {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        "orders/pom.xml: commons-lang:commons-lang stays: there is nothing like"
                                + " org.apache.commons.lang.math.NumberRange in what would take its place"),
                mavenProject("orders", pomXml(pom(lang("2.6"))), srcMainJava(java(GONE), java(USED))));
    }

    @Test
    void aMemberThatTheNewOneHasNotIsNamed() {
        rewriteRun(
                spec -> saysJust(
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
    void withoutAnyVersionNothingMovesAndItIsSaid() {
        rewriteRun(
                spec -> {
                    spec.recipe(new ReplaceLibrary(OLD, NEW.replaceFirst("@.*", ""), PACKAGES, null));
                    saysJust(
                            spec,
                            "pom.xml: commons-lang:commons-lang stays: nothing gives org.apache.commons:commons-lang3"
                                    + " a version; name one");
                },
                pomXml(pom(lang("2.6"))));
    }

    @Test
    void sourcesInAnotherLanguageKeepTheirModuleAsItIs() {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        "orders/pom.xml: commons-lang:commons-lang stays: orders/src/main/kotlin/A.kt uses it, and it is"
                                + " Java alone that can be changed"),
                mavenProject(
                        "orders",
                        pomXml(pom(lang("2.6"))),
                        srcMainJava(java(USED)),
                        text("import org.apache.commons.lang.StringUtils", spec -> spec.path("src/main/kotlin/A.kt"))));
    }
}
