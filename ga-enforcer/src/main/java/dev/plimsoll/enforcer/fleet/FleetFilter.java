package dev.plimsoll.enforcer.fleet;

import org.jspecify.annotations.Nullable;

/**
 * Which services a list shows; every part is optional and lives in the page's URL.
 *
 * @param verdict ALLOW, ALLOW_WITH_WARNINGS or DENY; NOT_JUDGED where nothing is known or governed, whatever the verdict
 * @param after the last service name of the page before (keyset), exclusive
 * @param limit rows a page, 1 to 500
 */
public record FleetFilter(
        @Nullable String team,
        @Nullable String standard,
        @Nullable String library,
        @Nullable String verdict,
        @Nullable String after,
        int limit) {

    /** Not a verdict of the gate, but what may be behind any of them. */
    public static final String NOT_JUDGED = "NOT_JUDGED";

    public FleetFilter {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit is 1 to 500, not " + limit);
        }
    }
}
