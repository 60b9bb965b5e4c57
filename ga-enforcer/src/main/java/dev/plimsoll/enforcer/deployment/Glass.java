package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One use of the emergency path.
 *
 * @param until the gate is open for exactly this artifact until then; absent where a deploy was recorded afterwards
 * @param deployedAt absent unless recorded afterwards
 * @param closedAt absent unless somebody ended it before {@code until}
 * @param acknowledgedAt absent until another person has looked at it
 */
public record Glass(
        long id,
        String service,
        String environment,
        String digest,
        String reason,
        @Nullable String ticket,
        Instant openedAt,
        String openedBy,
        @Nullable Instant until,
        @Nullable Instant deployedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable String comment) {

    static Glass row(ResultSet row, int number) throws SQLException {
        return new Glass(
                row.getLong("id"),
                row.getString("service"),
                row.getString("environment"),
                row.getString("digest"),
                row.getString("reason"),
                row.getString("ticket"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                Columns.instant(row, "opens_until"),
                Columns.instant(row, "deployed_at"),
                Columns.instant(row, "closed_at"),
                row.getString("closed_by"),
                Columns.instant(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                row.getString("comment"));
    }
}
