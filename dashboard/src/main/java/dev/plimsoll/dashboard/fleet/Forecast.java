package dev.plimsoll.dashboard.fleet;

import dev.plimsoll.dashboard.layout.Library;
import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.enforcer.fleet.FleetOverview;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What stops being deployable on each of the next 14 days. */
record Forecast(List<Day> days, List<Item> items) {

    private static final int DAYS = 14;

    /** A single service never fills the whole height. */
    private static final long FEW = 3;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    static Forecast of(FleetOverview overview) {
        LocalDate today = LocalDate.ofInstant(overview.at(), ZoneOffset.UTC);
        List<Long> counts = IntStream.rangeClosed(0, DAYS)
                .mapToObj(day -> servicesOn(today.plusDays(day), overview.due()))
                .toList();
        long most = Math.max(FEW, Collections.max(counts));
        List<Day> days = IntStream.rangeClosed(0, DAYS)
                .mapToObj(day -> Day.of(today.plusDays(day), counts.get(day), most))
                .toList();
        return new Forecast(
                days,
                overview.due().stream()
                        .sorted(Comparator.comparing(FleetOverview.Due::deadline))
                        .map(due -> Item.of(due, overview.at()))
                        .toList());
    }

    private static long servicesOn(LocalDate day, List<FleetOverview.Due> due) {
        return due.stream()
                .filter(item -> item.day().equals(day))
                .map(FleetOverview.Due::service)
                .distinct()
                .count();
    }

    /** One day's bar; {@code height} is in pixels, at most 100. */
    record Day(String iso, String label, String weekday, int dayOfMonth, boolean weekend, long count, long height) {
        static Day of(LocalDate day, long count, long most) {
            String label = DAY.format(day);
            return new Day(
                    day.toString(),
                    label,
                    label.substring(0, 2),
                    day.getDayOfMonth(),
                    day.getDayOfWeek().getValue() > 5,
                    count,
                    count == 0 ? 0 : Math.max(6, 100 * count / most));
        }
    }

    /** One service and the library version that is the reason. */
    record Item(String service, String team, Library library, String version, Moment deadline) {
        static Item of(FleetOverview.Due due, Instant now) {
            return new Item(
                    due.service(),
                    due.team(),
                    Library.of(due.library()),
                    due.version(),
                    Moment.of(due.deadline(), now));
        }
    }
}
