package dev.plimsoll.platform;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One committed change of one aggregate.
 *
 * @param id of the event; who has seen it has seen the change
 * @param type the aggregate's entity name and what was done: {@code Order.created}, {@code Order.updated}, {@code Order.deleted}
 * @param aggregate the aggregate's id, as text
 * @param version of the aggregate after the change, where it has one
 * @param at when it was written
 * @param data the attributes after the change by name, without personal data
 */
public record DomainEvent(
        UUID id,
        String type,
        String aggregate,
        @Nullable Long version,
        Instant at,
        Map<String, @Nullable Object> data) {
    /** Keeps a copy of the data, in its order. */
    public DomainEvent {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
}
