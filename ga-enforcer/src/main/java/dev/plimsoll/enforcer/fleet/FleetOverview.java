package dev.plimsoll.enforcer.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The state of the fleet at one instant: the headline, what is due, who breaks what, and what is not known.
 *
 * @param deployable services whose newest artifact the gate lets through at {@code at}, judged by at least one library
 * @param deployableSevenDaysAgo the same services and artifacts judged seven days earlier, by what was known then
 * @param deployableThirtyDaysAgo likewise thirty days earlier
 * @param denied services whose newest artifact the gate refuses at {@code at}
 * @param belowTheFloor those of the denied that have a governed library below its floor, or withdrawn
 * @param notJudged services of which nothing is known, or nothing is governed; denied where the policy says so
 * @param deniedToday decisions that the gate gave since midnight UTC and that were a denial
 * @param due what stops being deployable in the next 14 days, by day
 */
public record FleetOverview(
        Instant at,
        int services,
        int deployable,
        int deployableSevenDaysAgo,
        int deployableThirtyDaysAgo,
        int denied,
        int belowTheFloor,
        int notJudged,
        int deniedToday,
        List<Due> due,
        List<HeatRow> heat,
        DataHealth health) {

    public FleetOverview {
        due = List.copyOf(due);
        heat = List.copyOf(heat);
    }

    /** A service that stops being deployable on a day, and the library version that is the reason. */
    public record Due(LocalDate day, String service, String team, String library, String version, Instant deadline) {}

    /** One standard across the teams: how many of a team's services break it. */
    public record HeatRow(String standard, String title, List<HeatCell> cells) {
        public HeatRow {
            cells = List.copyOf(cells);
        }
    }

    /** {@code broken} of the team's {@code checked} services break the standard; unchecked services are in neither. */
    public record HeatCell(String team, int broken, int checked) {}

    /** What nobody can judge yet: services without an SBOM or a report, used versions without a known date. */
    public record DataHealth(
            int withoutSbom, int withoutReport, int withoutGoverned, int versionsWithoutDate, Instant newestRelease) {}
}
