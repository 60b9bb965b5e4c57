package dev.plimsoll.enforcer.fleet;

import dev.plimsoll.enforcer.fleet.FleetStore.Newest;
import dev.plimsoll.enforcer.gate.Case;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Gate;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.enforcer.gate.Waivable;
import dev.plimsoll.standards.policy.Target;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells the waivers that somebody needs from those that nobody does, by the newest artifact of each service. */
final class Needed {

    private record Place(String service, String environment) {}

    private final Instant now;
    private final Snapshot snapshot;
    private final List<Newest> services;
    private final Map<Place, List<Finding>> known = new HashMap<>();

    Needed(Instant now, Snapshot snapshot, List<Newest> services) {
        this.now = now;
        this.snapshot = snapshot;
        this.services = services;
    }

    boolean by(Waiver.Scope scope) {
        return environments(scope).stream()
                .anyMatch(environment -> services.stream().anyMatch(newest -> needs(newest, environment, scope)));
    }

    private boolean needs(Newest newest, String environment, Waiver.Scope scope) {
        Target target = new Target(newest.service(), newest.team(), newest.tier(), environment, "deploy");
        return scope.covers(target)
                && findings(newest, environment).stream().anyMatch(finding -> Waivable.needs(finding, scope, target));
    }

    /** Environments differ only in whether they demand reports. */
    private Set<String> environments(Waiver.Scope scope) {
        if (scope.environment() != null) {
            return Set.of(scope.environment());
        }
        Set<String> environments =
                new TreeSet<>(snapshot.policy().gate().reports().environments());
        environments.add(Judged.PRODUCTION);
        return environments;
    }

    private List<Finding> findings(Newest newest, String environment) {
        return known.computeIfAbsent(new Place(newest.service(), environment), place -> {
            Case asked = Judged.asked(now, newest, environment);
            return Gate.decide(asked, snapshot).findings();
        });
    }
}
