package dev.plimsoll.enforcer.artifact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reports in the database, and the standards as the newest report describes them. */
@Repository
public class ReportStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ArtifactStore artifacts;
    private final Clock clock;

    ReportStore(JdbcClient jdbc, JdbcTemplate batches, ArtifactStore artifacts, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.artifacts = artifacts;
        this.clock = clock;
    }

    @Transactional
    public void add(Publication publication, Report report) {
        artifacts.touch(publication);
        describe(report.rules());
        long id = jdbc.sql("""
                        insert into report (digest, service, received_at, policy_sha256)
                        values (:digest, :service, :now, :policy)
                        returning id
                        """)
                .param("digest", publication.digest())
                .param("service", publication.service())
                .param("now", Timestamp.from(clock.instant()))
                .param("policy", report.policySha256(), Types.VARCHAR)
                .query(Long.class)
                .single();
        addResults(id, report);
        addViolations(id, report);
    }

    /** The newest report's words win; a rule that only a result names does not blank what is known. */
    private void describe(List<Report.Rule> rules) {
        store(rules, """
                insert into standard (id, topic, title, severity, fix, markdown)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                    topic = excluded.topic, title = excluded.title, severity = excluded.severity,
                    fix = excluded.fix, markdown = excluded.markdown
                where excluded.title <> excluded.id
                """);
    }

    /** Standards that no report has described yet. */
    @Transactional
    public void describeIfUnknown(List<Report.Rule> rules) {
        store(rules, """
                insert into standard (id, topic, title, severity, fix, markdown)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do nothing
                """);
    }

    /** Always in one order, so that two reports at once do not wait for each other for ever. */
    private void store(List<Report.Rule> rules, String sql) {
        List<Report.Rule> ordered =
                rules.stream().sorted(Comparator.comparing(Report.Rule::id)).toList();
        batches.batchUpdate(sql, ordered, 500, (statement, rule) -> {
            statement.setString(1, rule.id());
            statement.setString(2, rule.topic());
            statement.setString(3, rule.title());
            statement.setString(4, rule.severity());
            statement.setString(5, rule.fix());
            statement.setString(6, rule.markdown());
        });
    }

    /** How the standards fared that any report of an artifact names, by the newest that does. */
    public Map<String, CheckedStandard> checked(String digest) {
        return checked(List.of(digest)).getOrDefault(digest, Map.of());
    }

    /** By digest and standard; without an artifact that no report names. */
    public Map<String, Map<String, CheckedStandard>> checked(Collection<String> digests) {
        Map<String, Map<String, CheckedStandard>> checked = new HashMap<>();
        jdbc.sql("""
                        select distinct on (r.digest, f.standard)
                               r.digest, f.standard, f.state, f.suppressed, f.waived, r.received_at, p.version
                        from report r
                        join report_standard f on f.report = r.id
                        left join policy p on p.sha256 = r.policy_sha256
                        where r.digest = any(:digests)
                        order by r.digest, f.standard, r.id desc
                        """).param("digests", digests.toArray(String[]::new)).query((RowCallbackHandler)
                row -> checked.computeIfAbsent(row.getString("digest"), digest -> new HashMap<>())
                        .put(row.getString("standard"), checked(row)));
        return checked;
    }

    private static CheckedStandard checked(ResultSet row) throws SQLException {
        return new CheckedStandard(
                CheckState.valueOf(row.getString("state")),
                row.getInt("suppressed"),
                row.getInt("waived"),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("version", Long.class));
    }

    private void addResults(long id, Report report) {
        batches.batchUpdate("""
                insert into report_standard (report, standard, state, reason, suppressed, waived)
                values (?, ?, ?, ?, ?, ?)
                """, List.copyOf(report.results().entrySet()), 500, (statement, entry) -> {
            Map.Entry<String, Report.Result> result = entry;
            statement.setLong(1, id);
            statement.setString(2, result.getKey());
            statement.setString(3, result.getValue().state().name());
            statement.setObject(4, result.getValue().reason(), Types.VARCHAR);
            statement.setInt(5, result.getValue().suppressed());
            statement.setInt(6, result.getValue().waived());
        });
    }

    private void addViolations(long id, Report report) {
        batches.batchUpdate(
                "insert into violation (report, standard, level, file, line, message) values (?, ?, ?, ?, ?, ?)",
                report.violations(),
                500,
                (statement, violation) -> {
                    statement.setLong(1, id);
                    statement.setString(2, violation.standard());
                    statement.setString(3, violation.level());
                    statement.setString(4, violation.file());
                    statement.setInt(5, violation.line());
                    statement.setString(6, violation.message());
                });
    }
}
