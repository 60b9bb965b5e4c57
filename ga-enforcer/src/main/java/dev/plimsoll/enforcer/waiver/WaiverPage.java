package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.enforcer.Rows;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of waivers, newest first.
 *
 * @param at the instant of their states
 * @param next the {@code after} of the following page, absent on the last
 */
public record WaiverPage(
        Instant at, List<ListedWaiver> rows, @Nullable String next) {

    public WaiverPage {
        rows = List.copyOf(rows);
    }

    /** @param found up to one row more than the page has room for */
    static WaiverPage of(Instant at, List<ListedWaiver> found, int limit) {
        Rows<ListedWaiver, String> page = Rows.of(found, limit, last -> new Cursor(last.since(), last.id()).text());
        return new WaiverPage(at, page.rows(), page.next());
    }
}
