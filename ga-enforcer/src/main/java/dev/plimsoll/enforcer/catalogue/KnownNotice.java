package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.standards.policy.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A security notice as lists show it.
 *
 * @param within how long after the later of {@code given} and the first fix its versions are behind, as in {@code 48h}
 * @param addedAt when it reached the enforcer
 * @param revokedAt absent unless revoked
 * @param revokedBecause absent unless revoked
 */
record KnownNotice(
        String id,
        String library,
        String affected,
        List<String> fixed,
        Instant given,
        String within,
        String why,
        Instant addedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBecause) {

    static KnownNotice row(ResultSet row, int number) throws SQLException {
        Notice notice = NoticeRows.notice(row, number);
        return new KnownNotice(
                row.getString("id"),
                notice.library(),
                notice.affected(),
                notice.fixed(),
                notice.given(),
                notice.within().toHours() + "h",
                notice.why(),
                row.getTimestamp("added_at").toInstant(),
                notice.revokedAt(),
                row.getString("revoked_because"));
    }
}
