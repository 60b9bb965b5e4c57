package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.standards.policy.Notice;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Security notices: given, revoked, listed. */
@Repository
class NoticeStore {

    private final JdbcClient jdbc;
    private final CatalogueChange change;
    private final Clock clock;

    NoticeStore(JdbcClient jdbc, CatalogueChange change, Clock clock) {
        this.jdbc = jdbc;
        this.change = change;
        this.clock = clock;
    }

    /** Whether a request changed anything, and how the notice is known now. */
    record Outcome(boolean changed, KnownNotice notice) {}

    @Transactional
    public Outcome give(GivenNotice given, Notice asked) {
        change.begin();
        KnownNotice known = same(asked).orElse(null);
        if (known != null) {
            checkAgrees(given, asked, known);
            return new Outcome(false, known);
        }
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into notice (id, library, affected, fixed, given_at, within_hours, why, added_at)
                        values (:id::uuid, :library, :affected, string_to_array(:fixed, ' '), :given, :within, :why, :now)
                        """)
                .param("id", id)
                .param("library", asked.library())
                .param("affected", asked.affected())
                .param("fixed", String.join(" ", asked.fixed()))
                .param("given", Timestamp.from(asked.given()))
                .param("within", asked.within().toHours())
                .param("why", asked.why())
                .param("now", now())
                .update();
        change.count(asked.library() + " " + asked.affected() + " affected by a notice");
        return new Outcome(true, find(id).orElseThrow());
    }

    private static void checkAgrees(GivenNotice given, Notice asked, KnownNotice known) {
        if (!given.agreesWith(known, asked)) {
            throw Refusal.conflict(
                    "A notice for " + known.affected() + " of " + known.library() + " was given with another `given`,"
                            + " `within` or `why`",
                    "to change it, revoke it (POST /api/v1/notices/" + known.id() + "/revoke) and give it again");
        }
    }

    @Transactional
    public Outcome revoke(String id, Revocation revocation) {
        String because = revocation.because();
        change.begin();
        KnownNotice known = find(id).orElseThrow(() ->
                Refusal.notFound("No notice " + id + " is known", "look for its id in GET /api/v1/notices"));
        if (known.revokedAt() != null) {
            return new Outcome(false, known);
        }
        jdbc.sql("update notice set revoked_at = :now, revoked_because = :because where id = :id::uuid")
                .param("now", now())
                .param("because", because)
                .param("id", known.id())
                .update();
        change.count(known.library() + " " + known.affected() + ": notice revoked");
        return new Outcome(true, find(known.id()).orElseThrow());
    }

    /** Newest first; one more than {@code limit}, so that it is known whether the list goes on. */
    List<KnownNotice> page(@Nullable String library, @Nullable String after, int limit) {
        if (after != null && find(after).isEmpty()) {
            throw Refusal.badRequest("`after` is no notice", "use the `next` of the page before, or leave it out");
        }
        return jdbc.sql("""
                        select * from notice
                        where (:library = '' or library = :library)
                          and (:after = '' or (added_at, id) < (select added_at, id from notice where id::text = :after))
                        order by added_at desc, id desc limit :rows
                        """)
                .param("library", library == null ? "" : library)
                .param("after", after == null ? "" : after)
                .param("rows", limit + 1)
                .query(KnownNotice::row)
                .list();
    }

    private Optional<KnownNotice> find(String id) {
        return jdbc.sql("select * from notice where id::text = :id")
                .param("id", id.replace("\0", ""))
                .query(KnownNotice::row)
                .optional();
    }

    private Optional<KnownNotice> same(Notice asked) {
        return jdbc.sql("""
                        select * from notice
                        where library = :library and affected = :affected and fixed = string_to_array(:fixed, ' ') and revoked_at is null
                        """)
                .param("library", asked.library())
                .param("affected", asked.affected())
                .param("fixed", String.join(" ", asked.fixed()))
                .query(KnownNotice::row)
                .optional();
    }

    private Timestamp now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Timestamp.from(now);
    }
}
