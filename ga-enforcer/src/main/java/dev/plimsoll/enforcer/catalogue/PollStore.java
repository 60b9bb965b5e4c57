package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.catalogue.DatesThatMatter.Dated;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Validators;
import dev.plimsoll.enforcer.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What polling has found, and how it went. */
@Repository
class PollStore {

    /** For so long a release without a date is not asked for it again. */
    static final Duration WITHOUT_DATE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CatalogueChange change;

    PollStore(JdbcClient jdbc, JdbcTemplate batches, CatalogueChange change) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.change = change;
    }

    PolledLibrary polled(String library, Instant now) {
        jdbc.sql("insert into polled_library (library, known_since) values (:library, :now) on conflict do nothing")
                .param("library", library)
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("""
                        select library, first_polled_at, not_before, etag, last_modified from polled_library
                        where library = :library
                        """).param("library", library).query(PollStore::polled).single();
    }

    private static PolledLibrary polled(ResultSet row, int number) throws SQLException {
        return new PolledLibrary(
                row.getString("library"),
                Columns.instant(row, "first_polled_at"),
                Columns.instant(row, "not_before"),
                new Validators(row.getString("etag"), row.getString("last_modified")));
    }

    /** The listed versions of a library; what is known already, from whatever source, stays as it is. */
    @Transactional
    public void listed(PolledLibrary polled, Collection<String> versions, Instant now) {
        Instant gaAt = polled.firstPolledAt() == null ? Release.UNKNOWN_DATE : GaMoment.later(now);
        change.begin();
        int added = 0;
        for (int[] batch : batches.batchUpdate(
                """
                insert into release (library, version, ga_at, state, polled) values (?, ?, ?, ?, true)
                on conflict do nothing
                """,
                versions.stream()
                        .map(version -> Release.of(polled.library(), version, gaAt))
                        .toList(),
                1000,
                (statement, release) -> {
                    statement.setString(1, release.library());
                    statement.setString(2, release.version());
                    statement.setTimestamp(3, Timestamp.from(release.gaAt()));
                    statement.setString(4, release.state().name());
                })) {
            for (int one : batch) {
                added += one;
            }
        }
        if (added > 0) {
            change.count(polled.library() + ": " + added + " releases polled");
        }
    }

    /** The dates of the GA releases; none that was asked for in vain lately is one before 2000. */
    List<Dated> dates(String library, Instant now) {
        return jdbc.sql("""
                        select version,
                               case when ga_at >= '2000-01-01Z' then ga_at
                                    when registry_at >= '2000-01-01Z' or date_asked_at >= :since then registry_at
                               end as at
                        from release
                        where library = :library and state = 'GA'
                        """)
                .param("library", library)
                .param("since", Timestamp.from(now.minus(WITHOUT_DATE)))
                .query((row, number) -> new Dated(row.getString("version"), Columns.instant(row, "at")))
                .list();
    }

    /**
     * How many releases were asked for in vain lately: of a library that the repository has dated nothing of, and of all
     * libraries where it has dated nothing at all.
     */
    int inVain(String library, Instant now) {
        return jdbc.sql("""
                        select case when not bool_or(dated) then count(*)
                                    when bool_or(dated) filter (where library = :library) then 0
                                    else count(*) filter (where library = :library) end
                        from (select library, coalesce(registry_at >= '2000-01-01Z', false) as dated
                              from release
                              where registry_at >= '2000-01-01Z' or date_asked_at >= :since) asked
                        """)
                .param("library", library)
                .param("since", Timestamp.from(now.minus(WITHOUT_DATE)))
                .query(Integer.class)
                .single();
    }

    /**
     * The answers about dates. They count when none that matters is left to ask for: with half of them a release line
     * that has some would look older than it is, and one that has none yet would look closed.
     */
    @Transactional
    public void dated(String library, Map<String, Instant> dates, Instant now, boolean complete) {
        change.begin();
        batches.batchUpdate(
                "update release set registry_at = ?, date_asked_at = ? where library = ? and version = ?",
                List.copyOf(dates.entrySet()),
                1000,
                (statement, date) -> {
                    statement.setTimestamp(1, Timestamp.from(date.getValue()));
                    statement.setTimestamp(2, Timestamp.from(now));
                    statement.setString(3, library);
                    statement.setString(4, date.getKey());
                });
        int counted = complete ? count(library) : 0;
        if (counted > 0) {
            change.count(library + ": dates of " + counted + " releases polled");
        }
    }

    private int count(String library) {
        return jdbc.sql("""
                        update release set ga_at = registry_at
                        where library = :library and state = 'GA' and ga_at < '2000-01-01Z'
                          and registry_at >= '2000-01-01Z'
                        """).param("library", library).update();
    }

    void succeeded(String library, Validators validators, Instant now) {
        jdbc.sql("""
                        update polled_library
                        set first_polled_at = coalesce(first_polled_at, :now), last_success_at = :now, not_before = null,
                            etag = :etag, last_modified = :modified
                        where library = :library
                        """)
                .param("now", Timestamp.from(now))
                .param("etag", validators.etag(), Types.VARCHAR)
                .param("modified", validators.lastModified(), Types.VARCHAR)
                .param("library", library)
                .update();
    }

    void failed(String library, String why, Instant now) {
        jdbc.sql("update polled_library set last_error = :why, last_error_at = :now where library = :library")
                .param("why", why.length() > 1000 ? why.substring(0, 1000) : why)
                .param("now", Timestamp.from(now))
                .param("library", library)
                .update();
    }

    void leaveAlone(String library, Instant until) {
        jdbc.sql("update polled_library set not_before = :until where library = :library")
                .param("until", Timestamp.from(until))
                .param("library", library)
                .update();
    }

    void leaveHostAlone(String host, Instant until) {
        jdbc.sql("""
                        insert into polled_host (host, not_before) values (:host, :until)
                        on conflict (host) do update set not_before = excluded.not_before
                        """).param("host", host).param("until", Timestamp.from(until)).update();
    }

    Optional<Instant> hostLeftAloneUntil(String host) {
        return jdbc.sql("select not_before from polled_host where host = :host")
                .param("host", host)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
