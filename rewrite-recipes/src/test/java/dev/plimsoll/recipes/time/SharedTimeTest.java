package dev.plimsoll.recipes.time;

import static org.openrewrite.java.Assertions.java;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** What something beside a file itself decides. */
class SharedTimeTest implements RewriteTest {
    private static final String ASKS = """
            import org.joda.time.DateTime;

            class Clock {
                DateTime now() {
                    return DateTime.now();
                }
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TimeIsOfTheJdk()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void nowStaysWhereATestSetsIt() {
        rewriteRun(java(ASKS), java("""
                import org.joda.time.DateTimeUtils;

                class ClockTest {
                    void stop() {
                        DateTimeUtils.setCurrentMillisFixed(0);
                    }
                }
                """, spec -> spec.path("src/test/java/ClockTest.java")));
    }

    @Test
    void whatAnotherFileHandsOnStaysWithIt() {
        rewriteRun(java(ASKS), java("""
                import java.util.function.Supplier;

                class Times {
                    Supplier<?> now(Clock clock) {
                        return clock::now;
                    }
                }
                """));
    }

    @Test
    void whatALibraryImplementsStays() {
        rewriteRun(java("""
                import java.util.List;
                import org.joda.time.DateTime;

                interface Orders {
                    List<String> findByPlacedAfter(DateTime time);
                }
                """));
    }

    @Test
    void whatTheProjectImplementsMoves() {
        rewriteRun(java("""
                import org.joda.time.LocalDate;

                interface Calendar {
                    LocalDate next(LocalDate day);
                }
                """, """
                import java.time.LocalDate;

                interface Calendar {
                    LocalDate next(LocalDate day);
                }
                """), java("""
                import org.joda.time.LocalDate;

                class Daily implements Calendar {
                    @Override
                    public LocalDate next(LocalDate day) {
                        return day.plusDays(1);
                    }
                }
                """, """
                import java.time.LocalDate;

                class Daily implements Calendar {
                    @Override
                    public LocalDate next(LocalDate day) {
                        return day.plusDays(1);
                    }
                }
                """));
    }

    @Test
    void whereARefusalIsCaughtTheFileStays() {
        rewriteRun(java("""
                import org.joda.time.LocalDate;

                class Calendar {
                    boolean is(int year, int month, int day) {
                        try {
                            return new LocalDate(year, month, day).getYear() > 0;
                        } catch (IllegalArgumentException e) {
                            return false;
                        }
                    }
                }
                """));
    }

    @Test
    void whatIsImportedStaticStays() {
        rewriteRun(java("""
                import static org.joda.time.DateTimeZone.UTC;

                import org.joda.time.DateTime;

                class Clock {
                    DateTime now() {
                        return DateTime.now(UTC);
                    }
                }
                """));
    }

    @Test
    void aTextThatATimeIsAppendedToStays() {
        rewriteRun(java("""
                import org.joda.time.DateTime;

                class Report {
                    String of(DateTime time) {
                        String text = "at ";
                        text += time;
                        return text;
                    }
                }
                """));
    }
}
