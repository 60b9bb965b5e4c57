package dev.plimsoll.enforcer.deployment;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which run of a service in an environment is the current one. */
@Component
final class CurrentRun {

    private final JdbcClient jdbc;

    CurrentRun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void judge(Placement placement) {
        long current = find(placement).orElse(-1L);
        about(placement, """
                        update deployment set is_current = false
                        where service = :service and environment = :environment and is_current and id <> :id
                        """).param("id", current).update();
        jdbc.sql("update deployment set is_current = true where id = :id and not is_current")
                .param("id", current)
                .update();
    }

    /** CI's newest, until the cluster has spoken since: then what the cluster last saw of what has not ended. */
    private Optional<Long> find(Placement placement) {
        return about(placement, """
                        with told as (
                            select id, deployed_at, ended_at from deployment
                            where service = :service and environment = :environment and deployed_at is not null
                            order by deployed_at desc, id desc limit 1),
                        seen as (
                            select max(seen_at) as seen_at from deployment
                            where service = :service and environment = :environment and seen_at is not null),
                        confirmed as (
                            select id from deployment
                            where service = :service and environment = :environment and seen_at is not null
                              and ended_at is null
                            order by seen_at desc, id desc limit 1)
                        select coalesce(
                            (select told.id from told, seen
                             where told.ended_at is null and (seen.seen_at < told.deployed_at) is not false),
                            (select id from confirmed)) as id
                        """)
                .query((row, number) -> Optional.ofNullable(row.getObject("id", Long.class)))
                .single();
    }

    private JdbcClient.StatementSpec about(Placement placement, String sql) {
        return jdbc.sql(sql).param("service", placement.service()).param("environment", placement.environment());
    }
}
