package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.enforcer.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The body with which somebody approves, rejects or revokes; it may be left out.
 *
 * @param reason why, in their own words
 */
record Decided(@Nullable String reason) {

    static final Decided SILENTLY = new Decided(null);

    private static final int LONGEST = 1000;

    /** @throws Refusal where it is no sentence */
    @Nullable
    String text() {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
            throw Refusal.badRequest(
                    "`reason` is longer than " + LONGEST + " characters or not text", "say it in one sentence");
        }
        return reason.strip();
    }
}
