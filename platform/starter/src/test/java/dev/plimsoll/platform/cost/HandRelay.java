package dev.plimsoll.platform.cost;

import dev.plimsoll.platform.DomainEvent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes events out of the outbox on a connection of its own, by one statement and a commit that waits for no disk. */
final class HandRelay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HandRelay.class);
    private static final String TAKE = """
            with due as (select seq from hand_outbox order by seq limit 100 for update)
            delete from hand_outbox taken using due where taken.seq = due.seq
            returning taken.seq, id, type, customer, version, at_micros, data
            """;

    /** As on the platform: the first event goes at once, others of the same moment together. */
    private static final int BREATH = 20;

    private static final int POLL = 1_000;
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();

    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "relay");
    private final String database;
    private final Consumer<DomainEvent> listener;

    HandRelay(String database, Consumer<DomainEvent> listener) {
        this.database = database;
        this.listener = listener;
    }

    /** For whoever commits. */
    void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void run() {
        try {
            while (true) {
                try (Connection connection = DriverManager.getConnection(database)) {
                    relay(connection);
                } catch (SQLException | RuntimeException e) {
                    LOG.warn("Events wait in the outbox.", e);
                    Thread.sleep(POLL);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException {
        try (var setting = connection.createStatement()) {
            setting.execute("set synchronous_commit = off");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            while (true) {
                for (DomainEvent event : taken(take).values()) {
                    listener.accept(event);
                }
                connection.commit();
                Thread.sleep(BREATH);
                if (wake.tryAcquire(POLL, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        }
    }

    private static SortedMap<Long, DomainEvent> taken(PreparedStatement take) throws SQLException {
        SortedMap<Long, DomainEvent> events = new TreeMap<>();
        try (ResultSet rows = take.executeQuery()) {
            while (rows.next()) {
                events.put(rows.getLong(1), event(rows));
            }
        }
        return events;
    }

    private static DomainEvent event(ResultSet row) throws SQLException {
        return new DomainEvent(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                Instant.EPOCH.plus(row.getLong(6), ChronoUnit.MICROS),
                JSON.readValue(row.getString(7), OBJECT));
    }
}
