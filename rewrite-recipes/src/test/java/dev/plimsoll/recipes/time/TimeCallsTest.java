package dev.plimsoll.recipes.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import dev.plimsoll.recipes.Ground;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** What becomes of a call. */
class TimeCallsTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TimeIsOfTheJdk()).parser(Ground.BOOT_2_7.parser());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            time.withZone(DateTimeZone.UTC).getHourOfDay()                     | time.withZoneSameInstant(ZoneOffset.UTC).getHour()
            time.withTimeAtStartOfDay().getYear()                              | time.truncatedTo(ChronoUnit.DAYS).withEarlierOffsetAtOverlap().getYear()
            time.dayOfMonth().withMaximumValue().getYear()                     | time.with(TemporalAdjusters.lastDayOfMonth()).getYear()
            time.dayOfMonth().get()                                            | time.getDayOfMonth()
            time.getWeekOfWeekyear()                                           | time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
            time.withDayOfWeek(DateTimeConstants.MONDAY).getYear()             | time.with(ChronoField.DAY_OF_WEEK, DayOfWeek.MONDAY.getValue()).getYear()
            time.plusMillis(5).minus(7L).getMillisOfSecond()                   | time.plus(5, ChronoUnit.MILLIS).minus(7L, ChronoUnit.MILLIS).get(ChronoField.MILLI_OF_SECOND)
            time.compareTo(time) > 0                                           | time.toInstant().compareTo(time.toInstant()) > 0
            !new Duration(time, time).isLongerThan(Duration.ZERO)              | !(Duration.between(time, time).compareTo(Duration.ZERO) > 0)
            Duration.millis(5).getStandardSeconds()                            | TimeUnit.MILLISECONDS.toSeconds(Duration.ofMillis(5).toMillis())
            new DateTime(5L).getYear()                                         | Instant.ofEpochMilli(5L).atZone(ZoneId.systemDefault()).getYear()
            new DateTime(2020, 1, 2, 3, 4, DateTimeZone.UTC).getYear()         | ZonedDateTime.of(2020, 1, 2, 3, 4, 0, 0, ZoneOffset.UTC).getYear()
            new LocalDate(5L, DateTimeZone.UTC).getYear()                      | Instant.ofEpochMilli(5L).atZone(ZoneOffset.UTC).toLocalDate().getYear()
            new YearMonth(2020, 2).toLocalDate(1).toDate()                     | Date.from(YearMonth.of(2020, 2).atDay(1).atStartOfDay(ZoneId.systemDefault()).toInstant())
            Seconds.secondsBetween(time, time).getSeconds()                    | Math.toIntExact(ChronoUnit.SECONDS.between(time, time))
            time.toString("YYYY-MM-dd HH:mmZZ")                                | time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mmxxx"))
            DateTimeFormat.forPattern("d MMM yy").withZoneUTC().print(time)    | DateTimeFormatter.ofPattern("d MMM yy").withZone(ZoneOffset.UTC).format(time)
            DateTimeFormat.forPattern("HH:mm").print(5L)                       | DateTimeFormatter.ofPattern("HH:mm").format(Instant.ofEpochMilli(5L).atZone(ZoneId.systemDefault()))
            ISODateTimeFormat.date().print(time)                               | DateTimeFormatter.ofPattern("yyyy-MM-dd").format(time)
            time.toString()                                                    | time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXXXX"))
            """)
    void becomes(String before, String after) {
        rewriteRun(java(
                imports(before) + """

                class Clock {
                    Object run(DateTime time) {
                        return %s;
                    }
                }
                """.formatted(before),
                spec -> spec.after(moved -> {
                    assertThat(moved).contains("return " + after + ";").doesNotContain("joda");
                    return moved;
                })));
    }

    private static String imports(String code) {
        return Stream.of(
                        "DateTime",
                        "DateTimeConstants",
                        "DateTimeZone",
                        "Duration",
                        "LocalDate",
                        "Seconds",
                        "YearMonth",
                        "format.DateTimeFormat",
                        "format.ISODateTimeFormat")
                .filter(type ->
                        type.equals("DateTime") || code.matches(".*\\b" + type.replace("format.", "") + "\\b.*"))
                .map(type -> "import org.joda.time." + type + ";\n")
                .collect(Collectors.joining());
    }
}
