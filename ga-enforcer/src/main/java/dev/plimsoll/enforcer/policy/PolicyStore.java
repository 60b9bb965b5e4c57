package dev.plimsoll.enforcer.policy;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Numbers the policies. */
@Repository
class PolicyStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PolicyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

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
                        insert into policy (text, sha256, in_force_from)
                        values (:text, :sha256, :from)
                        returning version
                        """)
                .param("text", text.text())
                .param("sha256", text.sha256())
                .param("from", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }
}
