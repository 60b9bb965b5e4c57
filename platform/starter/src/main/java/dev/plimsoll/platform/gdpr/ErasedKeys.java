package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.crypto.SubjectKeys;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key of a subject that is erased, and what the erasure needs to know of it. */
final class ErasedKeys {
    private final SubjectKeys keys;
    private final JdbcClient jdbc;
    private final Clock clock;

    ErasedKeys(SubjectKeys keys, JdbcClient jdbc, Clock clock) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Erases the key in this transaction, after those have ended that were allowed a new one.
     *
     * <p>A wait with an end, as a transaction that is forgotten open must not stop all other erasures.
     */
    void erase(String subject) {
        jdbc.sql("select set_config('lock_timeout', '5s', true)")
                .query(String.class)
                .single();
        jdbc.sql("select pg_advisory_xact_lock(platform_erasure_lock(?))::text")
                .param(subject)
                .query()
                .singleRow();
        keys.erase(subject);
    }

    /** The id of an erased key of the subject: what a mark names, so that it is read as erased. */
    long dead(String subject) {
        return jdbc.sql("select max(id) from platform_subject_key where subject = ? and erased_at is not null")
                .param(subject)
                .query(Long.class)
                .optional()
                .orElseGet(() -> stillborn(subject));
    }

    /** Personal data that was stored in plain was never sealed, and still its marks must name a key. */
    private long stillborn(String subject) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        insert into platform_subject_key (subject, wrapped, master_key, created_at, erased_at)
                        values (?, null, 0, ?, ?)
                        returning id
                        """).params(subject, now, now).query(Long.class).single();
    }

    /** Whether nobody is about to commit a new key of the subject; until this transaction ends, nobody will. */
    boolean isQuiet(String subject) {
        return jdbc.sql("select pg_try_advisory_xact_lock(platform_erasure_lock(?))")
                .param(subject)
                .query(Boolean.class)
                .single();
    }

    boolean isAlive(String subject) {
        return exists(
                "select exists (select 1 from platform_subject_key where subject = ? and erased_at is null)", subject);
    }

    boolean wasThere(String subject) {
        return exists("select exists (select 1 from platform_subject_key where subject = ?)", subject);
    }

    private boolean exists(String query, String subject) {
        return jdbc.sql(query).param(subject).query(Boolean.class).single();
    }
}
