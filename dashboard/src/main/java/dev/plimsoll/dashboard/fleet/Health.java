package dev.plimsoll.dashboard.fleet;

import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.enforcer.fleet.FleetOverview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What nobody can judge yet, and how fresh the catalogue of releases is. */
record Health(List<Gap> gaps, @Nullable Moment newestRelease, boolean stale) {

    private static final Duration FRESH = Duration.ofDays(14);

    static Health of(FleetOverview overview) {
        FleetOverview.DataHealth health = overview.health();
        Instant newest = health.newestRelease();
        // The epoch stands for a catalogue without any release.
        boolean known = newest.isAfter(Instant.EPOCH);
        return new Health(
                List.of(
                        new Gap(
                                health.withoutSbom(),
                                "without an SBOM",
                                "Nothing is known about what is inside: never a plain yes."),
                        new Gap(
                                health.withoutGoverned(),
                                "without a governed library",
                                "The policy matches none of their components."),
                        new Gap(
                                health.withoutReport(),
                                "without a report",
                                "No build has sent what its check of the standards found."),
                        new Gap(
                                health.versionsWithoutDate(),
                                "versions without a date",
                                "In use, but no release of that version is known.")),
                known ? Moment.of(newest, overview.at()) : null,
                !known || newest.plus(FRESH).isBefore(overview.at()));
    }

    /** Something that is not known, how often, and what it means. */
    record Gap(int count, String what, String meaning) {}
}
