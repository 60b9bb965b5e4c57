package dev.plimsoll.recipes.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import dev.plimsoll.recipes.Ground;
import dev.plimsoll.recipes.LeftAlone;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** What is read stays Joda-Time's, and its value moves. */
class ReadWithJodaTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TimeIsOfTheJdk()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void aTextIsReadByJodaTimeAndItsValueMoves() {
        rewriteRun(
                spec -> spec.dataTable(
                        LeftAlone.Row.class,
                        rows -> assertThat(rows).singleElement().satisfies(row -> assertThat(row.reason())
                                .contains("it still calls LocalDate.parse of Joda-Time"))),
                java("""
                import org.joda.time.LocalDate;

                class Calendar {
                    private LocalDate day = LocalDate.parse("2020-01-31");

                    int year(String text) {
                        // of any form
                        return LocalDate.parse(text).plusDays(1).getYear();
                    }

                    boolean isPast(LocalDate other) {
                        return other.isBefore(day);
                    }
                }
                """, """
                import java.time.LocalDate;

                class Calendar {
                    private LocalDate day = LocalDate.parse("2020-01-31");

                    int year(String text) {
                        // of any form
                        return LocalDate.parse(org.joda.time.LocalDate.parse(text).toString()).plusDays(1).getYear();
                    }

                    boolean isPast(LocalDate other) {
                        return other.isBefore(day);
                    }
                }
                """));
    }

    @Test
    void whatMayBeNullOrOfAnyTypeIsReadByJodaTime() {
        rewriteRun(java("""
                import java.util.Date;
                import org.joda.time.DateTime;
                import org.joda.time.DateTimeZone;

                class Clock {
                    DateTime at(Date date) {
                        return new DateTime(date).plusHours(1);
                    }

                    DateTime there(String zone) {
                        return DateTime.now(DateTimeZone.forID(zone));
                    }

                    DateTime inBerlin() {
                        return DateTime.now(DateTimeZone.forID("Europe/Berlin"));
                    }
                }
                """, """
                import java.time.ZoneId;
                import java.time.ZonedDateTime;
                import java.util.Date;

                class Clock {
                    ZonedDateTime at(Date date) {
                        return new org.joda.time.DateTime(date).toGregorianCalendar().toZonedDateTime().plusHours(1);
                    }

                    ZonedDateTime there(String zone) {
                        return ZonedDateTime.now(org.joda.time.DateTimeZone.forID(zone).toTimeZone().toZoneId());
                    }

                    ZonedDateTime inBerlin() {
                        return ZonedDateTime.now(ZoneId.of("Europe/Berlin"));
                    }
                }
                """));
    }

    @Test
    void aFormatThatReadsStays() {
        rewriteRun(java("""
                import org.joda.time.DateTime;
                import org.joda.time.LocalDate;
                import org.joda.time.format.DateTimeFormat;
                import org.joda.time.format.DateTimeFormatter;
                import org.joda.time.format.ISODateTimeFormat;

                class Reader {
                    private static final DateTimeFormatter FORMAT = DateTimeFormat.forPattern("yyyy-MM-dd").withZoneUTC();

                    LocalDate day(String text) {
                        return FORMAT.parseLocalDate(text).plusDays(1);
                    }

                    DateTime time(String text) {
                        return ISODateTimeFormat.dateTimeParser().parseDateTime(text);
                    }
                }
                """, """
                import org.joda.time.format.DateTimeFormat;
                import org.joda.time.format.DateTimeFormatter;
                import org.joda.time.format.ISODateTimeFormat;

                import java.time.LocalDate;
                import java.time.ZonedDateTime;

                class Reader {
                    private static final DateTimeFormatter FORMAT = DateTimeFormat.forPattern("yyyy-MM-dd").withZoneUTC();

                    LocalDate day(String text) {
                        return LocalDate.parse(FORMAT.parseLocalDate(text).toString()).plusDays(1);
                    }

                    ZonedDateTime time(String text) {
                        return ISODateTimeFormat.dateTimeParser().parseDateTime(text).toGregorianCalendar().toZonedDateTime();
                    }
                }
                """));
    }

    @Test
    void aFormatThatReadsAndPrintsStaysWithItsFile() {
        rewriteRun(java("""
                import org.joda.time.LocalDate;
                import org.joda.time.format.DateTimeFormat;
                import org.joda.time.format.DateTimeFormatter;

                class Reader {
                    private static final DateTimeFormatter FORMAT = DateTimeFormat.forPattern("yyyy-MM-dd");

                    String again(String text) {
                        LocalDate day = FORMAT.parseLocalDate(text);
                        return FORMAT.print(day);
                    }
                }
                """));
    }

    @Test
    void whatIsReadFromValuesThatMoveStays() {
        rewriteRun(java("""
                import org.joda.time.DateTime;
                import org.joda.time.LocalDate;

                class Calendar {
                    LocalDate day(DateTime time) {
                        return new LocalDate(time);
                    }
                }
                """));
    }

    @Test
    void aFileThatOnlyReadsStays() {
        rewriteRun(
                spec -> spec.dataTable(
                        LeftAlone.Row.class,
                        rows -> assertThat(rows).singleElement().satisfies(row -> assertThat(row.reason())
                                .contains("it still calls new DateTime of Joda-Time"))),
                java("""
                import org.joda.time.DateTime;

                class Reader {
                    long millis(String text) {
                        return new DateTime(text).getMillis();
                    }
                }
                """));
    }

    @Test
    void whatIsKeptIsWrittenOut() {
        rewriteRun(java("""
                import org.joda.time.DateTimeZone;
                import org.joda.time.LocalDate;
                import org.joda.time.format.DateTimeFormat;
                import org.joda.time.format.DateTimeFormatter;

                class Reader {
                    private static final DateTimeFormatter FORMAT = DateTimeFormat.forPattern("yyyy-MM-dd").withZone(DateTimeZone.UTC);

                    LocalDate day(String text) {
                        return FORMAT.parseLocalDate(text);
                    }

                    int year(String text) {
                        return LocalDate.parse(text).getYear();
                    }
                }
                """, """
                import org.joda.time.format.DateTimeFormat;
                import org.joda.time.format.DateTimeFormatter;

                import java.time.LocalDate;

                class Reader {
                    private static final DateTimeFormatter FORMAT = DateTimeFormat.forPattern("yyyy-MM-dd").withZone(org.joda.time.DateTimeZone.UTC);

                    LocalDate day(String text) {
                        return LocalDate.parse(FORMAT.parseLocalDate(text).toString());
                    }

                    int year(String text) {
                        return org.joda.time.LocalDate.parse(text).getYear();
                    }
                }
                """));
    }
}
