package dev.plimsoll.standards.policy;

import java.time.Duration;

/**
 * The freshness that the policy demands of the libraries that a pattern matches.
 *
 * @param library package URL without version, or the beginning of one followed by {@code *}
 * @param keep how many of the newest release lines stay open, from 1; without meaning for {@link LineRule#ALL}
 * @param grace how long after its GA a release becomes the floor of its line
 */
public record Governed(String library, LineRule lines, int keep, Duration grace) {

    public static final int DEFAULT_KEEP = 3;
    public static final Duration DEFAULT_GRACE = Duration.ofDays(14);

    public Governed {
        if (keep < 1) {
            throw new IllegalArgumentException("keep is at least 1, not " + keep);
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace is not negative, unlike " + grace);
        }
    }

    boolean matches(String candidate) {
        return new LibraryPattern(library).matches(candidate);
    }

    int specificity() {
        return new LibraryPattern(library).specificity();
    }
}
