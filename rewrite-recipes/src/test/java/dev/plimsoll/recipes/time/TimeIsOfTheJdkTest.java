package dev.plimsoll.recipes.time;

import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.maven.Assertions.pomXml;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class TimeIsOfTheJdkTest implements RewriteTest {
    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>a</groupId>
              <artifactId>a</artifactId>
              <version>1</version>
              <dependencies>
                <dependency>
                  <groupId>joda-time</groupId>
                  <artifactId>joda-time</artifactId>
                  <version>2.12.7</version>
                </dependency>
              </dependencies>
            </project>
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TimeIsOfTheJdk()).parser(Ground.BOOT_2_7.parser());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String text = \"at \" + time;",
                "String text = String.valueOf(time);",
                "int order = time.compareTo(time);",
                "org.joda.time.Months.monthsBetween(time, time).getMonths();",
                "Object days = Days.daysBetween(time, time);",
                "boolean before = time.isBefore(0L);",
                "boolean same = time.equals(time);",
                "boolean same = java.util.Objects.equals(time, time);",
                "DateTimeFormat.forPattern(\"xxxx-'W'ww\").print(time);",
                "DateTimeFormat.forPattern(\"yyyy-MM-dd\").print(org.joda.time.Instant.now());",
                "DateTimeFormat.forPattern(text()).print(time);",
                "DateTime given = new DateTime(time);",
                "DateTime there = time.withZone(zone);",
                "switch (1) { case org.joda.time.DateTimeConstants.MONDAY: }",
                "int longest = time.dayOfMonth().getMaximumValue();",
                "DateTime cast = (DateTime) (Object) time;",
                "boolean is = ((Object) time) instanceof DateTime;",
                "java.util.function.Function<DateTime, Integer> year = DateTime::getYear;",
                "org.joda.time.DateTimeUtils.setCurrentMillisFixed(0);",
                "Object any = time;",
                "new java.util.HashMap<String, Object>().put(\"now\", time);",
                "java.util.Objects.toString(time);",
                "java.time.LocalDate other = java.time.LocalDate.now();",
            })
    void whatDoesNotMeanTheSameIsLeft(String statement) {
        rewriteRun(java("""
                import org.joda.time.DateTime;
                import org.joda.time.Days;
                import org.joda.time.format.DateTimeFormat;

                class Order {
                    private void run(DateTime time, org.joda.time.DateTimeZone zone) {
                        %s
                    }

                    String text() {
                        return "";
                    }
                }
                """.formatted(statement)));
    }

    @Test
    void whatIsStoredOrSentIsLeftWithAllThatShareIt() {
        rewriteRun(java("""
                import org.joda.time.DateTime;

                class Order {
                    private DateTime placed;

                    DateTime getPlaced() {
                        return placed;
                    }
                }
                """), java("""
                class Report {
                    int year(Order order) {
                        return order.getPlaced().getYear();
                    }
                }
                """), java("""
                import org.joda.time.DateTime;

                class Page {
                    DateTime placed(Order order) {
                        return order.getPlaced();
                    }
                }
                """));
    }

    @Test
    void theLibraryGoesWhenNothingUsesIt() {
        rewriteRun(pomXml(POM, POM.replaceAll("(?s)  <dependencies>.*</dependencies>\n", "")), java("""
                import org.joda.time.LocalDate;

                class Today {
                    int year() {
                        return LocalDate.now().getYear();
                    }
                }
                """, """
                import java.time.LocalDate;

                class Today {
                    int year() {
                        return LocalDate.now().getYear();
                    }
                }
                """));
    }

    @Test
    void theLibraryStaysForWhatIsLeft() {
        rewriteRun(pomXml(POM), java("""
                import org.joda.time.LocalDate;

                class Today {
                    LocalDate day = LocalDate.now();
                }
                """));
    }

    @Test
    void datesMove() {
        rewriteRun(java("""
                import java.util.ArrayList;
                import java.util.List;
                import org.joda.time.Days;
                import org.joda.time.LocalDate;

                class Calendar {
                    List<LocalDate> days(LocalDate from, LocalDate to) {
                        List<LocalDate> days = new ArrayList<>();
                        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                            // working days
                            if (day.getDayOfWeek() < 6) {
                                days.add(day);
                            }
                        }
                        return days;
                    }

                    int length(LocalDate to) {
                        return Days.daysBetween(new LocalDate(2020, 1, 1), to.withMonthOfYear(2)).getDays() + 1;
                    }

                    String name() {
                        return "day " + new LocalDate();
                    }
                }
                """, """
                import java.time.LocalDate;
                import java.time.temporal.ChronoUnit;
                import java.util.ArrayList;
                import java.util.List;

                class Calendar {
                    List<LocalDate> days(LocalDate from, LocalDate to) {
                        List<LocalDate> days = new ArrayList<>();
                        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                            // working days
                            if (day.getDayOfWeek().getValue() < 6) {
                                days.add(day);
                            }
                        }
                        return days;
                    }

                    int length(LocalDate to) {
                        return (int) ChronoUnit.DAYS.between(LocalDate.of(2020, 1, 1), to.withMonth(2)) + 1;
                    }

                    String name() {
                        return "day " + LocalDate.now();
                    }
                }
                """));
    }

    @Test
    void instantsAndDurationsMove() {
        rewriteRun(java("""
                import org.joda.time.Duration;
                import org.joda.time.Instant;
                import org.joda.time.LocalDate;
                import org.joda.time.LocalTime;

                class Timer {
                    private final Instant started = new Instant(5L);

                    long spent() {
                        return new Duration(started, Instant.now().plus(Duration.standardMinutes(5))).getMillis();
                    }

                    int hour() {
                        return LocalDate.now().toLocalDateTime(new LocalTime(12, 30)).getHourOfDay();
                    }
                }
                """, """
                import java.time.Duration;
                import java.time.Instant;
                import java.time.LocalDate;
                import java.time.LocalTime;

                class Timer {
                    private final Instant started = Instant.ofEpochMilli(5L);

                    long spent() {
                        return Duration.between(started, Instant.now().plus(Duration.ofMinutes(5))).toMillis();
                    }

                    int hour() {
                        return LocalDate.now().atTime(LocalTime.of(12, 30)).getHour();
                    }
                }
                """));
    }

    @Test
    void timesAndFormatsMoveOverFiles() {
        rewriteRun(java("""
                import org.joda.time.DateTime;
                import org.joda.time.DateTimeZone;
                import org.joda.time.format.DateTimeFormat;
                import org.joda.time.format.DateTimeFormatter;

                class Clock {
                    private static final DateTimeFormatter FORMAT = DateTimeFormat.forPattern("yyyy-MM-dd HH:mm");

                    DateTime now() {
                        return DateTime.now(DateTimeZone.UTC).plusHours(1);
                    }

                    String text(DateTime time) {
                        return FORMAT.print(time);
                    }
                }
                """, """
                import java.time.ZoneOffset;
                import java.time.ZonedDateTime;
                import java.time.format.DateTimeFormatter;

                class Clock {
                    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

                    ZonedDateTime now() {
                        return ZonedDateTime.now(ZoneOffset.UTC).plusHours(1);
                    }

                    String text(ZonedDateTime time) {
                        return FORMAT.format(time);
                    }
                }
                """), java("""
                class Use {
                    long run(Clock clock) {
                        return clock.now().getMillis();
                    }
                }
                """, """
                class Use {
                    long run(Clock clock) {
                        return clock.now().toInstant().toEpochMilli();
                    }
                }
                """));
    }
}
