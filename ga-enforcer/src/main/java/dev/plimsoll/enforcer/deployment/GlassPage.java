package dev.plimsoll.enforcer.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the uses of the emergency path, newest first; {@code next} is the {@code after} of the following page. */
record GlassPage(List<Glass> rows, @Nullable Long next) {

    GlassPage {
        rows = List.copyOf(rows);
    }

    /** @param found up to one row more than the page has room for */
    static GlassPage of(List<Glass> found, int limit) {
        return found.size() <= limit
                ? new GlassPage(found, null)
                : new GlassPage(found.subList(0, limit), found.get(limit - 1).id());
    }
}
