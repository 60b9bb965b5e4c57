package dev.plimsoll.enforcer.forecast;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which services stop being deployable in a window.
 *
 * @param services how many were looked at
 * @param total how many of them stop
 * @param summary how many stop on which day and why, whatever the page
 * @param rows one page, soonest first
 * @param next the {@code after} of the following page, absent on the last
 */
record Forecast(
        Instant from,
        Instant until,
        String environment,
        int services,
        int total,
        List<Share> summary,
        List<Stop> rows,
        @Nullable String next) {

    Forecast {
        summary = List.copyOf(summary);
        rows = List.copyOf(rows);
    }

    /**
     * How many services stop on a day for one reason; one that stops for several counts in each.
     *
     * @param message as in {@code 42 services stop on 2026-12-03 for org.springframework.boot:spring-boot 3.5}
     */
    record Share(
            LocalDate day,
            String rule,
            @Nullable String subject,
            @Nullable String line,
            int services,
            String message) {

        private static Share of(Reason reason, int services) {
            String who = services == 1 ? "1 service stops" : services + " services stop";
            return new Share(
                    reason.day(),
                    reason.rule(),
                    reason.subject(),
                    reason.line(),
                    services,
                    who + " on " + reason.day() + " for " + reason.words());
        }
    }

    static List<Share> summary(List<Stop> stops) {
        TreeMap<Reason, Long> reasons = stops.stream()
                .flatMap(stop -> stop.blockedBy().stream()
                        .map(finding -> Reason.of(stop, finding))
                        .distinct())
                .collect(groupingBy(reason -> reason, TreeMap::new, counting()));
        return reasons.entrySet().stream()
                .map(entry -> Share.of(entry.getKey(), entry.getValue().intValue()))
                .toList();
    }
}
