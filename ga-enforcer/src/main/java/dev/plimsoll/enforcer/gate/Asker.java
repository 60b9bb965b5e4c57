package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and which of their questions it is.
 *
 * @param key the {@code Idempotency-Key}: a question that is sent again under it gets the first answer again
 */
record Asker(String name, @Nullable String key) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    Asker {
        if (key != null && !KEY.matcher(key).matches()) {
            throw Refusal.badRequest(
                    "`Idempotency-Key` is not a text of 1 to 255 visible characters", "send a UUID, or leave it out");
        }
    }

    /** The same person with the n-th question of a batch. */
    Asker of(int n) {
        return key == null ? this : new Asker(name, key.substring(0, Math.min(key.length(), 240)) + "/" + n);
    }
}
