package dev.plimsoll.platform.events;

import dev.plimsoll.platform.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A listener that remembers. */
final class Heard {
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(DomainEvent event) {
        events.add(event);
    }

    List<DomainEvent> events() {
        return List.copyOf(events);
    }

    /** All of one aggregate, in their order. */
    List<DomainEvent> of(@Nullable Object aggregate) {
        return events.stream()
                .filter(event -> event.aggregate().equals(String.valueOf(aggregate)))
                .toList();
    }

    /** What was done, without the name of the entity. */
    List<String> done(@Nullable Object aggregate) {
        return of(aggregate).stream()
                .map(event -> event.type().substring(event.type().indexOf('.') + 1))
                .toList();
    }

    /** Waits until nothing is left to tell. */
    static void everything(DataSource database) {
        everythingBut(0, database);
    }

    /** Waits until no more than so many events are left: what was heard is still in the outbox until its batch ends. */
    static void everythingBut(int left, DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (waiting(jdbc) > left) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(waiting(jdbc) + " events were not told within a minute");
            }
            pause();
        }
    }

    private static long waiting(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from platform_outbox")
                .query(Long.class)
                .single();
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
