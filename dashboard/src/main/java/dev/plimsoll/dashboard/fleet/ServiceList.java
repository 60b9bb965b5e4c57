package dev.plimsoll.dashboard.fleet;

import dev.plimsoll.dashboard.layout.Answer;
import dev.plimsoll.dashboard.layout.Library;
import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.dashboard.layout.Twin;
import dev.plimsoll.enforcer.fleet.Page;
import dev.plimsoll.enforcer.fleet.ServiceRow;
import dev.plimsoll.enforcer.gate.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of services as the page writes it.
 *
 * @param next the address of the following page, absent on the last
 * @param first the address of the first page, absent on it
 */
record ServiceList(
        ListQuery query,
        boolean filtered,
        int total,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first,
        List<Twin> twins) {

    static ServiceList of(ListQuery query, Page<ServiceRow> page, Instant now) {
        ListQuery start = query.after(null);
        return new ServiceList(
                query,
                query.filtered(),
                page.total(),
                page.rows().stream().map(row -> Row.of(row, now)).toList(),
                page.next() == null ? null : query.after(page.next()).at("/") + "#services",
                query.after() == null ? null : start.at("/") + "#services",
                List.of(new Twin("CSV", start.at("/services.csv")), new Twin("JSON", query.at("/services.json"))));
    }

    /** One service. */
    record Row(
            String name,
            String team,
            Answer answer,
            @Nullable Worst worst,
            @Nullable Moment deadline,
            @Nullable Moment behindSince,
            int behind,
            int inGrace,
            int unknown,
            int governed,
            Standing standing,
            @Nullable Moment published) {

        static Row of(ServiceRow row, Instant now) {
            return new Row(
                    row.service(),
                    row.team(),
                    Answer.of(Verdict.valueOf(row.verdict())),
                    row.worst() == null ? null : Worst.of(row.worst()),
                    Moment.ofNullable(row.deadline(), now),
                    Moment.ofNullable(row.behindSince(), now),
                    row.behind(),
                    row.inGrace(),
                    row.unknown(),
                    row.governed(),
                    Standing.of(row),
                    Moment.ofNullable(row.publishedAt(), now));
        }
    }

    /** The library version that decides, and the version that it must at least become. */
    record Worst(Library library, String version, @Nullable String floor) {
        static Worst of(ServiceRow.Worst worst) {
            return new Worst(Library.of(worst.library()), worst.version(), worst.floor());
        }
    }
}
