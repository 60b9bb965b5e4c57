package dev.plimsoll.platform.events;

import dev.plimsoll.platform.EmitsEvents;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Written by whoever holds its lock: no version keeps its order, the row alone does. */
@Entity(name = "UnversionedRow")
@EmitsEvents
class Row {
    @Id
    long id;

    int number;
}
