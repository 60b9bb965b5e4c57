package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.enforcer.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a page ends, newest first: what was asked for before, and of the same instant what has a lower id. */
record Cursor(Instant since, String id) {

    /** Before the first page. */
    static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "");

    /** Reads what {@link #text} wrote. */
    static Cursor of(@Nullable String text) {
        if (text == null) {
            return START;
        }
        int end = text.indexOf('_');
        try {
            Cursor cursor = new Cursor(Instant.parse(text.substring(0, Math.max(0, end))), text.substring(end + 1));
            if (cursor.isOfAPage()) {
                return cursor;
            }
        } catch (DateTimeException malformed) {
            throw noEnd();
        }
        throw noEnd();
    }

    /** Others the database could not look for. */
    private boolean isOfAPage() {
        return since.isAfter(Instant.EPOCH) && since.isBefore(START.since()) && id.indexOf('\0') < 0;
    }

    private static Refusal noEnd() {
        return Refusal.badRequest(
                "`after` is not the end of a page", "use the `next` of the page before, or leave it out");
    }

    String text() {
        return since + "_" + id;
    }

    boolean isBefore(ListedWaiver waiver) {
        int order = waiver.since().compareTo(since);
        return order < 0 || order == 0 && waiver.id().compareTo(id) < 0;
    }
}
