package dev.plimsoll.maven.module;

import org.jspecify.annotations.Nullable;

/** What a build was told. */
public final class Given {
    private Given() {}

    /** A pipeline's variable that is not set arrives as nothing, not as absent. */
    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
