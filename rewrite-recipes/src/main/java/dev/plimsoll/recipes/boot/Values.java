package dev.plimsoll.recipes.boot;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of the value of a key that has another name now. */
enum Values {
    /** The same values are meant. */
    SAME(Optional::of),

    /** All attempts were counted, and now those after the first one. */
    ONE_LESS(value -> value.matches("[1-9]\\d{0,8}")
            ? Optional.of(String.valueOf(Integer.parseInt(value) - 1))
            : Optional.empty()),

    /** An endpoint was there or not. */
    ACCESS(value -> switch (value.toLowerCase(Locale.ROOT)) {
        case "true" -> Optional.of("unrestricted");
        case "false" -> Optional.of("none");
        default -> Optional.empty();
    }),

    /** A URL, of which host and port are left where it says no more. */
    ADDRESS(value -> {
        Matcher url = Pattern.compile("(?:http://)?([\\w.-]+(?::\\d+)?)/?").matcher(value);
        return url.matches() ? Optional.of(url.group(1)) : Optional.empty();
    });

    private final Function<String, Optional<String>> today;

    Values(Function<String, Optional<String>> today) {
        this.today = today;
    }

    /** By the word that the table has for it. */
    static Values named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** How the value is written now; empty where only a person can know. */
    Optional<String> today(String value) {
        return today.apply(value);
    }
}
