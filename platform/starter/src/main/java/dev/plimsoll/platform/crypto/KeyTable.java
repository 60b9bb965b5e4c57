package dev.plimsoll.platform.crypto;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    Optional<DataKey> living(String subject) {
        return jdbc.sql("select id, subject, wrapped from platform_subject_key where subject = ? and erased_at is null")
                .param(subject)
                .query(ROW)
                .optional()
                .flatMap(Row::key);
    }

    /** The key with this id and those beside it. */
    List<Row> around(long id) {
        long from = id - id % READ_AHEAD;
        return jdbc.sql("select id, subject, wrapped from platform_subject_key where id between ? and ?")
                .params(from, from + READ_AHEAD - 1)
                .query(ROW)
                .list();
    }

    /** The new key, or nothing where the subject has one, of which another transaction may be the maker. */
    Optional<DataKey> add(String subject, byte[] wrapped, int masterKey) {
        return jdbc.sql("""
                        insert into platform_subject_key (subject, wrapped, master_key, created_at) values (?, ?, ?, ?)
                        on conflict (subject) where erased_at is null do nothing
                        returning id
                        """)
                .params(subject, wrapped, masterKey, Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .map(id -> new DataKey(id, subject, wrapped));
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
