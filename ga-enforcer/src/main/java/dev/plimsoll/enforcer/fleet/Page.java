package dev.plimsoll.enforcer.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a keyset-paged list; {@code next} is the {@code after} of the following page, absent on the last. */
public record Page<T>(List<T> rows, int total, @Nullable String next) {
    public Page {
        rows = List.copyOf(rows);
    }
}
