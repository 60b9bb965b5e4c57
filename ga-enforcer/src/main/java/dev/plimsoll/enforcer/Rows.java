package dev.plimsoll.enforcer;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a keyset-paged list.
 *
 * @param next the {@code after} of the following rows, absent on the last page
 */
public record Rows<R, K>(List<R> rows, @Nullable K next) {

    /** More are never given at once. */
    public static final int MOST = 500;

    public Rows {
        rows = List.copyOf(rows);
    }

    /**
     * One page.
     *
     * @param found the rows of the page, and at least one more where the list goes on
     * @param key what a row is found again by
     */
    public static <R, K> Rows<R, K> of(List<R> found, int limit, Function<R, K> key) {
        return found.size() <= limit
                ? new Rows<>(found, null)
                : new Rows<>(found.subList(0, limit), key.apply(found.get(limit - 1)));
    }

    /** @throws Refusal where nobody would get so many */
    public static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.badRequest("`limit` is " + limit, "ask for 1 to " + MOST + " rows");
        }
        return limit;
    }
}
