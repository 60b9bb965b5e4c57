package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.Refusal;
import org.jspecify.annotations.Nullable;

/** A sentence that a request gives and that is shown to people. */
final class Reason {

    private static final int LONGEST = 1000;

    private Reason() {}

    /** @throws Refusal where nothing is said that could be shown to whoever is refused */
    static String checked(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.badRequest(
                    "`" + field + "` is missing", "say in one sentence why, it is shown to whoever is refused");
        }
        if (!isSentence(text)) {
            throw Refusal.badRequest(
                    "`" + field + "` is longer than " + LONGEST + " characters or not text",
                    "say it in one sentence and link to the rest");
        }
        return text.strip();
    }

    static boolean isSentence(String text) {
        return text.length() <= LONGEST && text.indexOf('\0') < 0;
    }
}
