package dev.plimsoll.platform.events;

import dev.plimsoll.platform.crypto.NewKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Writes the changes of one transaction in one batch, on its own connection. */
final class OutboxWriter {
    private static final String INSERT = """
            insert into platform_outbox (id, type, aggregate_type, aggregate_id, version, at, data, context)
            values (?, ?, ?, ?, ?, timestamptz 'epoch' + ? * interval '1 microsecond', ?, ?)
            """;
    private static final String COMMIT = "; commit";
    private static final String INSERT_AND_COMMIT = INSERT + COMMIT;
    private static final String KEY_AND_COMMIT = NewKey.SQL + COMMIT;
    private static final String ALL = NewKey.SQL + "; " + INSERT_AND_COMMIT;

    private final Clock clock;
    private final Supplier<Map<String, String>> context;

    OutboxWriter(Clock clock, Supplier<Map<String, String>> context) {
        this.clock = clock;
        this.context = context;
    }

    void write(Connection connection, Map<Aggregate, Change> changes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bind(insert, 0, changes);
            execute(insert, changes.size());
        }
    }

    /** Sends at most one change, at most one key and the commit at once: what PostgreSQL cannot insert it does not commit either. */
    void writeAndCommit(Connection connection, Map<Aggregate, Change> change, Optional<NewKey> key)
            throws SQLException {
        if (key.isEmpty()) {
            execute(INSERT_AND_COMMIT, connection, insert -> bind(insert, 0, change));
        } else if (change.isEmpty()) {
            execute(KEY_AND_COMMIT, connection, key.get()::bind);
        } else {
            execute(ALL, connection, both -> {
                key.get().bind(both);
                bind(both, NewKey.PARAMETERS, change);
            });
        }
    }

    private interface Bound {
        void to(PreparedStatement statement) throws SQLException;
    }

    private static void execute(String sql, Connection connection, Bound parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.to(statement);
            statement.execute();
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

    private void bind(PreparedStatement insert, int before, Map<Aggregate, Change> changes) throws SQLException {
        long at = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        String headers = Json.write(context.get());
        for (Map.Entry<Aggregate, Change> entry : changes.entrySet()) {
            Aggregate aggregate = entry.getKey();
            Change change = entry.getValue();
            insert.setObject(before + 1, UuidVersion7Strategy.INSTANCE.generateUuid(null));
            insert.setString(before + 2, change.type());
            insert.setString(before + 3, aggregate.type());
            insert.setString(before + 4, aggregate.id());
            insert.setObject(before + 5, change.version(), Types.BIGINT);
            insert.setLong(before + 6, at);
            insert.setString(before + 7, change.data());
            insert.setString(before + 8, headers);
            if (changes.size() > 1) {
                insert.addBatch();
            }
        }
    }
}
