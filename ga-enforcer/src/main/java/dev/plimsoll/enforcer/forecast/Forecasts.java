package dev.plimsoll.enforcer.forecast;

import dev.plimsoll.enforcer.Rows;
import dev.plimsoll.enforcer.fleet.Fleet;
import dev.plimsoll.enforcer.fleet.NextDeploy;
import dev.plimsoll.enforcer.gate.Prospect;
import dev.plimsoll.enforcer.gate.Prospects;
import dev.plimsoll.enforcer.gate.Snapshots;
import dev.plimsoll.enforcer.gate.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Asks the gate about the days to come, for the whole fleet. */
@Service
final class Forecasts {

    private final Fleet fleet;
    private final Snapshots snapshots;
    private final Clock clock;

    Forecasts(Fleet fleet, Snapshots snapshots, Clock clock) {
        this.fleet = fleet;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    Forecast forecast(ForecastFilter filter) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Window window = Window.ofDays(now, filter.days());
        Prospects prospects = new Prospects(snapshots.current(), window);
        List<NextDeploy> deploys = fleet.nextDeploys(filter.environment()).stream()
                .filter(deploy -> filter.isAboutTeam(deploy.team()))
                .toList();
        List<Stop> stops = deploys.stream()
                .flatMap(deploy -> stop(deploy, prospect(deploy, prospects, filter)))
                .sorted(Stop.SOONEST_FIRST)
                .toList();
        Rows<Stop, String> page =
                Rows.of(stops.stream().filter(filter::isAfter).toList(), filter.limit(), stop -> stop.place()
                        .toString());
        return new Forecast(
                now,
                window.end(),
                filter.environment(),
                deploys.size(),
                stops.size(),
                Forecast.summary(stops),
                page.rows(),
                page.next());
    }

    private static Prospect prospect(NextDeploy deploy, Prospects prospects, ForecastFilter filter) {
        return filter.rule() == null ? prospects.of(deploy.asked()) : prospects.of(deploy.asked(), filter.rule());
    }

    /** What is denied already does not stop. */
    private static Stream<Stop> stop(NextDeploy deploy, Prospect prospect) {
        Instant from = prospect.blockedFrom();
        return from == null || prospect.blockedNow()
                ? Stream.empty()
                : Stream.of(new Stop(deploy.service(), deploy.team(), from, prospect.blockedBy()));
    }
}
