package dev.plimsoll.dashboard.emergency;

import dev.plimsoll.dashboard.layout.Twin;
import dev.plimsoll.enforcer.deployment.Glass;
import dev.plimsoll.enforcer.deployment.GlassList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The uses of the emergency path as the page writes them.
 *
 * @param unacknowledged how many wait on all pages
 * @param next the address of the following page, absent on the last
 * @param first the address of the first page, absent on it
 */
record EmergencyList(
        @Nullable String service,
        int unacknowledged,
        List<EmergencyRow> waiting,
        List<EmergencyRow> acknowledged,
        @Nullable String next,
        @Nullable String first,
        List<Twin> twins) {

    static final String PATH = "/emergencies";

    static EmergencyList of(EmergencyQuery query, GlassList page) {
        EmergencyQuery start = query.fromTheStart();
        return new EmergencyList(
                query.service(),
                page.unacknowledged(),
                rows(page, false),
                rows(page, true),
                page.next() == null ? null : query.behind(page.next()).at(PATH),
                query.after() == null ? null : start.at(PATH),
                List.of(new Twin("JSON", query.at(PATH + ".json")), new Twin("CSV", start.at(PATH + ".csv"))));
    }

    private static List<EmergencyRow> rows(GlassList page, boolean acknowledged) {
        return page.rows().stream()
                .filter((Glass glass) -> (glass.acknowledgedAt() != null) == acknowledged)
                .map(glass -> EmergencyRow.of(glass, page.at()))
                .toList();
    }
}
