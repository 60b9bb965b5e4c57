package dev.plimsoll.enforcer.waiver;

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
        if (found.size() <= limit) {
            return new WaiverPage(at, found, null);
        }
        ListedWaiver last = found.get(limit - 1);
        return new WaiverPage(at, found.subList(0, limit), new Cursor(last.since(), last.id()).text());
    }
}
