package dev.plimsoll.platform.data;

import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Writes down when an aggregate was made and changed, to the microsecond, which is what PostgreSQL keeps. */
final class Times {
    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    @PrePersist
    void created(AggregateRoot aggregate) {
        aggregate.created(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @PreUpdate
    void updated(AggregateRoot aggregate) {
        aggregate.updated(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
