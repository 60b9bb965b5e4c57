package dev.plimsoll.recipes.boot;

import static org.openrewrite.java.Assertions.java;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.TypeValidation;

class MockBeansTest implements RewriteTest {

    @Override
    public void defaults(RecipeSpec spec) {
        // The new annotation is not on the class path of an older Spring Boot.
        spec.recipe(new MockBeans())
                .parser(parser())
                .afterTypeValidationOptions(
                        TypeValidation.builder().identifiers(false).build());
    }

    @Test
    void aFieldOfATestIsMockedBySpringFramework() {
        rewriteRun(java(test("@SpringBootTest", "@MockBean"), moved("@SpringBootTest", "@MockitoBean")));
    }

    @Test
    void aTestThatNamesItsContextIsATestAllTheSame() {
        rewriteRun(java(
                test("@ContextConfiguration(classes = String.class)", "@MockBean(name = \"mail\")"),
                moved("@ContextConfiguration(classes = String.class)", "@MockitoBean(name = \"mail\")")));
    }

    @Test
    void aFieldOfAConfigurationStays() {
        rewriteRun(java(test("@TestConfiguration", "@MockBean")));
    }

    @Test
    void aMockWithAnswersOfItsOwnStays() {
        rewriteRun(java(test("@SpringBootTest", "@MockBean(reset = MockReset.NONE)")));
    }

    private static String test(String context, String mock) {
        return """
                package com.acme;

                import org.springframework.boot.test.context.SpringBootTest;
                import org.springframework.boot.test.context.TestConfiguration;
                import org.springframework.boot.test.mock.mockito.MockBean;
                import org.springframework.boot.test.mock.mockito.MockReset;
                import org.springframework.test.context.ContextConfiguration;

                %s
                class MailTest {
                    %s
                    private Runnable mail;
                }
                """.formatted(context, mock);
    }

    private static String moved(String context, String mock) {
        return test(context, mock)
                .replace("import org.springframework.boot.test.mock.mockito.MockBean;\n", "")
                .replace(
                        "import org.springframework.test.context.ContextConfiguration;\n",
                        "import org.springframework.test.context.ContextConfiguration;\n"
                                + "import org.springframework.test.context.bean.override.mockito.MockitoBean;\n");
    }

    private static JavaParser.Builder<?, ?> parser() {
        return Ground.BOOT_2_7.parser();
    }
}
