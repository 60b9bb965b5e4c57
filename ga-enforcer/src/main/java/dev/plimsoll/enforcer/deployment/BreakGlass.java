package dev.plimsoll.enforcer.deployment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the gate for what it has been opened. */
@Component
public final class BreakGlass {

    private final JdbcClient jdbc;

    BreakGlass(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The emergency that holds the gate open for exactly this artifact at this instant; the longest where there are several. */
    public Optional<OpenedGlass> openFor(String service, String environment, String digest, Instant at) {
        return jdbc.sql("""
                        select opened_by, reason, opens_until from break_glass
                        where service = :service and environment = :environment and digest = :digest
                          and opened_at <= :at and opens_until > :at and (closed_at is null or closed_at > :at)
                        order by opens_until desc, id desc limit 1
                        """)
                .param("service", service)
                .param("environment", environment)
                .param("digest", digest)
                .param("at", Timestamp.from(at))
                .query((row, number) -> new OpenedGlass(
                        row.getString("opened_by"),
                        row.getString("reason"),
                        row.getTimestamp("opens_until").toInstant()))
                .optional();
    }
}
