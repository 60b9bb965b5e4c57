package dev.plimsoll.dashboard.fleet;

import dev.plimsoll.dashboard.layout.Answer;
import dev.plimsoll.dashboard.layout.Library;
import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.dashboard.layout.Twin;
import dev.plimsoll.enforcer.fleet.Page;
import dev.plimsoll.enforcer.fleet.ServiceRow;
import dev.plimsoll.enforcer.gate.Verdict;
import dev.plimsoll.standards.policy.GateRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

    private static final Map<String, String> REASONS = Map.of(
            GateRule.STANDARDS.id(), "standards not shown to be met",
            GateRule.BUILD_HORIZON.id(), "built too long ago",
            GateRule.EVIDENCE.id(), "cannot be judged");

    /**
     * One service.
     *
     * @param reason what denies it besides its libraries, empty where nothing does
     * @param worst the library version that decides, absent where it is something else
     */
    record Row(
            String name,
            String team,
            Answer answer,
            String reason,
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
                    reason(row),
                    isDeniedForAnother(row) || row.worst() == null ? null : Worst.of(row.worst()),
                    Moment.ofNullable(row.deadline(), now),
                    Moment.ofNullable(row.behindSince(), now),
                    row.behind(),
                    row.inGrace(),
                    row.unknown(),
                    row.governed(),
                    Standing.of(row),
                    Moment.ofNullable(row.publishedAt(), now));
        }

        /** No library is the reason, so none is shown as if it were. */
        private static boolean isDeniedForAnother(ServiceRow row) {
            return !row.deniedBy().isEmpty() && !row.deniedBy().contains(GateRule.GA_FRESHNESS.id());
        }

        private static String reason(ServiceRow row) {
            return row.deniedBy().stream()
                    .map(REASONS::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
    }

    /** The library version that decides, and the version that it must at least become. */
    record Worst(Library library, String version, @Nullable String floor) {
        static Worst of(ServiceRow.Worst worst) {
            return new Worst(Library.of(worst.library()), worst.version(), worst.floor());
        }
    }
}
