package dev.plimsoll.maven.http;

import org.jspecify.annotations.Nullable;

/** Who asks, as a header says it. */
public final class Token {
    private Token() {}

    /**
     * The token as a header takes it; absent where nobody need say. What is wrong with one is told without it, as logs
     * are read by many.
     *
     * @throws IllegalArgumentException where it can be none
     */
    public static @Nullable String sent(@Nullable String token) {
        if (token == null || token.isBlank()) {
            return null;
        }
        if (!token.strip().matches("[!-~]+")) {
            throw new IllegalArgumentException(
                    "The token has a line break, a blank or a letter beyond ASCII in it; give it as it was issued,"
                            + " -Dplimsoll.token=... or PLIMSOLL_TOKEN in the environment");
        }
        return token.strip();
    }
}
