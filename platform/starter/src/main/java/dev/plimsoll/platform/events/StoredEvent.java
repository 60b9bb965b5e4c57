package dev.plimsoll.platform.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the outbox.
 *
 * @param context the headers of the request that led to it, as a JSON object
 * @param attempts how often telling it failed
 */
record StoredEvent(
        long seq,
        UUID id,
        String type,
        Aggregate aggregate,
        @Nullable Long version,
        Instant at,
        String data,
        String context,
        int attempts) {}
