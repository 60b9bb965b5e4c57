package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.structure.ClockGround.application;
import static dev.plimsoll.recipes.structure.ClockGround.main;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** A constructor hands its clock to those of its class and of the classes below and above. */
class HandedClockOfRelativesTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TimeComesFromAClockFix()).parser(ClockGround.parser());
    }

    @Test
    void aConstructorHandsItToThoseBelowAndAbove() {
        rewriteRun(application(), main("""
                        package a;

                        import java.util.Date;

                        class Failed extends RuntimeException {
                            final Date at;

                            Failed(String why) {
                                this(why, new Date());
                            }

                            Failed(String why, Date at) {
                                super(why);
                                this.at = at;
                            }
                        }
                        """, """
                        package a;

                        import java.time.Clock;
                        import java.util.Date;

                        class Failed extends RuntimeException {
                            final Date at;

                            Failed(String why, Clock clock) {
                                this(why, Date.from(clock.instant()));
                            }

                            Failed(String why, Date at) {
                                super(why);
                                this.at = at;
                            }
                        }
                        """), main("""
                        package a;

                        import java.util.Date;

                        class Refused extends RuntimeException {
                            final Date at;

                            Refused(String why, int code) {
                                super(why + code);
                                this.at = new Date();
                            }
                        }
                        """, """
                        package a;

                        import java.time.Clock;
                        import java.util.Date;

                        class Refused extends RuntimeException {
                            final Date at;

                            Refused(String why, int code, Clock clock) {
                                super(why + code);
                                this.at = Date.from(clock.instant());
                            }
                        }
                        """), main("""
                        package a;

                        class Late extends Refused {
                            Late(String why) {
                                super(why, 1);
                            }
                        }
                        """, """
                        package a;

                        import java.time.Clock;

                        class Late extends Refused {
                            Late(String why, Clock clock) {
                                super(why, 1, clock);
                            }
                        }
                        """), main("""
                        package a;

                        import java.util.Optional;
                        import org.springframework.stereotype.Service;

                        @Service
                        class Doors {
                            String open(Optional<String> key) {
                                if (key.isEmpty()) {
                                    throw new Failed("no key");
                                }
                                return key.filter("x"::equals).orElseThrow(() -> new Late("wrong"));
                            }
                        }
                        """, """
                        package a;

                        import java.time.Clock;
                        import java.util.Optional;
                        import org.springframework.stereotype.Service;

                        @Service
                        class Doors {
                            private final Clock clock;

                            Doors(Clock clock) {
                                this.clock = clock;
                            }

                            String open(Optional<String> key) {
                                if (key.isEmpty()) {
                                    throw new Failed("no key", clock);
                                }
                                return key.filter("x"::equals).orElseThrow(() -> new Late("wrong", clock));
                            }
                        }
                        """));
    }

    @Test
    void othersOfItsNameStay() {
        rewriteRun(application(), main("""
                        package a;

                        import java.time.Instant;
                        import java.time.LocalDate;

                        final class Ages {
                            static long of(Instant born) {
                                return Instant.now().getEpochSecond() - born.getEpochSecond();
                            }

                            static int of(LocalDate born) {
                                return born.getYear();
                            }

                            static int of(LocalDate born, String how) {
                                return born.getYear();
                            }
                        }
                        """, """
                        package a;

                        import java.time.Clock;
                        import java.time.Instant;
                        import java.time.LocalDate;

                        final class Ages {
                            static long of(Instant born, Clock clock) {
                                return Instant.now(clock).getEpochSecond() - born.getEpochSecond();
                            }

                            static int of(LocalDate born) {
                                return born.getYear();
                            }

                            static int of(LocalDate born, String how) {
                                return born.getYear();
                            }
                        }
                        """), main("""
                        package a;

                        import java.time.Instant;
                        import java.time.LocalDate;
                        import org.springframework.stereotype.Service;

                        @Service
                        class People {
                            private final Runnable other;

                            People(Runnable other) {
                                this.other = other;
                            }

                            long age(Instant one, LocalDate another) {
                                return Ages.of(one) + Ages.of(another) + Ages.of(another, "a");
                            }
                        }
                        """, """
                        package a;

                        import java.time.Clock;
                        import java.time.Instant;
                        import java.time.LocalDate;
                        import org.springframework.stereotype.Service;

                        @Service
                        class People {
                            private final Runnable other;
                            private final Clock clock;

                            People(Runnable other, Clock clock) {
                                this.other = other;
                                this.clock = clock;
                            }

                            long age(Instant one, LocalDate another) {
                                return Ages.of(one, clock) + Ages.of(another) + Ages.of(another, "a");
                            }
                        }
                        """));
    }
}
