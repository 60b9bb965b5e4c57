package dev.plimsoll.recipes.client;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.client.ClientGround.FEIGN;
import static dev.plimsoll.recipes.client.ClientGround.FEIGN_MOVED;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** A failure of Feign that is looked into keeps the clients that it may come from. */
class FeignFailuresTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new FeignClientsToPlatform()).parser(ClientGround.parser());
    }

    @Test
    void aFailureThatIsLookedIntoKeepsAllClients() {
        rewriteRun(spec -> says(spec, "asks a FeignException"), srcMainJava(java(FEIGN), java("""
                package com.acme;

                import feign.FeignException;

                class Checkout {
                    int pay(Payments payments) {
                        try {
                            return payments.find("1").length();
                        } catch (FeignException e) {
                            return e.status();
                        }
                    }
                }
                """)));
    }

    @Test
    void aFailureOfOneClientThatIsLookedIntoLeavesAnotherFree() {
        rewriteRun(
                spec -> says(spec, "com.acme.Stock stays: Warehouse.java asks a FeignException"),
                srcMainJava(
                        java(FEIGN, FEIGN_MOVED),
                        java(FEIGN.replace("Payments", "Stock").replace("\"payments\"", "\"stock\"")),
                        java("""
                        package com.acme;

                        import feign.FeignException;

                        class Warehouse {
                            private Stock stock;

                            int look(Payments payments) {
                                payments.find("1");
                                try {
                                    return stock.find("1").length();
                                } catch (FeignException e) {
                                    return e.status();
                                }
                            }
                        }
                        """)));
    }

    @Test
    void aFailureThatComesByAnotherClassCountsToo() {
        rewriteRun(
                spec -> says(spec, "com.acme.Payments stays: Checkout.java asks a FeignException"),
                srcMainJava(java(FEIGN), java("""
                        package com.acme;

                        interface Paying {
                            String pay();
                        }

                        class PayingByCard implements Paying {
                            private Payments payments;

                            public String pay() {
                                return payments.find("1");
                            }
                        }
                        """), java("""
                        package com.acme;

                        import feign.FeignException;

                        class Checkout {
                            int pay(Paying paying) {
                                try {
                                    return paying.pay().length();
                                } catch (FeignException e) {
                                    return e.status();
                                }
                            }
                        }
                        """)));
    }

    @Test
    void whatIsCaughtOfTwoKeepsBothWhereOneStays() {
        rewriteRun(
                spec -> says(spec, "com.acme.Payments stays: Both.java catches its FeignException"),
                srcMainJava(
                        java(FEIGN),
                        java(FEIGN.replace("Payments", "Stock")
                                .replace("\"payments\"", "name = \"stock\", fallback = Object.class")),
                        java("""
                        package com.acme;

                        import feign.FeignException;

                        class Both {
                            String look(Payments payments, Stock stock) {
                                try {
                                    return payments.find("1") + stock.find("1");
                                } catch (FeignException e) {
                                    throw e;
                                }
                            }
                        }
                        """)));
    }
}
