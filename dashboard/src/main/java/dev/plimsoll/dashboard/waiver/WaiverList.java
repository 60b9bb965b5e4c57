package dev.plimsoll.dashboard.waiver;

import dev.plimsoll.dashboard.layout.WaiverRow;
import dev.plimsoll.enforcer.waiver.ListedWaiver;
import dev.plimsoll.enforcer.waiver.WaiverOverview;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The waivers as the page writes them.
 *
 * @param open how many wait or hold
 */
record WaiverList(int open, List<Section> sections) {

    static WaiverList of(WaiverOverview overview) {
        Instant now = overview.at();
        List<Section> sections = Stream.of(
                        section("pending", "Waiting for an approver", overview.pending(), now),
                        section("expiring", "Ending within 14 days", overview.expiring(), now),
                        section("obsolete", "No longer needed", overview.obsolete(), now),
                        section("active", "Active", overview.active(), now),
                        section("expired", "Expired", overview.expired(), now))
                .filter(section -> !section.rows().isEmpty())
                .toList();
        return new WaiverList(overview.all().size() - overview.expired().size(), sections);
    }

    private static Section section(String id, String title, List<ListedWaiver> waivers, Instant now) {
        return new Section(id, title, WaiverRow.of(waivers, now));
    }

    /** Waivers in one state; one without any is left out. */
    record Section(String id, String title, List<WaiverRow> rows) {}
}
