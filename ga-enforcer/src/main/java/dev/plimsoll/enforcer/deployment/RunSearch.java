package dev.plimsoll.enforcer.deployment;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the run that a word is about. */
@Component
final class RunSearch {

    private final JdbcClient jdbc;

    RunSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last run that this source spoke of before the word, if it is of the same digest and has gone on since. */
    Optional<Long> sameRun(Word word) {
        String overtaken = word.source() == Source.CLUSTER ? "false" : """
                exists (select from deployment o
                        where o.service = :service and o.environment = :environment and o.digest <> :digest
                          and o.seen_at > last.deployed_at and o.seen_at <= :at)
                """;
        return about(word, """
                        select id from (
                            select * from deployment
                            where service = :service and environment = :environment and %1$s <= :at
                            order by %1$s desc, (digest = :digest) desc, id desc
                            limit 1) last
                        where digest = :digest
                          and (%1$s = :at or (ended_at is null or ended_at > :at) and not %2$s)
                        """.formatted(word.source().at(), overtaken))
                .query(Long.class)
                .optional();
    }

    /** CI speaks when the pipeline is through, the cluster when the first instance runs: either may be first, by up to a day. */
    Optional<Long> otherSourcesRun(Word word) {
        return about(word, """
                        select id from deployment
                        where service = :service and environment = :environment and digest = :digest
                          and %1$s is null and (ended_at is null or ended_at > :at)
                          and %2$s between :at::timestamptz - interval '1 day' and :at::timestamptz + interval '1 day'
                        order by abs(extract(epoch from %2$s - :at::timestamptz)), id
                        limit 1
                        """.formatted(
                                word.source().at(), word.source().other().at()))
                .query(Long.class)
                .optional();
    }

    /** Newest first. */
    List<Run> openRuns(Word word) {
        return about(word, Run.SELECT + """
                        where d.service = :service and d.environment = :environment and d.digest = :digest
                          and d.ended_at is null and d.began_at <= :at
                        order by d.began_at desc, d.id desc
                        """).query(Run::row).list();
    }

    Optional<Run> newestRun(Word word) {
        return about(word, Run.SELECT + """
                        where d.service = :service and d.environment = :environment and d.digest = :digest
                        order by d.began_at desc, d.id desc limit 1
                        """).query(Run::row).optional();
    }

    private JdbcClient.StatementSpec about(Word word, String sql) {
        return jdbc.sql(sql)
                .param("service", word.placement().service())
                .param("environment", word.placement().environment())
                .param("digest", word.placement().digest())
                .param("at", Timestamp.from(word.at()));
    }
}
