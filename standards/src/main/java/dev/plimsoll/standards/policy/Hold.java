package dev.plimsoll.standards.policy;

import java.time.Instant;

/** A grace hold: from {@code from} until just before {@code to} the grace clock stands still. */
public record Hold(Instant from, Instant to, String why) {

    public Hold {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a hold ends after it begins, unlike " + from + " to " + to);
        }
    }
}
