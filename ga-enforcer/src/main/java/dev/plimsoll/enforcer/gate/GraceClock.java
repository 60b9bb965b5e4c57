package dev.plimsoll.enforcer.gate;

import dev.plimsoll.standards.policy.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The clock of the grace, which stands still in the holds. */
final class GraceClock {

    private record Still(Instant from, Instant to) {}

    /** Ascending, and none touches another. */
    private final List<Still> holds;

    GraceClock(List<Hold> holds) {
        List<Still> merged = new ArrayList<>();
        holds.stream()
                .sorted(Comparator.comparing(Hold::from))
                .forEach(hold -> add(merged, new Still(hold.from(), hold.to())));
        this.holds = List.copyOf(merged);
    }

    private static void add(List<Still> merged, Still next) {
        Still last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
        if (last == null || next.from().isAfter(last.to())) {
            merged.add(next);
        } else if (next.to().isAfter(last.to())) {
            merged.set(merged.size() - 1, new Still(last.from(), next.to()));
        }
    }

    /** The first instant at which so much has elapsed since {@code start}, the holds not counted. */
    Instant end(Instant start, Duration grace) {
        Instant running = start;
        Duration left = grace;
        for (Still hold : holds) {
            Instant end = running.plus(left);
            if (!end.isAfter(hold.from()) || left.isZero()) {
                return end;
            }
            if (hold.to().isAfter(running)) {
                left = hold.from().isAfter(running) ? left.minus(Duration.between(running, hold.from())) : left;
                running = hold.to();
            }
        }
        return running.plus(left);
    }
}
