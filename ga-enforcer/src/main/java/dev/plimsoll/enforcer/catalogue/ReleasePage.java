package dev.plimsoll.enforcer.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a library's releases, newest first; {@code next} is the {@code after} of the following page, absent on the last. */
record ReleasePage(List<KnownRelease> rows, @Nullable String next) {

    ReleasePage {
        rows = List.copyOf(rows);
    }

    /** @param found up to one row more than the page has room for */
    static ReleasePage of(List<KnownRelease> found, int limit) {
        return found.size() <= limit
                ? new ReleasePage(found, null)
                : new ReleasePage(found.subList(0, limit), found.get(limit - 1).version());
    }
}
