package dev.plimsoll.platform.gdpr;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The requests, as they are stored. */
final class RequestTable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    RequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An erasure that is under way, with whom it is about. */
    record Open(UUID id, String subject, Step step) {}

    /** Whether it is new: the subject has no other one that is open, and the id was not seen before. */
    boolean open(Asked asked, Instant at) {
        return jdbc.sql("""
                        insert into platform_gdpr_request (id, kind, subject, subject_hash, requested_by, requested_at, step, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(asked.id(), asked.kind().name(), asked.subject(), asked.subjectHash(), asked.by())
                        .params(Timestamp.from(at), Step.REQUESTED.name(), Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Writes down a request that is answered at once. */
    void answered(Asked asked, Step result, Map<String, Long> counts, Instant at) {
        jdbc.sql("""
                        insert into platform_gdpr_request
                            (id, kind, subject_hash, requested_by, requested_at, step, finished_at, counts)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict do nothing
                        """)
                .params(asked.id(), asked.kind().name(), asked.subjectHash(), asked.by(), Timestamp.from(at))
                .params(result.name(), Timestamp.from(at), JSON.writeValueAsString(counts))
                .update();
    }

    /** The erasure that is to be continued first and that no other replica is at; it is held until the transaction ends. */
    Optional<Open> due(Instant now) {
        return jdbc.sql("""
                        select id, subject, step from platform_gdpr_request
                        where finished_at is null and due_at <= ?
                        order by due_at limit 1
                        for update skip locked
                        """)
                .param(Timestamp.from(now))
                .query((row, number) -> new Open(
                        row.getObject("id", UUID.class), row.getString("subject"), Step.valueOf(row.getString("step"))))
                .optional();
    }

    void reached(UUID id, Step step, Instant due) {
        jdbc.sql("update platform_gdpr_request set step = ?, due_at = ?, attempts = 0 where id = ?")
                .params(step.name(), Timestamp.from(due), id)
                .update();
    }

    /** In SQL: rows are counted in the transaction that changes them, so that a crash counts none twice. */
    void count(UUID id, String entity, int rows) {
        jdbc.sql("""
                        update platform_gdpr_request
                        set counts = counts || jsonb_build_object(?::text, coalesce((counts ->> ?)::bigint, 0) + ?), attempts = 0
                        where id = ?
                        """).params(entity, entity, rows, id).update();
    }

    void finished(UUID id, Instant at) {
        jdbc.sql("""
                        update platform_gdpr_request
                        set step = ?, finished_at = ?, due_at = null, subject = null
                        where id = ?
                        """).params(Step.FINISHED.name(), Timestamp.from(at), id).update();
    }

    void failed(UUID id, Instant now, Duration longest) {
        jdbc.sql("""
                        update platform_gdpr_request
                        set attempts = attempts + 1, due_at = ?::timestamptz + least(power(2, least(attempts, 20)), ?) * interval '1 second'
                        where id = ? and finished_at is null
                        """).params(Timestamp.from(now), longest.toSeconds(), id).update();
    }

    boolean isOpen(String subjectHash) {
        return jdbc.sql(
                        "select exists (select 1 from platform_gdpr_request where subject_hash = ? and finished_at is null)")
                .param(subjectHash)
                .query(Boolean.class)
                .single();
    }

    Optional<Request> openFor(String subjectHash) {
        return jdbc.sql("select * from platform_gdpr_request where subject_hash = ? and finished_at is null")
                .param(subjectHash)
                .query(RequestTable::request)
                .optional();
    }

    Optional<Request> find(UUID id) {
        return jdbc.sql("select * from platform_gdpr_request where id = ?")
                .param(id)
                .query(RequestTable::request)
                .optional();
    }

    boolean wasErased(String subjectHash) {
        return jdbc.sql("""
                        select exists (
                            select 1 from platform_gdpr_request where subject_hash = ? and kind = 'ERASE' and step = 'FINISHED')
                        """).param(subjectHash).query(Boolean.class).single();
    }

    /** The latest first. */
    List<Request> latest(int atMost) {
        return jdbc.sql("select * from platform_gdpr_request order by requested_at desc, id limit ?")
                .param(atMost)
                .query(RequestTable::request)
                .list();
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Request(
                row.getObject("id", UUID.class),
                Request.Kind.valueOf(row.getString("kind")),
                row.getString("subject_hash"),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                Step.valueOf(row.getString("step")),
                finished == null ? null : finished.toInstant(),
                JSON.readValue(row.getString("counts"), new TypeReference<LinkedHashMap<String, Long>>() {}));
    }
}
