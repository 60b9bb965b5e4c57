package dev.plimsoll.enforcer.catalogue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the catalogue's version up in the transaction that changes it, and tells the other replicas once it is committed. */
@Component
public class CatalogueChange {

    static final String CHANNEL = "plimsoll_catalogue";

    private final JdbcClient jdbc;
    private final Clock clock;

    CatalogueChange(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One change after the other, so that a version is never seen before the one below it. */
    public void begin() {
        jdbc.sql("lock table catalogue_change in exclusive mode").update();
    }

    /** @param what the change, in a few words */
    public void count(String what) {
        jdbc.sql("""
                        insert into catalogue_change (version, changed_at, what)
                        select coalesce(max(version), 0) + 1, :at, :what from catalogue_change
                        """)
                .param("at", Timestamp.from(Instant.now(clock)))
                .param("what", what)
                .update();
        jdbc.sql("select pg_notify(:channel, '')")
                .param("channel", CHANNEL)
                .query((row, number) -> "")
                .single();
    }
}
