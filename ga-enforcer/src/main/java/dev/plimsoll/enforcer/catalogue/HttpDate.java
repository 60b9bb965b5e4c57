package dev.plimsoll.enforcer.catalogue;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Reads the dates and waits in HTTP headers. */
final class HttpDate {

    private static final Duration WITHOUT_A_WORD = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private HttpDate() {}

    /** Until when to wait: as {@code Retry-After} says in seconds or as a date, at most a day, a quarter of an hour where it says nothing. */
    static Instant retryAfter(String header, Instant now) {
        Instant until = SECONDS.matcher(header.strip()).matches()
                ? now.plusSeconds(Long.parseLong(header.strip()))
                : parse(header, now.plus(WITHOUT_A_WORD));
        Instant latest = now.plus(LONGEST);
        return until.isAfter(latest) ? latest : until;
    }

    /** An HTTP date, or {@code otherwise} where it is none. */
    static Instant parse(String header, Instant otherwise) {
        try {
            return ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException none) {
            return otherwise;
        }
    }
}
