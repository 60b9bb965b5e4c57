package dev.plimsoll.enforcer.fleet;

import org.jspecify.annotations.Nullable;

/**
 * Which services a list shows; every part is optional and lives in the page's URL.
 *
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

    public FleetFilter {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit is 1 to 500, not " + limit);
        }
    }
}
