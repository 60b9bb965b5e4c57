package dev.plimsoll.platform.events.counting;

import dev.plimsoll.platform.EmitsEvents;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Written by whoever holds its lock: no version keeps its order, the row alone does. */
@Entity(name = "UnversionedRow")
@EmitsEvents
public class Row {
    /** Chosen by the test. */
    @Id
    public long id;

    /** How often it was written. */
    public int number;
}
