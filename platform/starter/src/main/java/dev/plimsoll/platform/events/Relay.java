package dev.plimsoll.platform.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes events out of the outbox, one batch in one transaction. */
final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final DataSource database;
    private final Transport transport;
    private final EventsProperties properties;

    Relay(DataSource database, Transport transport, EventsProperties properties) {
        this.database = database;
        this.transport = transport;
        this.properties = properties;
    }

    /**
     * Delivers one batch, where nobody else is at it.
     *
     * <p>The connection is not bound to the thread: a listener's own transaction is one of its own.
     *
     * @return whether there may be more to do at once
     */
    boolean relay() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Delivery delivery = new Delivery();
            try {
                boolean full = relay(new OutboxReader(connection), delivery);
                connection.commit();
                if (delivery.down() != null) {
                    throw delivery.down();
                }
                return full;
            } finally {
                connection.rollback();
            }
        }
    }

    private boolean relay(OutboxReader outbox, Delivery delivery) {
        if (!outbox.lock()) {
            return false;
        }
        List<StoredEvent> due = outbox.due(properties.batch());
        if (due.isEmpty()) {
            return false;
        }
        transport.deliver(due, delivery);
        outbox.delete(delivery.delivered());
        for (Map.Entry<StoredEvent, Throwable> failed : delivery.failed().entrySet()) {
            postpone(outbox, failed.getKey(), failed.getValue());
        }
        return due.size() == properties.batch();
    }

    private void postpone(OutboxReader outbox, StoredEvent event, Throwable cause) {
        Duration pause = properties.retry().pause(event.attempts());
        outbox.postpone(event, pause);
        LOG.warn(
                "{} {} of {} could not be told, attempt {}. It and what follows of {} waits {} s; other events go on.",
                event.type(),
                event.id(),
                event.aggregate().id(),
                event.attempts() + 1,
                event.aggregate().id(),
                pause.toMillis() / 1000.0,
                cause);
    }
}
