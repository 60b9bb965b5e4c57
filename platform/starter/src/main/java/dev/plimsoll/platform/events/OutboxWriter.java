package dev.plimsoll.platform.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Writes the changes of one transaction in one batch, on its own connection. */
final class OutboxWriter {
    private static final String INSERT = """
            insert into platform_outbox (id, type, aggregate_type, aggregate_id, version, at, data, context)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_AND_COMMIT = INSERT + "; commit";

    private final Clock clock;
    private final Supplier<Map<String, String>> context;

    OutboxWriter(Clock clock, Supplier<Map<String, String>> context) {
        this.clock = clock;
        this.context = context;
    }

    void write(Connection connection, Map<Aggregate, Change> changes) throws SQLException {
        execute(INSERT, connection, changes);
    }

    /** Sends one change and the commit at once: what PostgreSQL cannot insert it does not commit either. */
    void writeAndCommit(Connection connection, Map<Aggregate, Change> change) throws SQLException {
        execute(INSERT_AND_COMMIT, connection, change);
    }

    private void execute(String sql, Connection connection, Map<Aggregate, Change> changes) throws SQLException {
        OffsetDateTime at = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        String headers = Json.write(context.get());
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<Aggregate, Change> change : changes.entrySet()) {
                bind(insert, change.getKey(), change.getValue());
                insert.setObject(6, at);
                insert.setString(8, headers);
                if (changes.size() > 1) {
                    insert.addBatch();
                }
            }
            execute(insert, changes.size());
        }
    }

    /** Most transactions write one aggregate, and what the driver does for a batch costs more than it saves then. */
    private static void execute(PreparedStatement insert, int rows) throws SQLException {
        if (rows > 1) {
            insert.executeBatch();
        } else {
            insert.executeUpdate();
        }
    }

    private static void bind(PreparedStatement insert, Aggregate aggregate, Change change) throws SQLException {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        insert.setObject(1, id);
        insert.setString(2, change.type());
        insert.setString(3, aggregate.type());
        insert.setString(4, aggregate.id());
        insert.setObject(5, change.version(), Types.BIGINT);
        insert.setString(7, change.data());
    }
}
