package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release as lists show it.
 *
 * @param gaAt absent where nobody knows
 * @param polled whether nobody but a polled repository says so
 * @param withdrawnAt absent unless withdrawn
 * @param withdrawnBecause absent unless withdrawn
 */
record KnownRelease(
        String library,
        String version,
        Release.State state,
        @Nullable Instant gaAt,
        boolean polled,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause) {

    static final String COLUMNS = "library, version, ga_at, state, polled, withdrawn_at, withdrawn_because";

    static KnownRelease row(ResultSet row, int number) throws SQLException {
        Release release = release(row, number);
        return new KnownRelease(
                release.library(),
                release.version(),
                release.state(),
                release.isDateKnown() ? release.gaAt() : null,
                row.getBoolean("polled"),
                release.withdrawnAt(),
                row.getString("withdrawn_because"));
    }

    static Release release(ResultSet row, int number) throws SQLException {
        return new Release(
                row.getString("library"),
                row.getString("version"),
                row.getTimestamp("ga_at").toInstant(),
                Release.State.valueOf(row.getString("state")),
                Columns.instant(row, "withdrawn_at"));
    }
}
