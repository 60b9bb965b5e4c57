package dev.plimsoll.platform.events.counting;

import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** An aggregate that is written often: its number is how often. */
@Entity(name = "Counter")
public class Counter extends AggregateRoot {
    /** How often it was written. */
    public int number;

    /** As long as a test wants it. */
    @Column(columnDefinition = "text")
    public String text = "";
}
