package dev.plimsoll.enforcer.deployment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/deployments}.
 *
 * @param source follows from the token; only who has both roles says it
 * @param at a moment at which it ran or ended; absent is now
 * @param ended true when it stopped running
 */
record Told(
        @Nullable String service,
        @Nullable String environment,
        @Nullable String digest,
        @Nullable Source source,
        @Nullable Instant at,
        @Nullable Boolean ended) {

    Placement placement() {
        return Placement.checked(service, environment, digest);
    }

    Instant moment(Instant now) {
        return at == null ? Moment.exact(now) : Moment.past("at", at, now);
    }

    boolean hasEnded() {
        return Boolean.TRUE.equals(ended);
    }
}
