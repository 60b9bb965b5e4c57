package dev.plimsoll.platform.events;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The outbox as the relay sees it, within one transaction. */
final class OutboxReader {
    /** Of PostgreSQL's advisory locks, the relay's: one for each database. */
    static final long LOCK = 0x706c696d736f6c6cL;

    private final JdbcClient jdbc;

    OutboxReader(Connection connection) {
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /**
     * Whether nobody else relays until the end of this transaction.
     *
     * <p>Without waiting for the disk, as a deletion that is lost with the server is an event told twice, which may be anyway.
     */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?), set_config('synchronous_commit', 'off', true)")
                .param(LOCK)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** The oldest events, without those of aggregates that wait after a failure. */
    List<StoredEvent> due(int limit) {
        return jdbc.sql("""
                        select * from platform_outbox event
                        where not exists (
                            select from platform_outbox waiting
                            where waiting.next_attempt_at > clock_timestamp()
                              and waiting.aggregate_type = event.aggregate_type
                              and waiting.aggregate_id = event.aggregate_id)
                        order by seq
                        limit ?
                        """).param(limit).query((row, number) -> event(row)).list();
    }

    void delete(Collection<Long> delivered) {
        jdbc.sql("delete from platform_outbox where seq = any(?)")
                .param(delivered.toArray(Long[]::new))
                .update();
    }

    void postpone(StoredEvent failed, Duration pause) {
        jdbc.sql("""
                        update platform_outbox
                        set attempts = attempts + 1, next_attempt_at = clock_timestamp() + ? * interval '1 millisecond'
                        where seq = ?
                        """).param(pause.toMillis()).param(failed.seq()).update();
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                new Aggregate(row.getString("aggregate_type"), row.getString("aggregate_id")),
                row.getObject("version", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("data"),
                row.getString("context"),
                row.getInt("attempts"));
    }
}
