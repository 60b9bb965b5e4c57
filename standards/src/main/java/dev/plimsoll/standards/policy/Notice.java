package dev.plimsoll.standards.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A security notice: from {@code within} after max(the first fix is GA, {@code given}) on, every affected version is behind.
 *
 * @param library package URL without version, or the beginning of one followed by {@code *}
 * @param affected a Maven version range
 * @param fixed the versions that mend it, at least one
 * @param revokedAt from when on it no longer counts, absent where it still does
 */
public record Notice(
        String library,
        String affected,
        List<String> fixed,
        Instant given,
        Duration within,
        String why,
        @Nullable Instant revokedAt) {

    public static final Duration DEFAULT_WITHIN = Duration.ofHours(48);

    public Notice {
        fixed = List.copyOf(fixed);
        Values.library(library);
        Values.range(affected);
        if (fixed.isEmpty()) {
            throw new IllegalArgumentException("a notice names a version that mends it");
        }
        if (within.isNegative()) {
            throw new IllegalArgumentException("within is not negative, unlike " + within);
        }
    }

    /** A notice that counts until somebody revokes it. */
    public Notice(String library, String affected, List<String> fixed, Instant given, Duration within, String why) {
        this(library, affected, fixed, given, within, why, null);
    }

    /**
     * Reads how long there is to move, as in {@code 48h}.
     *
     * @throws IllegalArgumentException with what to write instead
     */
    public static Duration within(String text) {
        return Values.duration(text);
    }

    /** Whether it had been revoked by then. */
    public boolean isRevoked(Instant at) {
        return revokedAt != null && !revokedAt.isAfter(at);
    }

    /** Whether a library (a package URL without version) is meant, whatever its version. */
    public boolean matches(String candidate) {
        return new LibraryPattern(library).matches(candidate);
    }
}
