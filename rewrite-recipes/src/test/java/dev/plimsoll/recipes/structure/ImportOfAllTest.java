package dev.plimsoll.recipes.structure;

import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class ImportOfAllTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new LayersAreRespectedFix()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void itGoesWithTheLastTypeThatWasMeant() {
        rewriteRun(controller(), request(), service("String place(Request request)", """
                        package com.acme.order;

                        import com.acme.web.Request;
                        import org.springframework.stereotype.Service;

                        @Service
                        class OrderService {
                            String place(Request request) {
                                return null;
                            }
                        }
                        """));
    }

    @Test
    void itStaysForATypeThatStays() {
        rewriteRun(controller(), request(), service("Answer place(Request request)", """
                        package com.acme.order;

                        import com.acme.web.OrderController.*;
                        import com.acme.web.Request;
                        import org.springframework.stereotype.Service;

                        @Service
                        class OrderService {
                            Answer place(Request request) {
                                return null;
                            }
                        }
                        """));
    }

    private static SourceSpecs controller() {
        String controller = """
                package com.acme.web;

                import org.springframework.web.bind.annotation.RestController;

                @RestController
                public class OrderController {
                    public static class Answer implements java.io.Serializable {}

                    public static class Request {}
                }
                """;
        return java(
                controller,
                controller.replace("\n    public static class Request {}\n", ""),
                spec -> spec.path("OrderController.java"));
    }

    private static SourceSpecs request() {
        return text(null, "package com.acme.web;\n\npublic class Request {}\n", spec -> spec.path("Request.java"));
    }

    private static SourceSpecs service(String method, String after) {
        return java("""
                package com.acme.order;

                import com.acme.web.OrderController.*;
                import org.springframework.stereotype.Service;

                @Service
                class OrderService {
                    %s {
                        return null;
                    }
                }
                """.formatted(method), after);
    }
}
