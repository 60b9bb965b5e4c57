package dev.plimsoll.enforcer.forecast;

import dev.plimsoll.enforcer.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;

/** Where a page of the forecast ends, written as in {@code 2026-12-03T09:00:00Z,billing}. */
record Place(Instant at, String service) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::at).thenComparing(Place::service);

    /** @throws Refusal where it is no place */
    static Place of(String text) {
        int comma = text.indexOf(',');
        try {
            return new Place(Instant.parse(text.substring(0, Math.max(0, comma))), text.substring(comma + 1));
        } catch (DateTimeException malformed) {
            throw Refusal.badRequest(
                    "`after` is no place in the forecast", "use the `next` of the page before, or leave it out");
        }
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return at + "," + service;
    }
}
