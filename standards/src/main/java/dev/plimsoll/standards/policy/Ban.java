package dev.plimsoll.standards.policy;

import org.jspecify.annotations.Nullable;

/**
 * A library that may not be used.
 *
 * @param library package URL without version, or the beginning of one followed by {@code *}
 * @param versions a Maven version range; absent bans every version
 * @param replacement package URL of what to use instead, with or without version
 */
public record Ban(
        String library, @Nullable String versions, @Nullable String replacement, String why) {

    /** Whether a library (a package URL without version) is meant, whatever its version. */
    public boolean matches(String candidate) {
        return new LibraryPattern(library).matches(candidate);
    }
}
