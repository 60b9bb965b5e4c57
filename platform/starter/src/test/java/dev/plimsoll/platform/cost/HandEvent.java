package dev.plimsoll.platform.cost;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer was written.
 *
 * @param key that was made for it; null where it had one
 */
record HandEvent(
        String type,
        UUID customer,
        long version,
        Data data,
        @Nullable HandKey key) {
    /** What of a customer names no person. */
    record Data(
            String segment,
            int credit,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt) {}

    static HandEvent created(HandCustomer customer, HandKey key) {
        return of("Customer.created", customer, key);
    }

    static HandEvent updated(HandCustomer customer) {
        return of("Customer.updated", customer, null);
    }

    private static HandEvent of(String type, HandCustomer customer, @Nullable HandKey key) {
        CustomerBody body = customer.body();
        Data data = new Data(body.segment(), body.credit(), customer.getCreatedAt(), customer.getUpdatedAt());
        return new HandEvent(
                type, Objects.requireNonNull(body.id()), Objects.requireNonNull(body.version()), data, key);
    }
}
