package dev.plimsoll.recipes.client;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.client.ClientGround.FEIGN;
import static dev.plimsoll.recipes.client.ClientGround.FEIGN_MOVED;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.java.Assertions.srcTestJava;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** A client of Feign that does what the platform does otherwise stays as it is. */
class FeignClientsThatStayTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new FeignClientsToPlatform()).parser(ClientGround.parser());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name = \"payments\", configuration = Object.class | its configuration has no counterpart",
                "name = \"payments\", fallback = Object.class | its fallback has no counterpart",
                "name = \"payments\", dismiss404 = true | it takes a 404 for an answer",
                "name = \"payments\", qualifiers = \"a\" | its qualifiers has no counterpart",
                "name = \"${payments}\" | the service that it calls is not named",
                "name = \"my_payments\" | the service that it calls is not named",
                "name = \"payments\", url = \"#{'a'}\" | its address is computed"
            })
    void whatFeignDoesBesidesKeepsAClient(String text) {
        String[] sides = text.split(" \\| ");
        rewriteRun(
                spec -> says(spec, "com.acme.Payments stays: " + sides[1]),
                srcMainJava(java(FEIGN.replace("\"payments\"", sides[0]))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feign.Response find(@PathVariable(\"id\") String id); | find has a Response",
                "String find(String body, String other); | find has more than one body",
                "String find(String body); | find sends a body with GET",
                "String find(@org.springframework.cloud.openfeign.SpringQueryMap Object all); | has @SpringQueryMap",
                "String find(@org.springframework.web.bind.annotation.CookieValue(\"a\") String a); | has @CookieValue",
                "String find(org.springframework.data.domain.Pageable page); | find has a Pageable",
                "java.util.concurrent.CompletableFuture<String> find(); | find has a CompletableFuture"
            })
    void aMethodThatThePlatformCallsOtherwiseKeepsAClient(String text) {
        String[] sides = text.split(" \\| ");
        rewriteRun(
                spec -> says(spec, sides[1]),
                srcMainJava(java(FEIGN.replace("String find(@PathVariable(\"id\") String id);", sides[0]))));
    }

    @Test
    void anInterceptorOfTheApplicationKeepsAllClients() {
        rewriteRun(
                spec -> says(spec, "Http.java uses RequestInterceptor of Feign"), srcMainJava(java(FEIGN), java("""
                package com.acme;

                import feign.RequestInterceptor;
                import org.springframework.context.annotation.Bean;
                import org.springframework.context.annotation.Configuration;

                @Configuration
                class Http {
                    @Bean
                    RequestInterceptor token() {
                        return request -> request.header("Authorization", "Bearer");
                    }
                }
                """)));
    }

    @Test
    void aClientThatTheServiceImplementsStaysAndOneThatATestDoesMoves() {
        String implementation = """
                package com.acme;

                class Fake implements Payments {
                    @Override
                    public String find(String id) {
                        return id;
                    }
                }
                """;
        rewriteRun(spec -> says(spec, "Fake implements it"), srcMainJava(java(FEIGN), java(implementation)));
        rewriteRun(srcMainJava(java(FEIGN, FEIGN_MOVED)), srcTestJava(java(implementation)));
    }

    @Test
    void aClientOutsideOfTheApplicationsPackageStays() {
        rewriteRun(
                spec -> says(spec, "it lies outside of the application's package"),
                srcMainJava(java(FEIGN), java("""
                package com.acme.shop;

                import org.springframework.boot.autoconfigure.SpringBootApplication;

                @SpringBootApplication
                public class Shop {}
                """)));
    }

    @Test
    void anInterfaceThatOthersServeToStays() {
        rewriteRun(
                spec -> says(spec, "it inherits methods"),
                srcMainJava(
                        java(FEIGN.replace("interface Payments", "interface Payments extends java.io.Serializable"))));
    }
}
