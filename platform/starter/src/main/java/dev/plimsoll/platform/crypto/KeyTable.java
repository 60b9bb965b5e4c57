package dev.plimsoll.platform.crypto;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;

/** The keys of the subjects as they are stored. */
final class KeyTable {
    /** Those who came one after the other are often read together. */
    private static final int READ_AHEAD = 64;

    private static final RowMapper<Row> ROW = (row, number) ->
            new Row(row.getLong("id"), row.getString("subject"), Optional.ofNullable(row.getBytes("wrapped")));

    private final JdbcClient jdbc;
    private final Clock clock;

    KeyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
