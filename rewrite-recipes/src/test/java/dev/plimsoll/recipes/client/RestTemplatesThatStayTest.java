package dev.plimsoll.recipes.client;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.client.ClientGround.CALLER;
import static dev.plimsoll.recipes.client.ClientGround.PAYMENT;
import static dev.plimsoll.recipes.client.ClientGround.SETUP;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.java.Assertions.srcTestJava;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** A class whose calls cannot be told for certain keeps its RestTemplate. */
class RestTemplatesThatStayTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new RestTemplatesToPlatform()).parser(ClientGround.parser());
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
    void aRestTemplateThatIsMadeByAClassWhichIsNoBeanKeepsTheClass() {
        stays(
                "it makes its RestTemplate itself",
                CALLER.replace("restTemplate;", "restTemplate = new RestTemplate();")
                        .replace("@Component\n", ""));
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

    private void stays(String reason, String caller) {
        rewriteRun(spec -> says(spec, reason), srcMainJava(java(PAYMENT), java(SETUP), java(caller)));
    }
}
