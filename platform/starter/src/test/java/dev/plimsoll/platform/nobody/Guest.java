package dev.plimsoll.platform.nobody;

import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** An entity whose person nobody knows; in a package of its own, for no other application to find it. */
@Entity
public class Guest extends AggregateRoot {
    @Pii
    private @Nullable String name;
}
