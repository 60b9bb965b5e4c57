package dev.plimsoll.recipes.structure;

import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class OwnFileTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new LayersAreRespectedFix()).parser(Ground.BOOT_2_7.parser());
    }

    @ParameterizedTest
    @ValueSource(strings = {"  ", "\t"})
    void whatIsCommentedOutInTheFirstColumnKeepsNothingIndented(String indent) {
        String request = """
                static class Request {
                  String text;
                //  String other;
                }
                """;
        rewriteRun(
                java(controller(request.replaceAll("(?m)^(?!//|$)", indent)), controller("")),
                service(),
                own(request.replace("static ", "")));
    }

    @Test
    void whatEndsTheLineBeforeStaysWhereItIs() {
        rewriteRun(java(controller("""
                            int number; // as they are counted

                            /** What is sent. */
                            static class Request {}

                            int last; // the last one
                        """), controller("""
                            int number; // as they are counted

                            int last; // the last one
                        """)), service(), own("""
                        /** What is sent. */
                        class Request {}
                        """));
    }

    @Test
    void whatEndsTheLineBeforeTheLastTypeStaysWhereItIs() {
        rewriteRun(java(controller("""
                            int last; // the last one
                            // What is sent.
                            static class Request {}
                        """), controller("""
                            int last; // the last one
                        """)), service(), own("""
                        // What is sent.
                        class Request {}
                        """));
    }

    private static String controller(String nested) {
        return """
                package com.acme.order;

                import org.springframework.web.bind.annotation.RestController;

                @RestController
                class OrderController {
                %s}
                """.formatted(nested);
    }

    private static SourceSpecs service() {
        String service = """
                package com.acme.order;

                import org.springframework.stereotype.Service;

                @Service
                class OrderService {
                    OrderController.Request request;
                }
                """;
        return java(service, service.replace("OrderController.", ""));
    }

    private static SourceSpecs own(String code) {
        return text(null, "package com.acme.order;\n\n" + code, spec -> spec.path("com/acme/order/Request.java"));
    }
}
