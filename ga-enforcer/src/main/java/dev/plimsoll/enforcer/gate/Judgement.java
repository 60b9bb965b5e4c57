package dev.plimsoll.enforcer.gate;

import dev.plimsoll.standards.policy.Notice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the rule says of one used version at one instant.
 *
 * @param now the lowest version that may be used; for a withdrawn one the best that is not
 * @param behindSince since when it has been behind or withdrawn
 * @param deadline the first instant at which it is behind
 * @param then the lowest version that may be used at the deadline
 */
record Judgement(
        Status status,
        UsedVersion used,
        Floors floors,
        Aim now,
        @Nullable Instant behindSince,
        @Nullable Instant deadline,
        @Nullable Aim then) {

    /**
     * Where to move.
     *
     * @param notice the security notice that makes the version be behind, where it is not only the floor
     */
    record Aim(@Nullable GaRelease version, @Nullable Notice notice) {}

    @Nullable
    GaRelease floor() {
        return now.version();
    }
}
