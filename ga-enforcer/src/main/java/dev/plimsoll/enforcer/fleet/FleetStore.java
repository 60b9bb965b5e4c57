package dev.plimsoll.enforcer.fleet;

import dev.plimsoll.enforcer.artifact.CheckedStandard;
import dev.plimsoll.enforcer.artifact.Contents;
import dev.plimsoll.enforcer.artifact.ReportStore;
import dev.plimsoll.enforcer.database.Columns;
import dev.plimsoll.enforcer.fleet.ServiceDetail.PastDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the fleet's pages read from the database. */
@Repository
class FleetStore {

    private final JdbcClient jdbc;
    private final ReportStore reports;

    FleetStore(JdbcClient jdbc, ReportStore reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    /**
     * A service with its newest artifact.
     *
     * @param report the newest one of the service, whatever artifact it is of
     * @param checked by standard, how it fared in the reports of the artifact
     */
    record Newest(
            String service,
            String team,
            @Nullable String tier,
            @Nullable String digest,
            @Nullable Instant publishedAt,
            @Nullable Contents contents,
            @Nullable Long report,
            int errors,
            int warnings,
            ServiceRow.Standards standards,
            Map<String, CheckedStandard> checked) {

        Newest checked(Map<String, CheckedStandard> fared) {
            return new Newest(
                    service, team, tier, digest, publishedAt, contents, report, errors, warnings, standards, fared);
        }

        /** Absent where no SBOM was uploaded. */
        @Nullable
        List<String> purls() {
            return contents == null ? null : contents.purls();
        }
    }

    record Fared(
            String service,
            String standard,
            String state,
            @Nullable String reason) {}

    record Count(String service, String standard, int violations) {}

    record Found(String standard, ServiceDetail.Broken broken) {}

    record Known(String id, String topic, String title, String severity, String fix, String markdown) {}

    List<Newest> newest() {
        return newest(null);
    }

    /** Of one service, or of all where the name is absent. */
    List<Newest> newest(@Nullable String service) {
        List<Newest> found = newestUnchecked(service);
        Map<String, Map<String, CheckedStandard>> checked = reports.checked(
                found.stream().map(Newest::digest).filter(Objects::nonNull).toList());
        return found.stream()
                .map(newest -> newest.checked(checked.getOrDefault(newest.digest(), Map.of())))
                .toList();
    }

    private List<Newest> newestUnchecked(@Nullable String service) {
        return jdbc.sql("""
                        select s.name, s.team, s.tier, a.digest, a.published_at, c.purls, c.managed_by, r.id as report,
                               (select count(*) from violation v where v.report = r.id and v.level = 'error') as errors,
                               (select count(*) from violation v where v.report = r.id and v.level = 'warning') as warnings,
                               f.broken, f.not_run, f.passed, (select count(*) from standard) - f.named as unchecked
                        from service s
                        left join lateral (select * from artifact a where a.service = s.name
                                           order by a.published_at desc, a.digest limit 1) a on true
                        left join component_set c on c.sha256 = a.component_set
                        left join lateral (select max(id) as id from report r where r.service = s.name) r on true
                        left join lateral (select count(*) as named,
                                                  count(*) filter (where f.state = 'BROKEN') as broken,
                                                  count(*) filter (where f.state = 'NOT_RUN') as not_run,
                                                  count(*) filter (where f.state = 'PASSED') as passed
                                           from report_standard f where f.report = r.id) f on true
                        where :service::text is null or s.name = :service
                        order by s.name
                        """)
                .param("service", service, Types.VARCHAR)
                .query(FleetStore::newestOf)
                .list();
    }

    List<Known> standards() {
        return jdbc.sql("select id, topic, title, severity, fix, markdown from standard order by topic, id")
                .query(Known.class)
                .list();
    }

    /** How each standard fared in the newest report of each service. */
    List<Fared> fared() {
        return jdbc.sql("""
                        select r.service, f.standard, f.state, f.reason
                        from report_standard f join report r on r.id = f.report
                        where r.id in (select max(id) from report group by service)
                        """).query(Fared.class).list();
    }

    /** Violations by service and standard in the newest reports. */
    List<Count> violations() {
        return jdbc.sql("""
                        select r.service, v.standard, count(*) as violations
                        from violation v join report r on r.id = v.report
                        where r.id in (select max(id) from report group by service)
                        group by r.service, v.standard
                        """).query(Count.class).list();
    }

    List<Found> violationsOf(long report) {
        return jdbc.sql("""
                        select standard, file, line, message from violation
                        where report = :report
                        order by standard, file, line, message
                        """)
                .param("report", report)
                .query((row, number) -> new Found(
                        row.getString("standard"),
                        new ServiceDetail.Broken(row.getString("file"), row.getInt("line"), row.getString("message"))))
                .list();
    }

    List<PastDecision> decisionsOf(String service) {
        return jdbc.sql("""
                        select id, evaluated_at, environment, verdict, reason, exemption,
                               array(select distinct finding ->> 'waiver'
                                     from json_array_elements(response -> 'findings') finding
                                     where finding ->> 'waiver' is not null
                                     order by 1) as waivers
                        from decision
                        where service = :service
                        order by evaluated_at desc
                        limit 20
                        """)
                .param("service", service)
                .query((row, number) -> new PastDecision(
                        row.getString("id"),
                        row.getTimestamp("evaluated_at").toInstant(),
                        row.getString("environment"),
                        row.getString("verdict"),
                        row.getString("reason"),
                        row.getString("exemption"),
                        List.of((String[]) row.getArray("waivers").getArray())))
                .list();
    }

    int deniedSince(Instant since) {
        return jdbc.sql("select count(*) from decision where verdict = 'DENY' and evaluated_at >= :since")
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private static Newest newestOf(ResultSet row, int number) throws SQLException {
        return new Newest(
                row.getString("name"),
                row.getString("team"),
                row.getString("tier"),
                row.getString("digest"),
                Columns.instant(row, "published_at"),
                Contents.of(row),
                row.getObject("report", Long.class),
                row.getInt("errors"),
                row.getInt("warnings"),
                new ServiceRow.Standards(
                        row.getInt("broken"), row.getInt("not_run"), row.getInt("passed"), row.getInt("unchecked")),
                Map.of());
    }
}
