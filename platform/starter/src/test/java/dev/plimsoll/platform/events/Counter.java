package dev.plimsoll.platform.events;

import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.Entity;

/** An aggregate that is written often: its number is how often. */
@Entity(name = "Counter")
class Counter extends AggregateRoot {
    int number;
}
