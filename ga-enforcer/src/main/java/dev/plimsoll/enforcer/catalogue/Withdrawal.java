package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.Refusal;
import org.jspecify.annotations.Nullable;

/** The word of a platform engineer that a release must no longer be used. */
record Withdrawal(
        @Nullable String library,
        @Nullable String version,
        @Nullable String reason) {

    private static final int LONGEST_REASON = 1000;

    ReleaseVersion release() {
        return ReleaseVersion.checked(library, version);
    }

    /** @throws Refusal where nothing is said that could be shown to whoever is refused */
    String because() {
        if (reason == null || reason.isBlank()) {
            throw Refusal.badRequest(
                    "`reason` is missing", "say in one sentence why, it is shown to whoever is refused");
        }
        if (!isSentence(reason)) {
            throw Refusal.badRequest(
                    "`reason` is longer than " + LONGEST_REASON + " characters or not text",
                    "say it in one sentence and link to the rest");
        }
        return reason.strip();
    }

    static boolean isSentence(String reason) {
        return reason.length() <= LONGEST_REASON && reason.indexOf('\0') < 0;
    }
}
