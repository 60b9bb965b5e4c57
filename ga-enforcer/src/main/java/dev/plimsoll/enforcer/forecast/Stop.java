package dev.plimsoll.enforcer.forecast;

import dev.plimsoll.enforcer.gate.Finding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A service that may be deployed now and stops being deployable.
 *
 * @param blockedBy what denies it from then on
 */
record Stop(String service, String team, Instant blockedFrom, List<Finding> blockedBy) {

    static final Comparator<Stop> SOONEST_FIRST =
            Comparator.comparing(Stop::blockedFrom).thenComparing(Stop::service);

    Stop {
        blockedBy = List.copyOf(blockedBy);
    }

    Place place() {
        return new Place(blockedFrom, service);
    }
}
