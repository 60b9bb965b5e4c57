package dev.plimsoll.enforcer.fleet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service in a list, judged now.
 *
 * @param verdict ALLOW, ALLOW_WITH_WARNINGS or DENY, as the gate would answer for production now
 * @param deniedBy the rules of which each alone denies it, in the gate's order; empty unless the verdict is DENY
 * @param deadline the first instant at which a library makes the artifact undeployable; absent when it already is, or never will be
 * @param behindSince since when it has not been deployable
 * @param worst the library version that decides; absent where every one is in order, or none is governed
 * @param checked whether there is a report
 * @param standards how the standards fared in the newest report
 */
public record ServiceRow(
        String service,
        String team,
        String verdict,
        List<String> deniedBy,
        int governed,
        int behind,
        int inGrace,
        int unknown,
        int components,
        @Nullable Worst worst,
        @Nullable Instant deadline,
        @Nullable Instant behindSince,
        int errors,
        int warnings,
        boolean checked,
        Standards standards,
        @Nullable Instant publishedAt) {

    public ServiceRow {
        deniedBy = List.copyOf(deniedBy);
    }

    /**
     * One version of a governed library.
     *
     * @param library package URL without version
     * @param floor the lowest version that it must become; absent where it need not change now, or nobody knows to what
     */
    public record Worst(
            String library, String version, @Nullable String floor) {}

    /** How many standards fared how; {@code unchecked} are those that the newest report does not name. */
    public record Standards(int broken, int notRun, int passed, int unchecked) {}
}
