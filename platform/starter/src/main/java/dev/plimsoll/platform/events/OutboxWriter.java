package dev.plimsoll.platform.events;

import dev.plimsoll.platform.crypto.NewKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Writes the changes of one transaction in one batch, on its own connection. */
final class OutboxWriter {
    private static final String INSERT = """
            insert into platform_outbox (id, type, aggregate_type, aggregate_id, version, at, data, context)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COMMIT = "; commit";
    private static final String INSERT_AND_COMMIT = INSERT + COMMIT;
    private static final String KEYS_AND_COMMIT = NewKeys.SQL + COMMIT;
    private static final String ALL = NewKeys.SQL + "; " + INSERT_AND_COMMIT;

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

    /** Sends at most one change, the keys and the commit at once: what PostgreSQL cannot insert it does not commit either. */
    void writeAndCommit(Connection connection, Map<Aggregate, Change> change, NewKeys keys) throws SQLException {
        if (keys.isEmpty()) {
            execute(INSERT_AND_COMMIT, connection, insert -> bind(insert, 0, change));
        } else if (change.isEmpty()) {
            execute(KEYS_AND_COMMIT, connection, keys::bind);
        } else {
            execute(ALL, connection, both -> {
                keys.bind(both);
                bind(both, NewKeys.PARAMETERS, change);
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
        OffsetDateTime at = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        String headers = Json.write(context.get());
        for (Map.Entry<Aggregate, Change> entry : changes.entrySet()) {
            Aggregate aggregate = entry.getKey();
            Change change = entry.getValue();
            insert.setObject(before + 1, UuidVersion7Strategy.INSTANCE.generateUuid(null));
            insert.setString(before + 2, change.type());
            insert.setString(before + 3, aggregate.type());
            insert.setString(before + 4, aggregate.id());
            insert.setObject(before + 5, change.version(), Types.BIGINT);
            insert.setObject(before + 6, at);
            insert.setString(before + 7, change.data());
            insert.setString(before + 8, headers);
            if (changes.size() > 1) {
                insert.addBatch();
            }
        }
    }
}
