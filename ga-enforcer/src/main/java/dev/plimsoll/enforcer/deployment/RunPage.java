package dev.plimsoll.enforcer.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of runs, newest first; {@code next} is the {@code after} of the following page, absent on the last. */
record RunPage(List<Run> rows, @Nullable Long next) {

    RunPage {
        rows = List.copyOf(rows);
    }

    /** @param found up to one row more than the page has room for */
    static RunPage of(List<Run> found, int limit) {
        return found.size() <= limit
                ? new RunPage(found, null)
                : new RunPage(found.subList(0, limit), found.get(limit - 1).id());
    }
}
