package dev.plimsoll.enforcer.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Quarters of a day, counted from now: everything in a made-up world happens on one, so looking at each misses nothing. */
final class Grid {

    static final Duration STEP = Duration.ofHours(6);
    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    static final int DAYS = 28;
    static final int STEPS = 4 * DAYS;

    private Grid() {}

    static Instant at(int step) {
        return NOW.plus(STEP.multipliedBy(step));
    }

    static Stream<Instant> all() {
        return Stream.iterate(NOW, at -> at.plus(STEP)).limit(STEPS + 1L);
    }
}
