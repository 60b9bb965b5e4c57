package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.structure.CircleGround.bean;
import static dev.plimsoll.recipes.structure.CircleGround.customer;
import static dev.plimsoll.recipes.structure.CircleGround.literal;
import static dev.plimsoll.recipes.structure.CircleGround.order;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.properties.Assertions.properties;
import static org.openrewrite.test.SourceSpecs.text;
import static org.openrewrite.xml.Assertions.xml;
import static org.openrewrite.yaml.Assertions.yaml;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.TypeValidation;

/** What a text says of a class or its package keeps it where it is. */
class NamesThatKeepAClassTest implements RewriteTest {
    private static final String PLACE = "com.acme.customer uses com.acme.order";

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new PackagesAreAcyclicFix()).parser(Ground.BOOT_2_7.parser());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "execution(* com.acme.customer.*.*(..))",
                "within(com.acme.customer.*)",
                "execution(public * com.acme.*.*Export.*(..))",
                "within(com.acme.*.application..*)"
            })
    void aPatternThatMeansItAndWouldNotOrTheOtherWayRoundKeepsIt(String pattern) {
        rewriteRun(
                spec -> says(spec, PLACE, " does not mean Export and its new name alike"),
                customer(),
                order(),
                bean(),
                literal(pattern));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.acme.customer.Export",
                "com/acme/customer/Export",
                "com.acme.customer.",
                "com\\\\.acme\\\\.customer\\\\..*",
                "customer.Export"
            })
    void aTextThatNamesItOrItsPackageKeepsIt(String text) {
        rewriteRun(
                spec -> says(spec, PLACE, "a text names customer.Export or its package"),
                customer(),
                order(),
                bean(),
                literal(text));
    }

    @Test
    void aTextOfWhichAPointcutMayBePutTogetherKeepsIt() {
        rewriteRun(
                spec -> says(spec, PLACE, "a text is the name com.acme.customer"),
                customer(),
                order(),
                bean(),
                literal("com.acme.customer"));
    }

    @Test
    void keysInsideKeysThatNameItKeepIt() {
        rewriteRun(
                spec -> says(spec, PLACE, "a text names customer.Export or its package"),
                customer(),
                order(),
                bean(),
                yaml("""
                        logging:
                          level:
                            com:
                              acme:
                                customer:
                                  Export: debug
                        """));
    }

    @Test
    void aFileThatNamesItKeepsIt() {
        rewriteRun(
                spec -> says(spec, PLACE, "a text names customer.Export or its package"),
                customer(),
                order(),
                bean(),
                properties(
                        "logging.level.com.acme.customer.Export=DEBUG",
                        spec -> spec.path("src/main/resources/application.properties")));
        rewriteRun(
                spec -> says(spec, PLACE, "a text names customer.Export or its package"),
                customer(),
                order(),
                bean(),
                xml(
                        "<beans><bean class=\"com.acme.customer.Export\"/></beans>",
                        spec -> spec.path("src/main/resources/beans.xml")));
    }

    @Test
    void aSourceThatIsNotReadAndNamesItKeepsIt() {
        rewriteRun(
                spec -> says(spec, PLACE, "a source that is not understood names Export"),
                customer(),
                order(),
                bean(),
                text("class ExportTest { val export = Export() }", spec -> spec.path("src/test/kotlin/ExportTest.kt")));
    }

    @Test
    void anExportThatIsNotKnownSomewhereMayBeThisOne() {
        rewriteRun(
                spec -> {
                    // what is missing is what this is about
                    spec.typeValidationOptions(TypeValidation.none());
                    says(spec, PLACE, "a source that is not understood names Export");
                },
                customer(),
                order(),
                bean(),
                java("""
                        package com.acme.web;

                        import com.acme.missing.*;

                        public class Page {
                            private Export export;
                        }
                        """));
    }
}
