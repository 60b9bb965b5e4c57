package dev.plimsoll.dashboard.fleet;

import dev.plimsoll.enforcer.fleet.FleetOverview;
import java.util.List;

/**
 * How much of the fleet may be deployed.
 *
 * @param denied how many services the gate would refuse now
 * @param why what all the denied have in common
 * @param deniedToday decisions of today that were a denial
 * @param water the height of the water in the mark of 32 units: it rises with what is denied
 */
record Headline(
        int services,
        int deployable,
        int denied,
        String why,
        int notJudged,
        int deniedToday,
        int due,
        double water,
        List<Then> history) {

    private static final double TOP = 4.5;
    private static final double DEPTH = 23;

    static Headline of(FleetOverview overview) {
        int services = overview.services();
        double share = services == 0 ? 0.3 : (double) overview.denied() / services;
        return new Headline(
                services,
                overview.deployable(),
                overview.denied(),
                why(overview),
                overview.notJudged(),
                overview.deniedToday(),
                (int) overview.due().stream()
                        .map(FleetOverview.Due::service)
                        .distinct()
                        .count(),
                TOP + DEPTH * (1 - share),
                List.of(
                        Then.of("Now", overview.deployable(), services),
                        Then.of("7 days ago", overview.deployableSevenDaysAgo(), services),
                        Then.of("30 days ago", overview.deployableThirtyDaysAgo(), services)));
    }

    private static String why(FleetOverview overview) {
        int others = overview.denied() - overview.belowTheFloor();
        String below = overview.belowTheFloor() + " with a library below its floor";
        return others == 0
                ? "at least one governed library is below its floor."
                : (overview.belowTheFloor() == 0 ? "" : below + ", " + others + " for another reason: ")
                        + "what cannot be judged, a standard not shown to be met, or a build too long ago.";
    }

    /** How many were deployable at one time; {@code width} is of 1000. */
    record Then(String when, int deployable, int width) {
        static Then of(String when, int deployable, int services) {
            return new Then(when, deployable, services == 0 ? 0 : 1000 * deployable / services);
        }
    }
}
