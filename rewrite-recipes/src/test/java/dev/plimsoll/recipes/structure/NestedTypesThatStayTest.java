package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.Said.saysJust;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.properties.Assertions.properties;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class NestedTypesThatStayTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new LayersAreRespectedFix()).parser(Ground.BOOT_2_7.parser());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    public class Request { public String text; } | Request is not static
                    protected static class Request { public String text; } | Request is private or protected
                    public static class Request { public String text = PREFIX; } | Request: it uses PREFIX of the class around it
                    public static class Request { public String text = prefix(); } | Request: it uses prefix of the class around it
                    public static class Request { public String text; { hidden(); } private void hidden() {} } | Request: hidden() is private in it and used by what is around it
                    public static class Request { public String text = secret(); } | Request: it uses secret of the class around it
                    public static class Request { public String text; public OrderController by; } | Request: it depends on the controller itself
                    public static class Request { public String text; public Class<?> by = OrderController.class; } | Request: it depends on the controller itself
                    public static class Request extends Helper { public String text; } private static class Helper {} | Request: it uses Helper, which is private in OrderController
                    @org.springframework.stereotype.Component public static class Request { public String text; } | Request has @Component, and may be known by its whole name
                    public static class Request implements java.io.Serializable { public String text; } | Request is Serializable, and may be stored with its whole name
                    @com.fasterxml.jackson.annotation.JsonTypeInfo(use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.CLASS) public static class Request { public String text; } | Request has @JsonTypeInfo, and may be known by its whole name
                    """)
    void whatCannotLeaveStaysAndIsTold(String request, String reason) {
        rewriteRun(
                spec -> saysJust(spec, "OrderService on OrderController$Request: " + reason),
                controller(request),
                service());
    }

    @Test
    void whatTheControllerInheritsIsNotTakenForWhatIsImported() {
        rewriteRun(
                spec -> saysJust(
                        spec, "OrderService on OrderController$Request: Request: it uses LIMIT of the class around it"),
                java("package com.acme.order; class Base { static final int LIMIT = 3; }"),
                java("""
                        package com.acme.order;

                        import static java.util.Map.*;
                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class OrderController extends Base {
                            public static class Request {
                                public String text = of() + "" + LIMIT;
                            }
                        }
                        """),
                service());
    }

    @Test
    void aNameThatIsTakenInThePackageIsTold() {
        rewriteRun(
                spec -> saysJust(
                        spec, "OrderService on OrderController$Request: Request means something else in Request.java"),
                controller("public static class Request { public String text; }"),
                service(),
                java("package com.acme.order; class Request {}"));
    }

    @Test
    void aNameThatMeansAnotherTypeWhereTheNestedOneIsUsedIsTold() {
        rewriteRun(
                spec -> saysJust(
                        spec, "OrderService on OrderController$Request: Request means something else in Other.java"),
                controller("public static class Request { public String text; }"),
                service(),
                java("package com.acme.http; public class Request {}"),
                java("""
                        package com.acme.other;

                        import com.acme.http.Request;
                        import com.acme.order.OrderController;

                        class Other {
                            Request one;
                            OrderController.Request other;
                        }
                        """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme.order.OrderController$Request", "com.acme.order.OrderController.Request"})
    void aTypeThatATextNamesStays(String name) {
        rewriteRun(
                spec -> saysJust(spec, "OrderService on OrderController$Request: a text names OrderController.Request"),
                controller("public static class Request { public String text; }"),
                service(),
                properties("type=" + name));
    }

    @Test
    void aTypeThatALiteralNamesStays() {
        rewriteRun(
                spec -> saysJust(spec, "OrderService on OrderController$Request: a text names OrderController.Request"),
                controller("public static class Request { public String text; }"),
                service(),
                java("""
                        package com.acme.order;

                        class Query {
                            String text = "select new com.acme.order.OrderController$Request(o.text) from Order o";
                        }
                        """));
    }

    @Test
    void whereObjectsAreWrittenWithTheNamesOfTheirClassesItStays() {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        "OrderService on OrderController$Request: objects may be stored or sent with the names of their"
                                + " classes, by activateDefaultTyping"),
                controller("public static class Request { public String text; }"),
                service(),
                java("""
                        package com.acme.order;

                        import com.fasterxml.jackson.databind.ObjectMapper;

                        class Json {
                            ObjectMapper mapper() {
                                ObjectMapper mapper = new ObjectMapper();
                                return mapper.activateDefaultTyping(mapper.getPolymorphicTypeValidator());
                            }
                        }
                        """));
    }

    @Test
    void whereNamesOfExceptionsAreSentAnExceptionStays() {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        "OrderService on OrderController$Request: objects may be stored or sent with the names of their"
                                + " classes, by include-exception"),
                controller("public static class Request extends RuntimeException { public String text; }"),
                service(),
                properties("server.error.include-exception=true"));
    }

    @Test
    void aFieldThatIsWrittenWithTheNameOfItsClassIsEnoughForIt() {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        "OrderService on OrderController$Request: objects may be stored or sent with the names of their"
                                + " classes, by JsonTypeInfo.Id.CLASS"),
                controller("public static class Request { public String text; }"),
                service(),
                java("""
                        package com.acme.order;

                        import com.fasterxml.jackson.annotation.JsonTypeInfo;

                        class Event {
                            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
                            Object body;
                        }
                        """));
    }

    @Test
    void aServiceThatCallsAControllerIsTold() {
        rewriteRun(
                spec -> saysJust(spec, "OrderService on OrderController: it depends on the controller itself"),
                controller(""),
                java("""
                        package com.acme.order;

                        import org.springframework.stereotype.Service;

                        @Service
                        class OrderService {
                            OrderController controller;
                        }
                        """));
    }

    @Test
    void whatOneTypeNeedsKeepsBoth() {
        rewriteRun(
                spec -> saysJust(spec, "OrderService on OrderController$Request: Line is not static"),
                controller(
                        "public static class Request { public String text; public Line line; } public class Line {}"),
                service());
    }

    private static SourceSpecs controller(String request) {
        return java("""
                package com.acme.order;

                import org.springframework.web.bind.annotation.RestController;

                @RestController
                public class OrderController {
                    static final String PREFIX = "a";

                    static String prefix() {
                        return PREFIX;
                    }

                    private static String secret() {
                        return PREFIX;
                    }

                    %s%s
                }
                """.formatted(
                request, request.contains("hidden()") ? " void hide(Request request) { request.hidden(); }" : ""));
    }

    private static SourceSpecs service() {
        return java("""
                package com.acme.order;

                import org.springframework.stereotype.Service;

                @Service
                class OrderService {
                    String place(OrderController.Request request) {
                        return request.text;
                    }
                }
                """);
    }
}
