package dev.plimsoll.enforcer.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What runs where, for the gate and the fleet. */
@Component
public final class Deployments {

    private final JdbcClient jdbc;

    Deployments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when this digest has run there, now or ever, by the cluster's confirmation. */
    public Optional<Instant> confirmedRun(String service, String environment, String digest) {
        return jdbc.sql("""
                        select confirmed_at from deployment
                        where service = :service and environment = :environment and digest = :digest
                          and confirmed_at is not null
                        order by confirmed_at limit 1
                        """)
                .param("service", service)
                .param("environment", environment)
                .param("digest", digest)
                .query((row, number) -> row.getTimestamp("confirmed_at").toInstant())
                .optional();
    }

    /** What each service runs in an environment now, by service. */
    public List<Running> running(String environment) {
        return jdbc
                .sql(Run.SELECT + " where d.environment = :environment and d.is_current order by d.service")
                .param("environment", environment)
                .query(Run::row)
                .list()
                .stream()
                .map(Deployments::running)
                .toList();
    }

    /** What a service runs now, by environment. */
    public List<Running> runningOf(String service) {
        return jdbc
                .sql(Run.SELECT + " where d.service = :service and d.is_current order by d.environment")
                .param("service", service)
                .query(Run::row)
                .list()
                .stream()
                .map(Deployments::running)
                .toList();
    }

    private static Running running(Run run) {
        Instant since = run.confirmedAt() == null ? run.deployedAt() : run.confirmedAt();
        return new Running(
                run.service(),
                run.environment(),
                run.digest(),
                Objects.requireNonNull(since),
                run.confirmedAt() != null,
                run.artifactKnown());
    }
}
