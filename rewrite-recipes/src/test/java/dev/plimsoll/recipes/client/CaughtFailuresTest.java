package dev.plimsoll.recipes.client;

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

/** Where classes that move and classes that stay call each other. */
class CaughtFailuresTest implements RewriteTest {

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new RestTemplatesToPlatform()).parser(ClientGround.parser());
    }

    @Test
    void aClassThatMovesCatchesWhatOneThatStaysThrows() {
        rewriteRun(
                srcMainResources(properties("", """
                        plimsoll.clients.bank.deadline=5000ms
                        plimsoll.clients.bank.url=http://bank
                        """, spec -> spec.path("application.properties"))),
                text(null, """
                        package com.acme;

                        import dev.plimsoll.platform.ServiceClient;
                        import org.springframework.web.bind.annotation.PathVariable;
                        import org.springframework.web.service.annotation.GetExchange;

                        @ServiceClient("bank")
                        interface Bank {

                            @GetExchange("/payments/{id}")
                            Payment pay(@PathVariable("id") String id);
                        }
                        """, spec -> spec.path("src/main/java/com/acme/Bank.java")),
                srcMainJava(java(PAYMENT), java(SETUP), java("""
                        package com.acme;

                        import org.springframework.web.client.RestTemplate;

                        class Stock {
                            private final RestTemplate rest;

                            Stock(RestTemplate rest) {
                                this.rest = rest;
                            }

                            RestTemplate rest() {
                                return rest;
                            }

                            String of(String article) {
                                return rest.getForObject("http://stock/" + article, String.class);
                            }
                        }
                        """), java("""
                        package com.acme;

                        import org.springframework.stereotype.Service;
                        import org.springframework.web.client.RestClientException;
                        import org.springframework.web.client.RestTemplate;

                        @Service
                        class Checkout {
                            private final RestTemplate rest;

                            Checkout(RestTemplate rest) {
                                this.rest = rest;
                            }

                            Payment pay(Stock stock) {
                                try {
                                    stock.of("1");
                                    return rest.getForObject("http://bank/payments/{id}", Payment.class, "1");
                                } catch (RestClientException e) {
                                    throw new IllegalStateException(e);
                                }
                            }
                        }
                        """, """
                        package com.acme;

                        import dev.plimsoll.platform.client.ServiceCallFailedException;
                        import org.springframework.stereotype.Service;
                        import org.springframework.web.client.RestClientException;

                        @Service
                        class Checkout {
                            private final Bank bank;

                            Checkout(Bank bank) {
                                this.bank = bank;
                            }

                            Payment pay(Stock stock) {
                                try {
                                    stock.of("1");
                                    return bank.pay("1");
                                } catch (RestClientException | ServiceCallFailedException e) {
                                    throw new IllegalStateException(e);
                                }
                            }
                        }
                        """)));
    }
}
