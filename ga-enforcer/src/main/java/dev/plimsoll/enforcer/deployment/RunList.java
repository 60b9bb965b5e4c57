package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.Rows;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists who ran when, newest first. */
@Component
final class RunList {

    private final JdbcClient jdbc;

    RunList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rows<Run, Long> page(RunFilter filter) {
        checkAfter(filter.after());
        Map<String, Object> params = new HashMap<>();
        put(params, "service", filter.service());
        put(params, "environment", filter.environment());
        put(params, "after", filter.after());
        return Rows.of(
                jdbc.sql(Run.SELECT + " where true" + filter.conditions()
                                + " order by d.began_at desc, d.id desc limit :rows")
                        .params(params)
                        .param("rows", filter.limit() + 1)
                        .query(Run::row)
                        .list(),
                filter.limit(),
                Run::id);
    }

    private static void put(Map<String, Object> params, String name, @Nullable Object value) {
        if (value != null) {
            params.put(name, value);
        }
    }

    private void checkAfter(@Nullable Long after) {
        if (after != null
                && jdbc.sql("select 1 from deployment where id = :id")
                        .param("id", after)
                        .query(Integer.class)
                        .optional()
                        .isEmpty()) {
            throw Refusal.badRequest("`after` is not a run", "use the `next` of the page before, or leave it out");
        }
    }
}
