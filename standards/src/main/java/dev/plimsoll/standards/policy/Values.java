package dev.plimsoll.standards.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small value formats of a policy; each refuses with what to write instead. */
public final class Values {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,4})([hdw])");
    private static final Pattern LIBRARY = Pattern.compile("pkg:[a-z][a-z0-9.+-]*/(?:[^@*\\s?#]+\\*?|\\*)");
    private static final Pattern REPLACEMENT = Pattern.compile("pkg:[a-z][a-z0-9.+-]*/[^@*\\s?#]+(@[^@*\\s?#]+)?");
    private static final Pattern BOM = Pattern.compile("pkg:maven/[^@*\\s?#/]+/[^@*\\s?#/]+(@[^@*\\s?#]+)?");
    private static final String INTERVAL = "(?:\\[[^,\\[\\]()\\s]+\\]|[\\[(][^,\\[\\]()\\s]*,[^,\\[\\]()\\s]*[\\])])";
    private static final Pattern RANGE = Pattern.compile(INTERVAL + "(?:," + INTERVAL + ")*");

    private static final Pattern CLASS_NAME =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
    private static final Pattern WILDCARD = Pattern.compile("[^\\s*\\[\\](),]*\\*[^\\s*\\[\\](),]*");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private Values() {}

    static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("write a number and h, d or w, as in `14d`");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> Duration.ofDays(7 * amount);
        };
    }

    static String className(String text) {
        return matching(CLASS_NAME, text, "write the full name of a type, as in com.acme.Personal");
    }

    static boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("write `true` or `false`");
        }
        return text.equals("true");
    }

    static int keep(String text) {
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException("write how many of the newest lines stay open, 1 to 999");
        }
        return Integer.parseInt(text);
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("write a date as in `2027-01-01`", malformed);
        }
    }

    /**
     * A date is its first instant (UTC).
     *
     * @throws IllegalArgumentException with what to write instead
     */
    public static Instant instant(String text) {
        Instant instant = text.indexOf('T') < 0 ? startOf(text) : exact(text);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("write a year from 2000 to 2999");
        }
        return instant;
    }

    private static Instant startOf(String date) {
        try {
            return LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "write a date or an instant, as in `2027-01-01` or `2027-01-01T08:00:00Z`", malformed);
        }
    }

    private static Instant exact(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "write an instant with its zone, as in `2027-01-01T08:00:00Z`", malformed);
        }
    }

    static String rangeOrWildcard(String text) {
        if (WILDCARD.matcher(text).matches()) {
            return text;
        }
        return matching(RANGE, text, "write a Maven version range or a pattern with one *, as in `[1.0,2.0)` or `1.*`");
    }

    static String name(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("write a name");
        }
        return text.strip();
    }

    static String library(String text) {
        return matching(
                LIBRARY,
                text,
                "write a package URL without version, as in `pkg:maven/org.acme/core` or `pkg:maven/org.acme/*`");
    }

    static String exactLibrary(String text) {
        if (text.endsWith("*")) {
            throw new IllegalArgumentException("name one library: BOMs are released together with one");
        }
        return library(text);
    }

    static String replacement(String text) {
        return matching(REPLACEMENT, text, "write a package URL, as in `pkg:maven/org.acme/core@1.2.3`");
    }

    static String bom(String text) {
        return matching(
                BOM,
                text,
                "write a package URL, with or without version, as in `pkg:maven/com.acme/platform-bom@2026.11`");
    }

    static String range(String text) {
        return matching(RANGE, text, "write a Maven version range, as in `[1.0,2.0)`");
    }

    private static String matching(Pattern pattern, String text, String action) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(action);
        }
        return text;
    }
}
