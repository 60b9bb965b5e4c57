package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Which uses of the emergency path to list.
 *
 * @param service absent where that of every service
 * @param after the end of the page before, absent for the first
 * @param limit 1 to 500 rows
 */
public record GlassFilter(
        @Nullable String service, @Nullable GlassEnd after, int limit) {

    public GlassFilter {
        limit = Rows.checked(limit);
    }

    GlassFilter after(GlassEnd end) {
        return new GlassFilter(service, end, limit);
    }
}
