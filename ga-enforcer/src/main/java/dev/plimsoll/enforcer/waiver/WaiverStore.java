package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.enforcer.catalogue.GrantedWaivers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The waivers that were asked for over the API; rows are only added. */
@Repository
class WaiverStore {

    private static final String ROWS = """
            select w.*, a.made_by as approved_by, a.made_at as approved_at, a.why as approved_why,
                   j.made_by as rejected_by, j.made_at as rejected_at, j.why as rejected_why,
                   r.made_by as revoked_by, r.made_at as revoked_at, r.why as revoked_why
            from waiver w
            left join waiver_event a on a.waiver = w.id and a.step = 'APPROVED'
            left join waiver_event j on j.waiver = w.id and j.step = 'REJECTED'
            left join waiver_event r on r.waiver = w.id and r.step = 'REVOKED'
            """;

    private final JdbcClient jdbc;

    WaiverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RequestedWaiver asked) {
        jdbc.sql("""
                        insert into waiver (id, service, team, library, versions, standard, environment, rule,
                                            reason, ticket, requester, requested_at, from_at, until_at)
                        values (:id::uuid, :service, :team, :library, :versions, :standard, :environment, :rule,
                                :reason, :ticket, :requester, :requestedAt, :from, :until)
                        """)
                .param("id", asked.id())
                .param("service", asked.scope().service(), Types.VARCHAR)
                .param("team", asked.scope().team(), Types.VARCHAR)
                .param("library", asked.scope().library(), Types.VARCHAR)
                .param("versions", asked.scope().versions(), Types.VARCHAR)
                .param("standard", asked.scope().standard(), Types.VARCHAR)
                .param("environment", asked.scope().environment(), Types.VARCHAR)
                .param("rule", asked.scope().rule().id())
                .param("reason", asked.reason())
                .param("ticket", asked.ticket())
                .param("requester", asked.request().by())
                .param("requestedAt", Timestamp.from(asked.request().at()))
                .param("from", Timestamp.from(asked.from()))
                .param("until", Timestamp.from(asked.until()))
                .update();
    }

    void add(String waiver, Step step) {
        jdbc.sql("""
                        insert into waiver_event (waiver, step, made_by, made_at, why)
                        values (:waiver::uuid, :step, :by, :at, :why)
                        """)
                .param("waiver", waiver)
                .param("step", step.kind().name())
                .param("by", step.by())
                .param("at", Timestamp.from(step.at()))
                .param("why", step.why(), Types.VARCHAR)
                .update();
    }

    boolean knowsStandard(String id) {
        return jdbc.sql("select exists (select 1 from standard where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    Optional<RequestedWaiver> find(UUID id) {
        return jdbc.sql(ROWS + "where w.id = :id")
                .param("id", id)
                .query(WaiverStore::row)
                .optional();
    }

    /** Newest first, those that match the filter's names and come after its cursor. */
    List<RequestedWaiver> after(WaiverFilter filter, Cursor cursor, int rows) {
        return jdbc.sql(ROWS + """
                        where (:service::text is null or w.service = :service)
                          and (:team::text is null or w.team = :team)
                          and (w.requested_at, w.id::text collate "C") < (:since, :id)
                        order by w.requested_at desc, w.id::text collate "C" desc
                        limit :rows
                        """)
                .param("service", filter.service(), Types.VARCHAR)
                .param("team", filter.team(), Types.VARCHAR)
                .param("since", Timestamp.from(cursor.since()))
                .param("id", cursor.id())
                .param("rows", rows)
                .query(WaiverStore::row)
                .list();
    }

    /** Those that may still be asked for, or hold now or later. */
    List<RequestedWaiver> endingAfter(Instant now) {
        return jdbc.sql(ROWS + "where w.until_at > :now and j.waiver is null and r.waiver is null")
                .param("now", Timestamp.from(now))
                .query(WaiverStore::row)
                .list();
    }

    private static RequestedWaiver row(ResultSet row, int number) throws SQLException {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                Step.Kind.REQUESTED,
                row.getString("requester"),
                row.getTimestamp("requested_at").toInstant(),
                null));
        addStep(row, Step.Kind.APPROVED, "approved", steps);
        addStep(row, Step.Kind.REJECTED, "rejected", steps);
        addStep(row, Step.Kind.REVOKED, "revoked", steps);
        return new RequestedWaiver(
                row.getString("id"),
                GrantedWaivers.scope(row),
                row.getString("reason"),
                row.getString("ticket"),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("until_at").toInstant(),
                steps);
    }

    private static void addStep(ResultSet row, Step.Kind kind, String column, List<Step> steps) throws SQLException {
        Timestamp at = row.getTimestamp(column + "_at");
        if (at != null) {
            steps.add(new Step(kind, row.getString(column + "_by"), at.toInstant(), row.getString(column + "_why")));
        }
    }
}
