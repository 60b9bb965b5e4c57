package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.structure.ClockGround.application;
import static dev.plimsoll.recipes.structure.ClockGround.main;
import static dev.plimsoll.recipes.structure.ClockGround.test;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

/** A class that is no bean is handed a clock by all who call it. */
class HandedClockTest implements RewriteTest {
    static final String PAYMENT = """
            package a;

            import jakarta.persistence.Entity;

            import java.time.LocalDateTime;

            @Entity
            public class Payment {
                private String code;
                private LocalDateTime paidAt;

                protected Payment() {
                }

                public Payment(String code) {
                    this.code = code;
                    this.paidAt = LocalDateTime.now();
                }
            }
            """;
    static final String HANDED = """
            package a;

            import jakarta.persistence.Entity;

            import java.time.Clock;
            import java.time.LocalDateTime;

            @Entity
            public class Payment {
                private String code;
                private LocalDateTime paidAt;

                protected Payment() {
                }

                public Payment(String code, Clock clock) {
                    this.code = code;
                    this.paidAt = LocalDateTime.now(clock);
                }
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TimeComesFromAClockFix()).parser(ClockGround.parser());
    }

    private static SourceSpecs payment() {
        return main(PAYMENT, HANDED);
    }

    @Test
    void aBeanThatMakesOneIsGivenAClockAndHandsItOn() {
        rewriteRun(application(), payment(), main("""
                        package a;

                        import org.springframework.beans.factory.annotation.Autowired;
                        import org.springframework.stereotype.Service;

                        @Service
                        class Payments {
                            @Autowired
                            private Runnable other;

                            Payment pay(String code) {
                                return new Payment(code);
                            }
                        }
                        """, """
                        package a;

                        import org.springframework.beans.factory.annotation.Autowired;
                        import org.springframework.stereotype.Service;

                        import java.time.Clock;

                        @Service
                        class Payments {
                            @Autowired
                            private Runnable other;

                            @Autowired
                            private Clock clock;

                            Payment pay(String code) {
                                return new Payment(code, clock);
                            }
                        }
                        """));
    }

    @Test
    void aBeanThatHasAClockHandsItOnAndTestsHandTheMachines() {
        String bean = """
                package a;

                import java.time.Clock;
                import org.springframework.stereotype.Service;

                @Service
                class Payments {
                    private final Clock time;

                    Payments(Clock time) {
                        this.time = time;
                    }

                    Payment pay(String code) {
                        return new Payment(
                                code);
                    }
                }
                """;
        rewriteRun(
                main(ClockGround.WITH_BEAN),
                payment(),
                main(bean, bean.replace("code);", "code,\n                time);")),
                test("""
                        package a;

                        class PaymentTest {
                            Payment payment = new Payment("a");
                        }
                        """, """
                        package a;

                        import java.time.Clock;

                        class PaymentTest {
                            Payment payment = new Payment("a", Clock.systemDefaultZone());
                        }
                        """));
    }

    @Test
    void methodsOfPlainClassesHandOnWhatTheyAreHanded() {
        rewriteRun(application(), main("""
                        package a;

                        import java.time.Instant;

                        class Token {
                            private final Instant end;

                            private Token(int seconds) {
                                this.end = Instant.now().plusSeconds(seconds);
                            }

                            static Token of(int seconds) {
                                return new Token(seconds);
                            }

                            boolean isOverAt(int seconds) {
                                return Instant.now().minusSeconds(seconds).isAfter(end);
                            }
                        }
                        """, """
                        package a;

                        import java.time.Clock;
                        import java.time.Instant;

                        class Token {
                            private final Instant end;

                            private Token(int seconds, Clock clock) {
                                this.end = Instant.now(clock).plusSeconds(seconds);
                            }

                            static Token of(int seconds, Clock clock) {
                                return new Token(seconds, clock);
                            }

                            boolean isOverAt(int seconds, Clock clock) {
                                return Instant.now(clock).minusSeconds(seconds).isAfter(end);
                            }
                        }
                        """), main("""
                        package a;

                        import org.springframework.stereotype.Service;

                        @Service
                        class Tokens {
                            boolean isOver() {
                                return Token.of(60).isOverAt(1);
                            }
                        }
                        """, """
                        package a;

                        import org.springframework.stereotype.Service;

                        import java.time.Clock;

                        @Service
                        class Tokens {
                            private final Clock clock;

                            Tokens(Clock clock) {
                                this.clock = clock;
                            }

                            boolean isOver() {
                                return Token.of(60, clock).isOverAt(1, clock);
                            }
                        }
                        """), test("""
                        package a;

                        class TokenTest {
                            /** As {@link Token#of(int)} makes it. */
                            boolean isOver = Token.of(60).isOverAt(1);
                        }
                        """, """
                        package a;

                        import java.time.Clock;

                        class TokenTest {
                            /** As {@link Token#of(int)} makes it. */
                            boolean isOver = Token.of(60, Clock.systemDefaultZone()).isOverAt(1, Clock.systemDefaultZone());
                        }
                        """));
    }
}
