package dev.plimsoll.standards.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The freshness that the policy demands of the libraries that a pattern matches.
 *
 * @param library package URL without version, or the beginning of one followed by {@code *}
 * @param lines without meaning where there are {@code named} lines
 * @param named release lines by name, the oldest first; a version belongs to the first one that matches
 * @param supportedUntil by line; the line closes when the grace has passed since then
 * @param keep how many of the newest lines stay open, from 1; only for {@link LineRule#MAJOR} and {@link LineRule#MINOR}
 * @param grace how long after its GA a release becomes the floor of its line
 * @param boms BOMs and parents that are released together with the library, under its versions; what they manage is judged
 *     through it
 */
public record Governed(
        String library,
        LineRule lines,
        List<NamedLine> named,
        Map<String, Instant> supportedUntil,
        int keep,
        Duration grace,
        Set<String> boms) {

    public static final int DEFAULT_KEEP = 3;
    public static final Duration DEFAULT_GRACE = Duration.ofDays(14);

    public Governed {
        named = List.copyOf(named);
        boms = Set.copyOf(boms);
        supportedUntil = Map.copyOf(supportedUntil);
        if (keep < 1) {
            throw new IllegalArgumentException("keep is at least 1, not " + keep);
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace is not negative, unlike " + grace);
        }
    }

    /** Lines by number whose ends nobody dated. */
    public Governed(String library, LineRule lines, int keep, Duration grace) {
        this(library, lines, List.of(), Map.of(), keep, grace, Set.of());
    }

    boolean matches(String candidate) {
        return new LibraryPattern(library).matches(candidate);
    }

    int specificity() {
        return new LibraryPattern(library).specificity();
    }
}
