package dev.plimsoll.enforcer.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the rule says of one used version at one instant.
 *
 * @param floorsAtDeadline the floors that will make it fall behind
 */
record Judgement(
        Status status,
        UsedVersion used,
        Floors floors,
        @Nullable Instant behindSince,
        @Nullable Instant deadline,
        @Nullable Floors floorsAtDeadline) {

    Floors.@Nullable LineState holding() {
        return floors.holdingFor(used).orElse(null);
    }

    @Nullable
    GaRelease floor() {
        Floors.LineState holding = holding();
        return holding == null ? null : holding.floor();
    }
}
