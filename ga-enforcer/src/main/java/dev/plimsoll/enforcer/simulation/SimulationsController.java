package dev.plimsoll.enforcer.simulation;

import dev.plimsoll.enforcer.access.MayCall;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.fleet.Fleet;
import dev.plimsoll.enforcer.gate.Snapshots;
import dev.plimsoll.enforcer.policy.PastPolicies;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers what a change would do; nothing is changed. */
@RestController
final class SimulationsController {

    private final Fleet fleet;
    private final Snapshots snapshots;
    private final PastPolicies policies;
    private final Clock clock;

    SimulationsController(Fleet fleet, Snapshots snapshots, PastPolicies policies, Clock clock) {
        this.fleet = fleet;
        this.snapshots = snapshots;
        this.policies = policies;
        this.clock = clock;
    }

    @MayCall({Role.VIEWER})
    @PostMapping("/api/v1/simulations")
    Simulated simulate(@Valid @RequestBody Simulation simulation) {
        simulation.check();
        return new Supposition(snapshots.current(), simulation, policies::versionOf)
                .against(
                        fleet.nextDeploys(Objects.requireNonNull(simulation.environment())),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
