package dev.plimsoll.recipes.client;

import static dev.plimsoll.recipes.client.ClientGround.CALLER;
import static dev.plimsoll.recipes.client.ClientGround.PAYMENT;
import static dev.plimsoll.recipes.client.ClientGround.SETUP;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.java.Assertions.srcMainResources;
import static org.openrewrite.properties.Assertions.properties;
import static org.openrewrite.test.SourceSpecs.text;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class RestTemplatesToPlatformTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new RestTemplatesToPlatform()).parser(ClientGround.parser());
    }

    @Test
    void aCallBecomesAnInterfaceAndASetting() {
        rewriteRun(
                srcMainJava(java(PAYMENT), java(SETUP), java(CALLER, """
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
                        """)),
                written("PaymentGateway", """
                        package com.acme;

                        import dev.plimsoll.platform.ServiceClient;
                        import org.springframework.web.bind.annotation.PathVariable;
                        import org.springframework.web.service.annotation.GetExchange;

                        @ServiceClient("payment-gateway")
                        interface PaymentGateway {

                            @GetExchange("/payments/{id}")
                            Payment find(@PathVariable("id") String id);
                        }
                        """),
                srcMainResources(properties(
                        "payment.gateway.url=http://pay\n", """
                        payment.gateway.url=http://pay
                        plimsoll.clients.payment-gateway.deadline=5000ms
                        plimsoll.clients.payment-gateway.url=${payment.gateway.url}
                        """, spec -> spec.path("application.properties"))));
    }

    @Test
    void bodiesHeadersConstructorsAndFailuresMove() {
        rewriteRun(
                srcMainJava(java(PAYMENT), java(SETUP), java("""
                        package com.acme;

                        import java.util.HashMap;
                        import java.util.List;
                        import java.util.Map;
                        import org.slf4j.MDC;
                        import org.springframework.core.ParameterizedTypeReference;
                        import org.springframework.http.HttpEntity;
                        import org.springframework.http.HttpHeaders;
                        import org.springframework.http.HttpMethod;
                        import org.springframework.http.MediaType;
                        import org.springframework.http.ResponseEntity;
                        import org.springframework.stereotype.Service;
                        import org.springframework.web.client.RestClientException;
                        import org.springframework.web.client.RestTemplate;

                        @Service
                        class Checkout {
                            private static final String BASE = "http://payments:8080";
                            private final RestTemplate rest;
                            private final String token = "t";

                            Checkout(RestTemplate rest) {
                                this.rest = rest;
                            }

                            String pay(Payment payment) {
                                HttpHeaders headers = new HttpHeaders();
                                headers.setContentType(MediaType.APPLICATION_JSON);
                                headers.set("Authorization", "Bearer " + token);
                                headers.set("X-Request-Id", MDC.get("requestId"));
                                Map<String, Object> body = new HashMap<>();
                                body.put("id", payment.id());
                                try {
                                    HttpEntity<Map<String, Object>> request = new HttpEntity<>(body, headers);
                                    Map<?, ?> answer = rest.exchange(BASE + "/payments", HttpMethod.POST, request, Map.class).getBody();
                                    return (String) answer.get("code");
                                } catch (RestClientException e) {
                                    throw new IllegalStateException("No payment", e);
                                }
                            }

                            List<Payment> all() {
                                ResponseEntity<List<Payment>> answer = this.rest.exchange(
                                        BASE + "/payments", HttpMethod.GET, null, new ParameterizedTypeReference<List<Payment>>() {});
                                return answer.getBody();
                            }

                            void drop(long id) {
                                rest.delete(BASE + "/payments/" + id);
                            }
                        }
                        """, """
                        package com.acme;

                        import java.util.HashMap;
                        import java.util.List;
                        import java.util.Map;

                        import dev.plimsoll.platform.client.ServiceCallFailedException;
                        import org.springframework.http.ResponseEntity;
                        import org.springframework.stereotype.Service;

                        @Service
                        class Checkout {
                            private static final String BASE = "http://payments:8080";
                            private final Payments payments;
                            private final String token = "t";

                            Checkout(Payments payments) {
                                this.payments = payments;
                            }

                            String pay(Payment payment) {
                                Map<String, Object> body = new HashMap<>();
                                body.put("id", payment.id());
                                try {
                                    Map<?, ?> answer = payments.pay("Bearer " + token, body).getBody();
                                    return (String) answer.get("code");
                                } catch (ServiceCallFailedException e) {
                                    throw new IllegalStateException("No payment", e);
                                }
                            }

                            List<Payment> all() {
                                ResponseEntity<List<Payment>> answer = this.payments.all();
                                return answer.getBody();
                            }

                            void drop(long id) {
                                payments.drop(id);
                            }
                        }
                        """)),
                written("Payments", """
                        package com.acme;

                        import dev.plimsoll.platform.ServiceClient;
                        import java.util.List;
                        import java.util.Map;
                        import org.springframework.http.ResponseEntity;
                        import org.springframework.web.bind.annotation.PathVariable;
                        import org.springframework.web.bind.annotation.RequestBody;
                        import org.springframework.web.bind.annotation.RequestHeader;
                        import org.springframework.web.service.annotation.DeleteExchange;
                        import org.springframework.web.service.annotation.GetExchange;
                        import org.springframework.web.service.annotation.PostExchange;

                        @ServiceClient("payments")
                        interface Payments {

                            @PostExchange("/payments")
                            ResponseEntity<Map> pay(@RequestHeader(value = "Authorization", required = false) String authorization, @RequestBody Map<String, Object> body);

                            @GetExchange("/payments")
                            ResponseEntity<List<Payment>> all();

                            @DeleteExchange("/payments/{id}")
                            void drop(@PathVariable("id") long id);
                        }
                        """),
                srcMainResources(properties(
                        null,
                        "plimsoll.clients.payments.url=http://payments:8080\nplimsoll.clients.payments.deadline=5000ms\n",
                        spec -> spec.path("application.properties"))));
    }

    @Test
    void aPartnerIsNotToldOnWhoseBehalfItIsCalled() {
        rewriteRun(
                srcMainJava(java(PAYMENT), java(SETUP), java(CALLER, spec -> spec.after(after -> after))),
                text(null, spec -> spec.path("src/main/java/com/acme/PaymentGateway.java")
                        .after(after -> after)),
                srcMainResources(properties(
                        "payment.gateway.url=https://api.pay.com\n",
                        """
                        payment.gateway.url=https://api.pay.com
                        plimsoll.clients.payment-gateway.deadline=5000ms
                        plimsoll.clients.payment-gateway.fleet=false
                        plimsoll.clients.payment-gateway.url=${payment.gateway.url}
                        """,
                        spec -> spec.path("application.properties"))));
    }

    @Test
    void aFailureOfSomethingElseThatAnotherFileCatchesDoesNotMatter() {
        rewriteRun(
                srcMainJava(
                        java(PAYMENT),
                        java(SETUP),
                        java(CALLER, spec -> spec.after(after -> after)),
                        java("""
                        package com.acme;

                        import org.springframework.web.client.RestClientException;

                        class Weather {
                            private Forecast forecast;

                            String look(PaymentClient client) {
                                client.find("1");
                                try {
                                    return forecast.toString();
                                } catch (RestClientException e) {
                                    return "";
                                }
                            }
                        }
                        """),
                        java("package com.acme; class Forecast {}")),
                text(null, spec -> spec.path("src/main/java/com/acme/PaymentGateway.java")
                        .after(after -> after)),
                srcMainResources(properties(
                        null, spec -> spec.path("application.properties").after(after -> after))));
    }

    @Test
    void aRestTemplateThatTheClassMadeItselfIsGivenByItsClient() {
        rewriteRun(
                srcMainJava(java(PAYMENT), java("""
                        package com.acme;

                        import org.springframework.stereotype.Component;
                        import org.springframework.web.client.RestTemplate;

                        @Component
                        class PaymentClient {
                            private final RestTemplate http = new RestTemplate();

                            Payment find(String id) {
                                return http.getForObject("http://payments/payments/{id}", Payment.class, id);
                            }
                        }
                        """, """
                        package com.acme;

                        import org.springframework.beans.factory.annotation.Autowired;
                        import org.springframework.stereotype.Component;

                        @Component
                        class PaymentClient {
                            @Autowired
                            private Payments payments;

                            Payment find(String id) {
                                return payments.find(id);
                            }
                        }
                        """)),
                text(null, spec -> spec.path("src/main/java/com/acme/Payments.java")
                        .after(after -> after)),
                srcMainResources(properties(
                        null,
                        "plimsoll.clients.payments.url=http://payments\n",
                        spec -> spec.path("application.properties"))));
    }

    private static SourceSpecs written(String name, String content) {
        return text(null, content, spec -> spec.path("src/main/java/com/acme/" + name + ".java"));
    }
}
