package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.Rows;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The uses of the emergency path, kept for ever. */
@Component
final class GlassStore {

    private static final Logger LOG = LoggerFactory.getLogger(GlassStore.class);
    private static final Duration OPEN = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    GlassStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Glass open(Opening opening, String by) {
        Placement placement = opening.placement();
        Instant now = Moment.exact(clock.instant());
        Instant deployedAt = opening.moment(now);
        Instant until = deployedAt == null ? now.plus(OPEN) : null;
        Glass glass = jdbc.sql("""
                        insert into break_glass (service, environment, digest, reason, ticket, opened_at, opened_by,
                                                 opens_until, deployed_at)
                        values (:service, :environment, :digest, :reason, :ticket, :now, :by, :until, :deployedAt)
                        returning *
                        """)
                .param("service", placement.service())
                .param("environment", placement.environment())
                .param("digest", placement.digest())
                .param("reason", opening.because())
                .param("ticket", opening.ticketIfAny(), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("until", timestamp(until), Types.TIMESTAMP)
                .param("deployedAt", timestamp(deployedAt), Types.TIMESTAMP)
                .query(Glass::row)
                .single();
        warn(placement, glass);
        return glass;
    }

    /** One line whatever the reason holds. */
    private static void warn(Placement placement, Glass glass) {
        LOG.warn(
                "Break-glass {} by {}: {}, {}: {}",
                glass.id(),
                glass.openedBy(),
                placement,
                glass.until() == null ? "deployed at " + glass.deployedAt() : "open until " + glass.until(),
                glass.reason().replaceAll("\\p{Cntrl}|[\\u2028\\u2029]", " "));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** Once, whoever asks; that it is another person is checked before. */
    Glass acknowledge(long id, String by, @Nullable String comment) {
        return jdbc.sql("""
                        update break_glass set acknowledged_at = :now, acknowledged_by = :by, comment = :comment
                        where id = :id and acknowledged_at is null
                        returning *
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("comment", comment, Types.VARCHAR)
                .param("id", id)
                .query(Glass::row)
                .optional()
                .orElseThrow(() -> acknowledgedAlready(get(id)));
    }

    private static Refusal acknowledgedAlready(Glass glass) {
        return Refusal.conflict(
                "Break-glass " + glass.id() + " was acknowledged by " + glass.acknowledgedBy() + " at "
                        + glass.acknowledgedAt(),
                "nothing remains to be done");
    }

    /** What has ended already stays as it is. */
    Glass close(long id, String by) {
        jdbc.sql("""
                        update break_glass set closed_at = :now, closed_by = :by
                        where id = :id and closed_at is null and opens_until > :now
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("id", id)
                .update();
        return get(id);
    }

    Glass get(long id) {
        return find(id).orElseThrow(() ->
                Refusal.notFound("There is no break-glass " + id, "take the id from GET /api/v1/break-glass"));
    }

    private Optional<Glass> find(long id) {
        return jdbc.sql("select * from break_glass where id = :id")
                .param("id", id)
                .query(Glass::row)
                .optional();
    }

    Rows<Glass, Long> page(boolean open, @Nullable Long after, int limit) {
        List<Glass> found = jdbc.sql("select * from break_glass where id < :after"
                        + (open ? " and acknowledged_at is null" : "") + " order by id desc limit :rows")
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("rows", limit + 1)
                .query(Glass::row)
                .list();
        return Rows.of(found, limit, Glass::id);
    }
}
