package dev.plimsoll.platform.data;

import dev.plimsoll.platform.EmitsEvents;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What every aggregate has: an id that sorts by time, a version, its times, and an event for each committed write. */
@MappedSuperclass
@EmitsEvents
@EntityListeners(Times.class)
public abstract class AggregateRoot {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private @Nullable Long version;

    private @Nullable Instant createdAt;

    private @Nullable Instant updatedAt;

    /** A UUID of version 7; null until it is saved. */
    public @Nullable UUID getId() {
        return id;
    }

    /** How often it was written, from 0; null until it is saved. */
    public @Nullable Long getVersion() {
        return version;
    }

    /** When it was saved first; null until then. */
    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    /** When it was saved last; null until it is saved. */
    public @Nullable Instant getUpdatedAt() {
        return updatedAt;
    }

    void created(Instant at) {
        createdAt = at;
        updatedAt = at;
    }

    void updated(Instant at) {
        updatedAt = at;
    }

    /** The type and the id alone: whatever else it holds may be personal. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + id + "]";
    }
}
