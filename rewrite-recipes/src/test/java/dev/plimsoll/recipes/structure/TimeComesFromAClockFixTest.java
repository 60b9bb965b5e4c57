package dev.plimsoll.recipes.structure;

import static org.openrewrite.java.Assertions.java;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class TimeComesFromAClockFixTest implements RewriteTest {

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TimeComesFromAClockFix()).parser(Ground.BOOT_2_7.parser());
    }

    static SourceSpecs application() {
        return java("""
                package a;

                import org.springframework.boot.SpringApplication;
                import org.springframework.boot.autoconfigure.SpringBootApplication;

                @SpringBootApplication
                public class App {
                    public static void main(String[] arguments) {
                        SpringApplication.run(App.class, arguments);
                    }
                }
                """, """
                package a;

                import org.springframework.boot.SpringApplication;
                import org.springframework.boot.autoconfigure.SpringBootApplication;
                import org.springframework.context.annotation.Bean;

                import java.time.Clock;

                @SpringBootApplication
                public class App {
                    public static void main(String[] arguments) {
                        SpringApplication.run(App.class, arguments);
                    }

                    @Bean
                    static Clock clock() {
                        return Clock.systemDefaultZone();
                    }
                }
                """, source -> source.path("src/main/java/a/App.java"));
    }

    @Test
    void aConstructorGetsAClockAsItsLastParameter() {
        rewriteRun(application(), java("""
                        package a;

                        import java.time.Instant;
                        import java.time.LocalDate;
                        import java.time.LocalDateTime;
                        import java.time.ZoneId;
                        import java.util.Calendar;
                        import java.util.Date;
                        import java.util.function.Supplier;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class Orders {
                            private static final long HOUR = 3_600_000;

                            private final Runnable other; // asked later

                            public Orders(Runnable other) {
                                this.other = other;
                                log();
                            }

                            /** Today. */
                            LocalDate due(int days) {
                                return LocalDate.now( /* here */ ).plusDays(days);
                            }

                            void log() {
                                LocalDateTime there = LocalDateTime.now(ZoneId.of("Europe/Oslo"));
                                use(there, Instant.now(), new Date(), new java.util.Date());
                                use(new Date(System.currentTimeMillis() + HOUR));
                                Calendar calendar = Calendar.getInstance();
                                calendar.add(Calendar.DATE, 1);
                                use(calendar, Calendar.getInstance().getTime(), Calendar.getInstance().getTimeInMillis());
                                Supplier<Instant> later = Instant::now;
                                use(later, (Supplier<Long>) System::currentTimeMillis);
                                long start = System.currentTimeMillis();
                                other.run();
                                use("took", System.currentTimeMillis() - start);
                            }

                            private void use(Object... all) {}
                        }
                        """, """
                        package a;

                        import java.time.Clock;
                        import java.time.Instant;
                        import java.time.LocalDate;
                        import java.time.LocalDateTime;
                        import java.time.ZoneId;
                        import java.util.Calendar;
                        import java.util.Date;
                        import java.util.function.Supplier;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class Orders {
                            private static final long HOUR = 3_600_000;

                            private final Runnable other; // asked later
                            private final Clock clock;

                            public Orders(Runnable other, Clock clock) {
                                this.other = other;
                                this.clock = clock;
                                log();
                            }

                            /** Today. */
                            LocalDate due(int days) {
                                return LocalDate.now( /* here */ clock).plusDays(days);
                            }

                            void log() {
                                LocalDateTime there = LocalDateTime.now(clock.withZone(ZoneId.of("Europe/Oslo")));
                                use(there, Instant.now(clock), Date.from(clock.instant()), java.util.Date.from(clock.instant()));
                                use(new Date(clock.millis() + HOUR));
                                Calendar calendar = Calendar.getInstance();
                                calendar.setTimeInMillis(clock.millis());
                                calendar.add(Calendar.DATE, 1);
                                use(calendar, Date.from(clock.instant()), clock.millis());
                                Supplier<Instant> later = clock::instant;
                                use(later, (Supplier<Long>) clock::millis);
                                long start = System.currentTimeMillis();
                                other.run();
                                use("took", System.currentTimeMillis() - start);
                            }

                            private void use(Object... all) {}
                        }
                        """, source -> source.path("src/main/java/a/Orders.java")));
    }

    @Test
    void injectedFieldsGetOneMore() {
        rewriteRun(application(), java("""
                        package a;

                        import java.time.Instant;
                        import org.springframework.beans.factory.annotation.Autowired;
                        import org.springframework.stereotype.Component;

                        @Component
                        class Job {
                            @Autowired
                            private Runnable work;

                            Instant run(long seconds) {
                                return Instant.now().plusSeconds(seconds);
                            }
                        }
                        """, """
                        package a;

                        import java.time.Clock;
                        import java.time.Instant;
                        import org.springframework.beans.factory.annotation.Autowired;
                        import org.springframework.stereotype.Component;

                        @Component
                        class Job {
                            @Autowired
                            private Runnable work;

                            @Autowired
                            private Clock clock;

                            Instant run(long seconds) {
                                return Instant.now(clock).plusSeconds(seconds);
                            }
                        }
                        """, source -> source.path("src/main/java/a/Job.java")));
    }

    @Test
    void aBeanWithoutAConstructorGetsOneAndTestsCallIt() {
        rewriteRun(
                application(),
                java("""
                        package a;

                        import java.util.Date;
                        import org.springframework.web.bind.annotation.RestControllerAdvice;

                        @RestControllerAdvice
                        public class Errors {
                            Object at(String what) {
                                return what + new Date();
                            }
                        }
                        """, """
                        package a;

                        import java.time.Clock;
                        import java.util.Date;
                        import org.springframework.web.bind.annotation.RestControllerAdvice;

                        @RestControllerAdvice
                        public class Errors {
                            private final Clock clock;

                            public Errors(Clock clock) {
                                this.clock = clock;
                            }

                            Object at(String what) {
                                return what + Date.from(clock.instant());
                            }
                        }
                        """, source -> source.path("src/main/java/a/Errors.java")),
                java("""
                        package a;

                        class ErrorsTest {
                            Errors errors = new Errors();
                        }
                        """, """
                        package a;

                        import java.time.Clock;

                        class ErrorsTest {
                            Errors errors = new Errors(Clock.systemDefaultZone());
                        }
                        """, source -> source.path("src/test/java/a/ErrorsTest.java")));
    }
}
