package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants of the past, as exact as the database keeps them. */
final class Moment {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private Moment() {}

    /** @throws Refusal where it is before 2000 or yet to come */
    static Instant past(String field, Instant given, Instant now) {
        if (given.isAfter(now)) {
            throw Refusal.badRequest(
                    "`" + field + "` is " + given + ", which is in the future (it is " + now + ")",
                    "say it when it has happened, or set the clock right");
        }
        if (given.isBefore(EARLIEST)) {
            throw Refusal.badRequest(
                    "`" + field + "` is " + given + ", dates before 2000 are made up", "give the real one");
        }
        return exact(given);
    }

    static Instant exact(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
