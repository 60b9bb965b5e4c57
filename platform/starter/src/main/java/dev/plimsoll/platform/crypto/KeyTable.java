package dev.plimsoll.platform.crypto;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.server.ResponseStatusException;

/** The keys of the subjects as they are stored. */
final class KeyTable {
    /** Those who came one after the other are often read together. */
    private static final int READ_AHEAD = 64;

    private static final RowMapper<Row> ROW = (row, number) ->
            new Row(row.getLong("id"), row.getString("subject"), Optional.ofNullable(row.getBytes("wrapped")));

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Queue<Long> reserved = new ConcurrentLinkedQueue<>();

    KeyTable(DataSource database, Clock clock) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    record Row(long id, String subject, Optional<byte[]> wrapped) {
        Optional<DataKey> key() {
            return wrapped.map(bytes -> new DataKey(id, subject, bytes));
        }
    }

    /** A new key of a subject, as it would be stored. */
    record Offer(String subject, byte[] wrapped, int masterKey) {}

    /**
     * The key of the subject, which is the offered one where it had none; empty where it was erased while we waited for whoever made it.
     *
     * <p>One question, since each costs a writer a way to the database and back.
     *
     * @throws ResponseStatusException where the subject is being erased
     */
    Optional<DataKey> keyFor(Offer offer) {
        return jdbc.sql("select key_id, key_wrapped from platform_key_of(?, ?, ?, ?)")
                .params(offer.subject(), offer.wrapped(), offer.masterKey(), Timestamp.from(clock.instant()))
                .query((row, number) -> given(offer.subject(), row))
                .optional();
    }

    private static DataKey given(String subject, ResultSet row) throws SQLException {
        byte[] wrapped = row.getBytes("key_wrapped");
        if (wrapped == null) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "The person whom this belongs to is being erased. Personal data of that person cannot be written before this is done.");
        }
        return new DataKey(row.getLong("key_id"), subject, wrapped);
    }

    /** Whether the transaction of this thread is one of the database in which the keys are. */
    boolean isInTransaction() {
        return TransactionSynchronizationManager.hasResource(database);
    }

    /** The id of a key that nobody has; asked for by the dozen, as each question costs a writer a way to the database and back. */
    long newId() {
        Long next = reserved.poll();
        if (next != null) {
            return next;
        }
        List<Long> more = jdbc.sql(
                        "select nextval(pg_get_serial_sequence('platform_subject_key', 'id')) from generate_series(1, ?)")
                .param(READ_AHEAD)
                .query(Long.class)
                .list();
        reserved.addAll(more.subList(1, more.size()));
        return more.get(0);
    }

    NewKey newKey(DataKey key, int masterKey) {
        return new NewKey(key, masterKey, clock.instant());
    }

    /** Stores them sooner than the commit. */
    void store(List<NewKey> keys) {
        new JdbcTemplate(database).batchUpdate(NewKey.SQL, keys, READ_AHEAD, (statement, key) -> key.bind(statement));
    }

    /** The key with this id and those beside it. */
    List<Row> around(long id) {
        long from = id - id % READ_AHEAD;
        return jdbc.sql("select id, subject, wrapped from platform_subject_key where id between ? and ?")
                .params(from, from + READ_AHEAD - 1)
                .query(ROW)
                .list();
    }

    List<Long> erase(String subject) {
        return jdbc.sql("""
                        update platform_subject_key set wrapped = null, erased_at = ?
                        where subject = ? and erased_at is null
                        returning id
                        """)
                .params(Timestamp.from(clock.instant()), subject)
                .query(Long.class)
                .list();
    }
}
