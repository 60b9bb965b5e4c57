package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that an artifact ran somewhere; the same artifact may have several.
 *
 * @param deployedAt since when by CI's word, absent where it said nothing
 * @param confirmedAt since when by the cluster's word, absent where it said nothing
 * @param seenAt the latest moment at which the cluster said that it runs
 * @param endedAt absent until somebody says that it stopped
 * @param artifactKnown whether this service published this digest
 */
record Run(
        long id,
        String service,
        String environment,
        String digest,
        @Nullable Instant deployedAt,
        @Nullable String deployedBy,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        @Nullable Instant seenAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        boolean current,
        boolean artifactKnown) {

    /** To be followed by conditions on {@code d}. */
    static final String SELECT = """
            select d.*, a.digest is not null as artifact_known
            from deployment d left join artifact a on a.digest = d.digest and a.service = d.service
            """;

    static Run row(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getString("service"),
                row.getString("environment"),
                row.getString("digest"),
                Columns.instant(row, "deployed_at"),
                row.getString("deployed_by"),
                Columns.instant(row, "confirmed_at"),
                row.getString("confirmed_by"),
                Columns.instant(row, "seen_at"),
                Columns.instant(row, "ended_at"),
                row.getString("ended_by"),
                row.getBoolean("is_current"),
                row.getBoolean("artifact_known"));
    }
}
