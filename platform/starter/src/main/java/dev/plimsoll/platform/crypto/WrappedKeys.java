package dev.plimsoll.platform.crypto;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** All wrapped keys by the master key that wraps them. */
final class WrappedKeys {
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    WrappedKeys(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Row(long id, String subject, byte[] wrapped) {}

    Set<Integer> masterKeys() {
        return Set.copyOf(jdbc.queryForList("""
                select master_key from platform_subject_key where erased_at is null
                union select master_key from platform_lookup_key
                """, Integer.class));
    }

    long leftBehind(MasterKeys masters) {
        Long left = jdbc.queryForObject("""
                select (select count(*) from platform_subject_key where erased_at is null and master_key <> ?)
                     + (select count(*) from platform_lookup_key where master_key <> ?)
                """, Long.class, masters.primary(), masters.primary());
        return left == null ? 0 : left;
    }

    /** Wraps the next ones anew, and says how many; those that another replica has in hand are left to it. */
    int rewrapBatch(MasterKeys masters) {
        Integer done = transaction.execute(status -> rewrapSubjects(masters) + rewrapLookups(masters));
        return done == null ? 0 : done;
    }

    private int rewrapSubjects(MasterKeys masters) {
        List<Row> rows = jdbc.query(
                """
                select id, subject, wrapped from platform_subject_key
                where erased_at is null and master_key <> ? limit %d for update skip locked
                """.formatted(BATCH),
                (row, number) -> new Row(row.getLong(1), row.getString(2), row.getBytes(3)),
                masters.primary());
        jdbc.batchUpdate(
                "update platform_subject_key set wrapped = ?, master_key = ? where id = ?",
                rows.stream()
                        .map(row -> new Object[] {rewrapped(masters, row), masters.primary(), row.id()})
                        .toList());
        return rows.size();
    }

    private int rewrapLookups(MasterKeys masters) {
        List<Row> rows = jdbc.query(
                "select wrapped from platform_lookup_key where master_key <> ? for update skip locked",
                (row, number) -> new Row(0, LookupHashes.WHOSE, row.getBytes(1)),
                masters.primary());
        rows.forEach(row -> jdbc.update(
                "update platform_lookup_key set wrapped = ?, master_key = ?",
                rewrapped(masters, row),
                masters.primary()));
        return rows.size();
    }

    private static byte[] rewrapped(MasterKeys masters, Row row) {
        try {
            return masters.wrap(masters.unwrap(row.wrapped(), row.subject()), row.subject());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Key " + row.id() + " of platform_subject_key was changed, and cannot be unwrapped", e);
        }
    }
}
