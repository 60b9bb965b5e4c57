package dev.plimsoll.recipes.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import dev.plimsoll.recipes.Ground;
import dev.plimsoll.recipes.LeftAlone;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class PiiStaysOutOfToStringTest implements RewriteTest {
    private static final String CUSTOMER = """
            package a;

            import jakarta.persistence.*;

            @Entity
            class Customer {
                @Id
                Long id;
                private String email;
                private int visits;

                String getEmail() {
                    return email;
                }

                @Override
                public String toString() {
                    return "Customer " + id + " <" + email + "> " + getEmail() + ", " + visits;
                }
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new PiiStaysOutOfToString()).parser(Ground.BOOT_4.parser()).expectedCyclesThatMakeChanges(1);
    }

    @Test
    void joinedTextSaysStarsInstead() {
        rewriteRun(
                java(CUSTOMER, CUSTOMER.replace("+ email + \"> \" + getEmail() +", "+ \"***\" + \"> \" + \"***\" +")),
                java("""
                        package a;

                        import org.slf4j.Logger;

                        class Service {
                            void log(Logger log, Customer customer) {
                                log.info("Saw " + customer);
                            }
                        }
                        """));
    }

    @Test
    void aTextThatTheServiceUsesIsLeft() {
        rewriteRun(
                spec -> spec.expectedCyclesThatMakeChanges(0).dataTable(LeftAlone.Row.class, rows -> assertThat(rows)
                        .anySatisfy(row -> assertThat(row.toString())
                                .startsWith("Customer.toString: the service uses this text"))),
                java(CUSTOMER),
                java("""
                        package a;

                        class Label {
                            String of(Customer customer) {
                                return "To " + customer;
                            }
                        }
                        """));
    }

    @Test
    void aTextWithoutPersonalDataIsLeft() {
        rewriteRun(spec -> spec.expectedCyclesThatMakeChanges(0), java("""
                package a;

                import jakarta.persistence.*;

                @Entity
                class Tea {
                    @Id
                    Long id;
                    String sku;

                    @Override
                    public String toString() {
                        return "Tea " + sku;
                    }
                }
                """), java("""
                package a;

                class View {
                    String email;

                    @Override
                    public String toString() {
                        return "View " + email;
                    }
                }
                """));
    }

    @Test
    void cryptoByHandIsNamed() {
        rewriteRun(
                spec -> spec.expectedCyclesThatMakeChanges(0).dataTable(LeftAlone.Row.class, rows -> assertThat(rows)
                        .anySatisfy(row -> assertThat(row.toString()).contains("it encrypts or hashes by hand"))),
                java("""
                        package a;

                        import javax.crypto.Cipher;

                        class CryptoUtil {
                            Cipher cipher;
                        }
                        """));
    }
}
