package dev.plimsoll.recipes.client;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.client.ClientGround.CALLER;
import static dev.plimsoll.recipes.client.ClientGround.PAYMENT;
import static dev.plimsoll.recipes.client.ClientGround.SETUP;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.java.Assertions.srcMainResources;
import static org.openrewrite.java.Assertions.srcTestJava;
import static org.openrewrite.properties.Assertions.properties;
import static org.openrewrite.test.SourceSpecs.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

/** What is around a class that moves goes on as it did: those who catch its failures, and tests that answer in place of its RestTemplate. */
class CallersGoOnTest implements RewriteTest {
    private static final String CATCHING = """
            package com.acme;

            import org.springframework.web.client.RestClientException;

            class Orders {
                Payment find(PaymentClient client) {
                    try {
                        return client.find("1");
                    } catch (RestClientException e) {
                        System.out.println(e.getMessage());
                        return null;
                    }
                }
            }
            """;
    private static final String BASE = """
            package com.acme;

            import org.springframework.beans.factory.annotation.Autowired;
            import org.springframework.boot.test.context.SpringBootTest;
            import org.springframework.test.web.client.MockRestServiceServer;
            import org.springframework.web.client.RestTemplate;

            @SpringBootTest
            abstract class ApiTest {
                @Autowired
                private RestTemplate restTemplate;

                protected MockRestServiceServer partners;

                void setUp() {
                    partners = MockRestServiceServer.bindTo(restTemplate).ignoreExpectOrder(true).build();
                }
            }
            """;
    private static final String BASE_MOVED = BASE.replace(
                    "import org.springframework.test",
                    "import org.springframework.context.annotation.Import;\nimport org.springframework.test")
            .replace("@SpringBootTest\n", "@SpringBootTest\n@Import(CallsByRestTemplate.class)\n");
    private static final String BELOW = """
            package com.acme;

            import static org.springframework.test.web.client.match.MockRestRequestMatchers.header;
            import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
            import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

            class PaymentTest extends ApiTest {
                void finds() {
                    partners.expect(requestTo("http://pay/payments/1")).andExpect(header("X-Tenant-Id", "acme")).andRespond(withSuccess());
                }
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new RestTemplatesToPlatform()).parser(ClientGround.parser());
    }

    @Test
    void whoCatchesItsFailuresCatchesThoseOfThePlatformToo() {
        moves(srcMainJava(java(CATCHING, """
                package com.acme;

                import dev.plimsoll.platform.client.ServiceCallFailedException;
                import org.springframework.web.client.RestClientException;

                class Orders {
                    Payment find(PaymentClient client) {
                        try {
                            return client.find("1");
                        } catch (RestClientException | ServiceCallFailedException e) {
                            System.out.println(e.getMessage());
                            return null;
                        }
                    }
                }
                """)));
    }

    @Test
    void aTestThatAnswersForTheRestTemplateOfItsContextGoesOnTo() {
        moves(
                srcTestJava(java(BASE, BASE_MOVED), java(BELOW)),
                text(null, """
                        package com.acme;

                        import org.springframework.boot.restclient.RestClientCustomizer;
                        import org.springframework.boot.test.context.TestConfiguration;
                        import org.springframework.context.annotation.Bean;
                        import org.springframework.http.client.ClientHttpRequest;
                        import org.springframework.web.client.RestTemplate;

                        /**
                         * Lets the platform's clients send by the RestTemplate, in whose place tests answer: without deadline, retries and breaker, and
                         * without the headers that the platform adds.
                         */
                        @TestConfiguration
                        class CallsByRestTemplate {
                            @Bean
                            RestClientCustomizer callsByRestTemplate(RestTemplate restTemplate) {
                                return builder -> builder.requestInterceptor((request, body, execution) -> {
                                    ClientHttpRequest sent =
                                            restTemplate.getRequestFactory().createRequest(request.getURI(), request.getMethod());
                                    sent.getHeaders().putAll(request.getHeaders());
                                    sent.getBody().write(body);
                                    return sent.execute();
                                });
                            }
                        }
                        """, spec -> spec.path("src/test/java/com/acme/CallsByRestTemplate.java")));
    }

    @Test
    void aTestThatIsPreparedForOneClassIsForTheNext() {
        moves(srcTestJava(java("package com.acme; class CallsByRestTemplate {}"), java(BASE_MOVED), java(BELOW)));
    }

    @Test
    void aNameThatIsTakenKeepsTheClass() {
        stays(
                "the test ApiTest.java answers in place of its RestTemplate",
                srcTestJava(java("package com.acme; class CallsByRestTemplate {}"), java(BASE)));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
                    @SpringBootTest => @org.springframework.test.context.ContextConfiguration
                    @SpringBootTest => @SpringBootTest @org.springframework.context.annotation.Import(String.class)
                    @Autowired => @Autowired @org.springframework.beans.factory.annotation.Qualifier("a")
                    void setUp() { => void call() { restTemplate.delete("http://pay"); } void setUp() {
                    bindTo(restTemplate) => bindTo(new RestTemplate())
                    """)
    void aTestOfAnotherKindKeepsTheClass(String text, String other) {
        stays(
                "the test ApiTest.java answers in place of its RestTemplate",
                srcTestJava(java(BASE.replace(text, other))));
    }

    @Test
    void aTestThatLooksForWhatThePlatformAddsKeepsTheClass() {
        stays(
                "the test PaymentTest.java answers in place of its RestTemplate",
                srcTestJava(java(BASE), java(BELOW.replace("X-Tenant-Id", "X-Request-Id"))));
    }

    @Test
    void aTestWhoseAnswersComeFromElsewhereKeepsTheClass() {
        stays(
                "the test PaymentTest.java answers in place of its RestTemplate",
                srcTestJava(
                        java(BASE),
                        java(
                                BELOW.replace("extends ApiTest ", "")
                                        .replace(
                                                "void finds",
                                                "org.springframework.test.web.client.MockRestServiceServer partners;\n\n    void finds"))));
    }

    @Test
    void whatElseIsCalledByARestClientWouldBeAnsweredTooSoTheClassStays() {
        stays(
                "the test ApiTest.java answers in place of its RestTemplate",
                srcMainJava(java("package com.acme; class Other { org.springframework.web.client.RestClient http; }")),
                srcTestJava(java(BASE)));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
                    e.getMessage() => e.getMostSpecificCause()
                    } catch (Rest => } catch (dev.plimsoll.platform.client.ServiceCallFailedException e) { return null; } catch (Rest
                    catch (RestClientException e) => catch (RestClientException | IllegalStateException e)
                    class Orders { => class Orders { boolean is(Object o) { return o instanceof RestClientException; }
                    """)
    void whoAsksTheFailureMoreKeepsTheClass(String text, String other) {
        stays("Orders.java knows the failures of RestTemplate", srcMainJava(java(CATCHING.replace(text, other))));
    }

    private void moves(SourceSpecs... around) {
        List<SourceSpecs> all = new ArrayList<>(Arrays.asList(around));
        all.add(srcMainJava(java(PAYMENT), java(SETUP), java(CALLER, """
                        package com.acme;

                        import org.springframework.beans.factory.annotation.Autowired;
                        import org.springframework.stereotype.Component;

                        @Component
                        class PaymentClient {
                            @Autowired
                            private PaymentGateway paymentGateway;

                            Payment find(String id) {
                                return paymentGateway.find(id);
                            }
                        }
                        """)));
        all.add(text(null, """
                package com.acme;

                import dev.plimsoll.platform.ServiceClient;
                import org.springframework.web.bind.annotation.PathVariable;
                import org.springframework.web.service.annotation.GetExchange;

                @ServiceClient("payment-gateway")
                interface PaymentGateway {

                    @GetExchange("/payments/{id}")
                    Payment find(@PathVariable("id") String id);
                }
                """, spec -> spec.path("src/main/java/com/acme/PaymentGateway.java")));
        all.add(srcMainResources(
                properties("payment.gateway.url=http://pay\n", """
                payment.gateway.url=http://pay
                plimsoll.clients.payment-gateway.deadline=5000ms
                plimsoll.clients.payment-gateway.url=${payment.gateway.url}
                """, spec -> spec.path("application.properties"))));
        rewriteRun(all.toArray(SourceSpecs[]::new));
    }

    private void stays(String reason, SourceSpecs... around) {
        List<SourceSpecs> all = new ArrayList<>(Arrays.asList(around));
        all.add(srcMainJava(java(PAYMENT), java(SETUP), java(CALLER)));
        rewriteRun(spec -> says(spec, reason), all.toArray(SourceSpecs[]::new));
    }
}
