package dev.plimsoll.platform.cost;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Events and new keys of a transaction, sent to the database in one flight with the commit. */
final class HandOutbox {
    private static final String TABLE = """
            create table if not exists hand_outbox (seq bigint generated always as identity primary key, id uuid not null,
                type text not null, customer uuid not null, version bigint not null, at_micros bigint not null,
                data text not null, request_id text, trace_id text, tenant text)
            """;
    private static final String INSERT = """
            insert into hand_outbox (id, type, customer, version, at_micros, data, request_id, trace_id, tenant)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COMMIT = "; commit";
    private static final JsonMapper JSON = new JsonMapper();

    private final HandKeys keys;
    private final Clock clock;
    private final Runnable wake;

    /**
     * Makes its table.
     *
     * @param wake is run after each commit
     */
    HandOutbox(HandKeys keys, JdbcClient database, Clock clock, Runnable wake) {
        this.keys = keys;
        this.clock = clock;
        this.wake = wake;
        database.sql(TABLE).update();
    }

    /** In the order of the writes; the last takes the commit along. */
    void writeAndCommit(Connection connection, List<HandEvent> events) throws SQLException {
        int last = events.size() - 1;
        for (int i = 0; i <= last; i++) {
            HandEvent event = events.get(i);
            String sql = (event.key() == null ? "" : HandKeys.INSERT + "; ") + INSERT + (i < last ? "" : COMMIT);
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                bind(insert, event);
                insert.execute();
            }
        }
    }

    void committed(List<HandEvent> events) {
        for (HandEvent event : events) {
            if (event.key() != null) {
                keys.keep(event.key());
            }
        }
        wake.run();
    }

    private void bind(PreparedStatement insert, HandEvent event) throws SQLException {
        int at = 1;
        if (event.key() != null) {
            insert.setObject(at++, event.customer());
            insert.setBytes(at++, keys.wrap(event.key()));
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        insert.setObject(at++, new UUID(random.nextLong(), random.nextLong()));
        insert.setString(at++, event.type());
        insert.setObject(at++, event.customer());
        insert.setLong(at++, event.version());
        insert.setLong(at++, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
        insert.setString(at++, JSON.writeValueAsString(event.data()));
        insert.setString(at++, MDC.get("requestId"));
        insert.setString(at++, MDC.get("traceId"));
        insert.setString(at, MDC.get("tenant"));
    }
}
