package dev.plimsoll.enforcer.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of notices, newest first; {@code next} is the {@code after} of the following page, absent on the last. */
record NoticePage(List<KnownNotice> rows, @Nullable String next) {

    NoticePage {
        rows = List.copyOf(rows);
    }

    /** @param found up to one row more than the page has room for */
    static NoticePage of(List<KnownNotice> found, int limit) {
        return found.size() <= limit
                ? new NoticePage(found, null)
                : new NoticePage(found.subList(0, limit), found.get(limit - 1).id());
    }
}
