package dev.plimsoll.recipes.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.java.Assertions.srcMainResources;
import static org.openrewrite.java.Assertions.srcTestJava;
import static org.openrewrite.properties.Assertions.properties;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.Ground;
import dev.plimsoll.recipes.LeftAlone;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class RestTemplatesToPlatformTest implements RewriteTest {
    private static final String LIBRARIES =
            ".*(spring-(web|context|core|beans|test)-|spring-boot(-autoconfigure)?-3|slf4j-api|platform).*";
    private static final String PAYMENT = """
            package com.acme;

            record Payment(String id, long amount) {}
            """;
    private static final String SETUP = """
            package com.acme;

            import org.springframework.context.annotation.Bean;
            import org.springframework.context.annotation.Configuration;
            import org.springframework.http.client.SimpleClientHttpRequestFactory;
            import org.springframework.web.client.RestTemplate;

            @Configuration
            class Http {
                @Bean
                RestTemplate restTemplate() {
                    SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
                    factory.setConnectTimeout(2000);
                    factory.setReadTimeout(5000);
                    return new RestTemplate(factory);
                }
            }
            """;
    private static final String CALLER = """
            package com.acme;

            import org.springframework.beans.factory.annotation.Autowired;
            import org.springframework.beans.factory.annotation.Value;
            import org.springframework.stereotype.Component;
            import org.springframework.web.client.RestTemplate;

            @Component
            class PaymentClient {
                @Autowired
                private RestTemplate restTemplate;

                @Value("${payment.gateway.url}")
                private String url;

                Payment find(String id) {
                    return restTemplate.getForObject(url + "/payments/{id}", Payment.class, id);
                }
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        List<Path> libraries = Stream.concat(Ground.BOOT_3_5.jars().stream(), JavaParser.runtimeClasspath().stream())
                .filter(entry -> entry.toString().matches(LIBRARIES))
                .toList();
        spec.recipe(new RestTemplatesToPlatform())
                .parser(JavaParser.fromJavaVersion().classpath(libraries).logCompilationWarningsAndErrors(true));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url + \"/payments/\" + id, Payment.class",
                "id, Payment.class",
                "url + \"/payments/{id}\", Payment.class, id, id",
                "url + \"/payments/{id}\", type(), id",
                "java.net.URI.create(url), Payment.class"
            })
    void whatCannotBeToldForCertainKeepsTheClass(String arguments) {
        stays(
                "what getForObject calls, sends or expects in find cannot be told for certain",
                CALLER.replace("url + \"/payments/{id}\", Payment.class, id", arguments)
                        .replace(
                                "Payment find(",
                                "Class<Payment> type() { return Payment.class; }\n\n    Payment find("));
    }

    @Test
    void aFormOrATextKeepsTheClass() {
        stays(
                "what postForObject calls",
                CALLER.replace("getForObject(url + \"/payments/{id}\"", "postForObject(url + \"/p\", id")
                        .replace("Payment.class, id", "Payment.class"));
    }

    @Test
    void aRestTemplateThatIsHandedOnKeepsTheClass() {
        stays(
                "its RestTemplate is handed on",
                CALLER.replace("Payment find(", "Object all() { return restTemplate; }\n\n    Payment find("));
    }

    @Test
    void oneFailureOfSeveralKeepsTheClass() {
        stays(
                "it catches a org.springframework.web.client.HttpClientErrorException.NotFound, which is one failure of several",
                CALLER.replace("return rest", "try { return rest")
                        .replace(
                                "id);\n",
                                "id); } catch (org.springframework.web.client.HttpClientErrorException.NotFound e) {"
                                        + " return null; }\n"));
    }

    @Test
    void aFailureThatIsMoreThanCaughtKeepsTheClass() {
        stays(
                "it does more with a HttpStatusCodeException than to catch it",
                CALLER.replace("return rest", "try { return rest")
                        .replace(
                                "id);\n",
                                "id); } catch (RuntimeException e) { if (e instanceof"
                                        + " org.springframework.web.client.HttpStatusCodeException) { return null; } throw e; }\n"));
    }

    @Test
    void aHeaderThatIsSetOnConditionKeepsTheClass() {
        stays(
                "what exchange calls",
                CALLER.replace("return restTemplate.getForObject(url + \"/payments/{id}\", Payment.class, id);", """
                org.springframework.http.HttpHeaders headers = new org.springframework.http.HttpHeaders();
                if (id == null) {
                    headers.set("X-A", "b");
                }
                return restTemplate.exchange(url + "/p", org.springframework.http.HttpMethod.GET,
                        new org.springframework.http.HttpEntity<>(headers), Payment.class).getBody();
                """));
    }

    @Test
    void aRestTemplateOfAnotherMakeKeepsTheClass() {
        rewriteRun(
                spec -> says(spec, "its RestTemplate is set up with clear"),
                srcMainJava(
                        java(PAYMENT),
                        java(CALLER),
                        java(SETUP.replace(
                                "return new RestTemplate(factory);",
                                "RestTemplate made = new RestTemplate(factory);\n        made.getInterceptors().clear();\n"
                                        + "        return made;"))));
        rewriteRun(
                spec -> says(spec, "how its RestTemplate is set up is not known"),
                srcMainJava(java(PAYMENT), java(CALLER)));
    }

    @Test
    void aTestThatAnswersForTheRestTemplateKeepsTheClass() {
        rewriteRun(
                spec -> says(spec, "the test PaymentClientTest.java answers in place of its RestTemplate"),
                srcMainJava(java(PAYMENT), java(SETUP), java(CALLER)),
                srcTestJava(java("""
                        package com.acme;

                        import org.springframework.test.web.client.MockRestServiceServer;
                        import org.springframework.web.client.RestTemplate;

                        class PaymentClientTest {
                            MockRestServiceServer server = MockRestServiceServer.createServer(new RestTemplate());
                        }
                        """)));
    }

    @Test
    void aFailureThatAnotherFileKnowsKeepsTheClass() {
        rewriteRun(
                spec -> says(spec, "Orders.java knows the failures of RestTemplate"),
                srcMainJava(java(PAYMENT), java(SETUP), java(CALLER), java("""
                        package com.acme;

                        import org.springframework.web.client.HttpClientErrorException;

                        class Orders {
                            Payment find(PaymentClient client) {
                                try {
                                    return client.find("1");
                                } catch (HttpClientErrorException e) {
                                    return null;
                                }
                            }
                        }
                        """)));
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
        stays(
                "it makes its RestTemplate itself",
                CALLER.replace("restTemplate;", "restTemplate = new RestTemplate();")
                        .replace("@Component\n", ""));
    }

    private void stays(String reason, String caller) {
        rewriteRun(spec -> says(spec, reason), srcMainJava(java(PAYMENT), java(SETUP), java(caller)));
    }

    private static SourceSpecs written(String name, String content) {
        return text(null, content, spec -> spec.path("src/main/java/com/acme/" + name + ".java"));
    }

    private static void says(RecipeSpec spec, String reason) {
        spec.dataTable(LeftAlone.Row.class, left -> assertThat(left)
                .extracting(LeftAlone.Row::reason)
                .anySatisfy(said -> assertThat(said).contains(reason)));
    }
}
