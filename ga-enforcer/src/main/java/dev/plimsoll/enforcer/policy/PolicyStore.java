package dev.plimsoll.enforcer.policy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Numbers the policies. */
@Repository
public class PolicyStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PolicyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A text that has a number. */
    record Numbered(long version, String sha256, @Nullable String source, Instant since, String text) {}

    /** The number of a text, a new one where it has none yet. */
    @Transactional
    public long versionOf(PolicyText text) {
        jdbc.sql("lock table policy in exclusive mode").update();
        return jdbc.sql("select version from policy where sha256 = :sha256")
                .param("sha256", text.sha256())
                .query(Long.class)
                .optional()
                .orElseGet(() -> add(text));
    }

    private long add(PolicyText text) {
        return jdbc.sql("""
                        insert into policy (text, sha256, source, in_force_from)
                        values (:text, :sha256, :source, :from)
                        returning version
                        """)
                .param("text", text.text())
                .param("sha256", text.sha256())
                .param("source", text.source())
                .param("from", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    Optional<Numbered> find(long version) {
        return jdbc.sql("select version, sha256, source, in_force_from, text from policy where version = :version")
                .param("version", version)
                .query((row, number) -> new Numbered(
                        row.getLong("version"),
                        row.getString("sha256"),
                        row.getString("source"),
                        row.getTimestamp("in_force_from").toInstant(),
                        row.getString("text")))
                .optional();
    }
}
