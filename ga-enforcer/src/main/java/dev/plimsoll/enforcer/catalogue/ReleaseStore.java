package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Single releases: promoted, withdrawn, listed. */
@Repository
class ReleaseStore {

    private final JdbcClient jdbc;
    private final CatalogueChange change;
    private final Clock clock;

    ReleaseStore(JdbcClient jdbc, CatalogueChange change, Clock clock) {
        this.jdbc = jdbc;
        this.change = change;
        this.clock = clock;
    }

    /** Whether a request changed anything, and how the release is known now. */
    record Outcome(boolean changed, KnownRelease release) {}

    @Transactional
    public Outcome promote(Promotion promotion) {
        ReleaseVersion promoted = promotion.release();
        Instant given = promotion.moment();
        change.begin();
        KnownRelease known = find(promoted).orElse(null);
        if (known != null && isSettled(known, given)) {
            return new Outcome(false, known);
        }
        jdbc.sql("""
                        insert into release (library, version, ga_at, state)
                        values (:library, :version, :at, 'GA')
                        on conflict (library, version) do update set ga_at = excluded.ga_at, state = excluded.state, polled = false
                        """)
                .param("library", promoted.library())
                .param("version", promoted.version())
                .param("at", Timestamp.from(given == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : given))
                .update();
        change.count(promoted.library() + " " + promoted.version() + " promoted");
        return new Outcome(true, find(promoted).orElseThrow());
    }

    /** True where it is GA as asked for already; what a promotion says counts for more than what was polled. */
    private static boolean isSettled(KnownRelease known, @Nullable Instant given) {
        if (known.state() == Release.State.WITHDRAWN) {
            throw Refusal.conflict(
                    known.version() + " of " + known.library() + " was withdrawn at " + known.withdrawnAt() + " ("
                            + known.withdrawnBecause() + ")",
                    "release a new version and promote that");
        }
        if (known.state() == Release.State.CANDIDATE || known.gaAt() == null || known.polled()) {
            return false;
        }
        if (given != null && !given.equals(known.gaAt())) {
            throw Refusal.conflict(
                    known.version() + " of " + known.library() + " is GA since " + known.gaAt() + ", not since "
                            + given,
                    "leave `gaAt` out to keep that; correct a wrong moment with POST /api/v1/releases:import");
        }
        return true;
    }

    @Transactional
    public Outcome withdraw(Withdrawal withdrawal) {
        ReleaseVersion withdrawn = withdrawal.release();
        String because = withdrawal.because();
        change.begin();
        KnownRelease known = find(withdrawn)
                .orElseThrow(() -> Refusal.notFound(
                        "No release " + withdrawn.version() + " of " + withdrawn.library() + " is known",
                        "check the spelling against GET /api/v1/releases?library=" + withdrawn.library()));
        if (known.state() == Release.State.WITHDRAWN) {
            return new Outcome(false, known);
        }
        jdbc.sql("""
                        update release set state = 'WITHDRAWN', withdrawn_at = :at, withdrawn_because = :because
                        where library = :library and version = :version
                        """)
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .param("because", because)
                .param("library", withdrawn.library())
                .param("version", withdrawn.version())
                .update();
        change.count(withdrawn.library() + " " + withdrawn.version() + " withdrawn");
        return new Outcome(true, find(withdrawn).orElseThrow());
    }

    /** Newest first; one more than {@code limit}, so that it is known whether the list goes on. */
    List<KnownRelease> page(String library, @Nullable String after, int limit) {
        if (after != null
                && (!ReleaseVersion.isVersion(after)
                        || find(new ReleaseVersion(library, after)).isEmpty())) {
            throw Refusal.badRequest(
                    "`after` is not a version of " + library, "use the `next` of the page before, or leave it out");
        }
        String keyset = after == null ? "" : """
                and (ga_at, version collate "C") <
                    (select ga_at, version collate "C" from release where library = :library and version = :after)
                """;
        JdbcClient.StatementSpec query = jdbc.sql(
                        "select " + KnownRelease.COLUMNS + " from release where library = :library " + keyset
                                + " order by ga_at desc, version collate \"C\" desc limit :rows")
                .param("library", library)
                .param("rows", limit + 1);
        return (after == null ? query : query.param("after", Objects.requireNonNull(after)))
                .query(KnownRelease::row)
                .list();
    }

    private Optional<KnownRelease> find(ReleaseVersion release) {
        return jdbc.sql("select " + KnownRelease.COLUMNS
                        + " from release where library = :library and version = :version")
                .param("library", release.library())
                .param("version", release.version())
                .query(KnownRelease::row)
                .optional();
    }
}
