package dev.plimsoll.dashboard.layout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An instant as the pages write it, always in UTC.
 *
 * @param iso for the {@code datetime} attribute
 * @param date the day, {@code 8 Nov 2026}
 * @param full day and minute with the zone
 * @param relative {@code in 3 days} or {@code 2 years ago}
 * @param lasting how long it lasts already, {@code for 2 years}
 */
public record Moment(String iso, String date, String full, String relative, String lasting) {

    private static final DateTimeFormatter DATE = formatter("d MMM uuuu");
    private static final DateTimeFormatter FULL = formatter("d MMM uuuu, HH:mm 'UTC'");

    public static Moment of(Instant instant, Instant now) {
        String amount = amount(Duration.between(instant, now).abs());
        return new Moment(
                instant.truncatedTo(ChronoUnit.SECONDS).toString(),
                DATE.format(instant),
                FULL.format(instant),
                instant.isAfter(now) ? "in " + amount : amount + " ago",
                "for " + amount);
    }

    public static @Nullable Moment ofNullable(@Nullable Instant instant, Instant now) {
        return instant == null ? null : of(instant, now);
    }

    private static String amount(Duration length) {
        if (length.compareTo(Duration.ofHours(1)) < 0) {
            return count(Math.max(1, length.toMinutes()), "minute");
        }
        if (length.compareTo(Duration.ofDays(2)) < 0) {
            return count(length.toHours(), "hour");
        }
        long days = length.toDays();
        if (days < 60) {
            return count(days, "day");
        }
        return days < 730 ? count(days * 12 / 365, "month") : count(days * 4 / 1461, "year");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
