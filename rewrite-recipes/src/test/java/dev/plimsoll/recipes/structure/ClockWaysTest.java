package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.structure.ClockGround.BEAN;
import static dev.plimsoll.recipes.structure.ClockGround.MENDED;
import static dev.plimsoll.recipes.structure.ClockGround.application;
import static dev.plimsoll.recipes.structure.ClockGround.main;
import static org.openrewrite.java.Assertions.java;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** How a bean comes by its clock, and in which zone it asks it. */
class ClockWaysTest implements RewriteTest {
    private static final String CLOCK = """
            package a;

            import java.time.Clock;
            import org.springframework.context.annotation.Bean;
            import org.springframework.context.annotation.Configuration;

            @Configuration
            class Time {
                @Bean
                Clock time() {
                    return Clock.%s();
                }
            }
            """;
    private static final String DAYS = """
            package a;

            import java.time.LocalDate;
            import lombok.RequiredArgsConstructor;
            import org.springframework.stereotype.Service;

            @Service
            @RequiredArgsConstructor
            class Days {
            \tprivate final Runnable other;

            \tboolean isOver(LocalDate end) {
            \t\treturn end.isBefore(LocalDate.now());
            \t}
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TimeComesFromAClockFix()).parser(ClockGround.parser());
    }

    private static String days(String imports, String clock) {
        return DAYS.replace("import java.time.LocalDate;", imports)
                .replace("other;\n", "other;\n\tprivate final Clock clock;\n")
                .replace("now()", "now(" + clock + ")");
    }

    @Test
    void lomboksConstructorGetsOneMoreField() {
        rewriteRun(application(), main(DAYS, days("import java.time.Clock;\nimport java.time.LocalDate;", "clock")));
    }

    @Test
    void aClockInUtcIsAskedInTheMachinesZone() {
        rewriteRun(
                main(CLOCK.formatted("systemUTC")),
                main(
                        DAYS,
                        days(
                                "import java.time.Clock;\nimport java.time.LocalDate;\nimport java.time.ZoneId;",
                                "clock.withZone(ZoneId.systemDefault())")));
    }

    @Test
    void whereTheMachinesZoneChangesItIsAskedEachTime() {
        rewriteRun(
                application(),
                main("""
                        package a;

                        import java.util.TimeZone;

                        class Zones {
                            void set() {
                                TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
                            }
                        }
                        """),
                main(
                        DAYS,
                        days(
                                "import java.time.Clock;\nimport java.time.LocalDate;\nimport java.time.ZoneId;",
                                "clock.withZone(ZoneId.systemDefault())")));
    }

    @Test
    void aBeanInTheSameZoneIsAskedAsItIs() {
        rewriteRun(
                main(CLOCK.formatted("systemDefaultZone")),
                main(DAYS, days("import java.time.Clock;\nimport java.time.LocalDate;", "clock")));
    }

    @Test
    void aClockThatIsThereServes() {
        rewriteRun(
                main(CLOCK.formatted("systemUTC")),
                main(
                        MENDED.replace("Clock clock", "Clock time")
                                .replace("this.clock = clock", "this.time = time")
                                .replace("now(clock)", "now()"),
                        MENDED.replace("Clock clock", "Clock time")
                                .replace("this.clock = clock", "this.time = time")
                                .replace("now(clock)", "now(time)")));
    }

    @Test
    void aNameThatIsTakenIsNotUsed() {
        rewriteRun(
                application(),
                main(
                        BEAN.replace("Instant end", "Instant clock").replace("end.", "clock."),
                        MENDED.replace("Clock clock", "Clock systemClock")
                                .replace("this.clock = clock", "this.systemClock = systemClock")
                                .replace("now(clock)", "now(systemClock)")
                                .replace("Instant end", "Instant clock")
                                .replace("end.", "clock.")));
    }

    @Test
    void aConstructorReadsWhatItIsGivenAndKeepsItBeforeItDoesMore() {
        rewriteRun(application(), main("""
                        package a;

                        import java.util.Date;
                        import org.springframework.stereotype.Component;

                        @Component
                        class Starts extends Thread {
                            Starts(
                                    String name,
                                    Runnable other) {
                                super(other, name + new Date());
                                start();
                            }

                            public Date at(int more) {
                                Runnable inner = new Runnable() {
                                    public void run() {
                                        System.out.println(new Date());
                                    }
                                };
                                return new Date();
                            }
                        }
                        """, """
                        package a;

                        import java.time.Clock;
                        import java.util.Date;
                        import org.springframework.stereotype.Component;

                        @Component
                        class Starts extends Thread {
                            private final Clock clock;

                            Starts(
                                    String name,
                                    Runnable other,
                                    Clock clock) {
                                super(other, name + Date.from(clock.instant()));
                                this.clock = clock;
                                start();
                            }

                            public Date at(int more) {
                                Runnable inner = new Runnable() {
                                    public void run() {
                                        System.out.println(Date.from(clock.instant()));
                                    }
                                };
                                return Date.from(clock.instant());
                            }
                        }
                        """));
    }

    @Test
    void fieldsWithTheirAnnotationBesideThemStayInLine() {
        rewriteRun(application(), main("""
                        package a;

                        import jakarta.annotation.Resource;
                        import java.util.Date;
                        import org.springframework.stereotype.Component;

                        @Component
                        class Sends {
                            @Resource private Runnable one;
                            @Resource private Runnable other;
                            private int sent; // today

                            Date at(int more) {
                                return new Date();
                            }
                        }
                        """, """
                        package a;

                        import jakarta.annotation.Resource;
                        import java.time.Clock;
                        import java.util.Date;
                        import org.springframework.stereotype.Component;

                        @Component
                        class Sends {
                            @Resource private Runnable one;
                            @Resource private Runnable other;
                            @Resource private Clock clock;
                            private int sent; // today

                            Date at(int more) {
                                return Date.from(clock.instant());
                            }
                        }
                        """));
    }

    @Test
    void testsOfALibraryThatStartAnApplicationGetAClockToo() {
        String path = "library/src/%s/java/a/%s.java";
        rewriteRun(
                application(),
                java(BEAN, MENDED, spec -> spec.path(path.formatted("main", "Orders"))),
                java(
                        ClockGround.APPLICATION.replaceAll("\\bApp\\b", "Tests"),
                        ClockGround.WITH_BEAN.replaceAll("\\bApp\\b", "Tests"),
                        spec -> spec.path(path.formatted("test", "Tests"))));
    }

    @Test
    void windowsLinesStayWindowsLines() {
        rewriteRun(application(), main(BEAN.replace("\n", "\r\n"), MENDED.replace("\n", "\r\n")));
    }

    @Test
    void whatIsWrittenInFullStaysSo() {
        String at = "boolean isOver(Instant end, java.time.Clock other, java.util.Date date) {";
        rewriteRun(
                application(),
                main(
                        BEAN.replace("boolean isOver(Instant end) {", at),
                        MENDED.replace("boolean isOver(Instant end) {", at)));
    }

    @Test
    void aFileThatIndentsByTwoBlanksGoesOnSo() {
        rewriteRun(application(), main("""
                        package a;

                        import java.time.Instant;
                        import org.springframework.stereotype.Service;

                        @Service
                        class Bare {
                          boolean isOver(Instant end) {
                            return end.isBefore(Instant.now());
                          }
                        }
                        """, """
                        package a;

                        import java.time.Clock;
                        import java.time.Instant;
                        import org.springframework.stereotype.Service;

                        @Service
                        class Bare {
                          private final Clock clock;

                          Bare(Clock clock) {
                            this.clock = clock;
                          }

                          boolean isOver(Instant end) {
                            return end.isBefore(Instant.now(clock));
                          }
                        }
                        """));
    }

    @Test
    void importsInNoOrderGetTheirsBelow() {
        String imports = """
                import lombok.RequiredArgsConstructor;
                import org.springframework.stereotype.Service;
                import org.springframework.util.Assert;

                import com.fasterxml.jackson.annotation.JsonIgnore;
                import com.fasterxml.jackson.databind.JsonNode;
                import com.fasterxml.jackson.databind.ObjectMapper;
                """;
        String bean = DAYS.replaceFirst("(?s)import.*?(?=@Service)", imports + "\n")
                .replace("(LocalDate end", "(Assert one, JsonNode two, ObjectMapper three, java.time.LocalDate end")
                .replace("LocalDate.now", "java.time.LocalDate.now");
        rewriteRun(
                application(),
                main(
                        bean,
                        bean.replace("ObjectMapper;\n", "ObjectMapper;\n\nimport java.time.Clock;\n")
                                .replace("other;\n", "other;\n\tprivate final Clock clock;\n")
                                .replace("now()", "now(clock)")));
    }
}
