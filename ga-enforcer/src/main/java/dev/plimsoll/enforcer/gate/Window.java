package dev.plimsoll.enforcer.gate;

import java.time.Duration;
import java.time.Instant;

/** From now until an end, both included. */
public record Window(Instant now, Instant end) {

    public Window {
        if (end.isBefore(now)) {
            throw new IllegalArgumentException("a window ends after it begins, unlike " + now + " to " + end);
        }
    }

    /** The next days, each of 24 hours. */
    public static Window ofDays(Instant now, int days) {
        return new Window(now, now.plus(Duration.ofDays(days)));
    }

    /** Whether an instant is after now and not after the end. */
    boolean isAhead(Instant instant) {
        return instant.isAfter(now) && !instant.isAfter(end);
    }
}
