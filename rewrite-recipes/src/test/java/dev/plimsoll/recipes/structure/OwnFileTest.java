package dev.plimsoll.recipes.structure;

import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class OwnFileTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new LayersAreRespectedFix()).parser(Ground.BOOT_2_7.parser());
    }

    @ParameterizedTest
    @ValueSource(strings = {"  ", "\t"})
    void whatIsCommentedOutInTheFirstColumnKeepsNothingIndented(String indent) {
        String controller = """
                package com.acme.order;

                import org.springframework.web.bind.annotation.RestController;

                @RestController
                class OrderController {
                %s}
                """;
        String request = """
                static class Request {
                  String text;
                //  String other;
                }
                """;
        rewriteRun(
                java(
                        controller.formatted(
                                request.replaceAll("(?m)^(?!//)", indent).replaceFirst("\\\\s+$", "\n")),
                        controller.formatted("")),
                java("""
                        package com.acme.order;

                        import org.springframework.stereotype.Service;

                        @Service
                        class OrderService {
                            OrderController.Request request;
                        }
                        """, """
                        package com.acme.order;

                        import org.springframework.stereotype.Service;

                        @Service
                        class OrderService {
                            Request request;
                        }
                        """),
                text(
                        null,
                        "package com.acme.order;\n\n" + request.replace("static ", ""),
                        spec -> spec.path("com/acme/order/Request.java")));
    }
}
