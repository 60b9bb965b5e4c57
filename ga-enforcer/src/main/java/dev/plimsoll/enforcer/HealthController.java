package dev.plimsoll.enforcer;

import dev.plimsoll.enforcer.access.OpenToAll;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.enforcer.gate.Snapshots;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that the gate is ready; before its snapshot is loaded nothing listens at all. */
@RestController
final class HealthController {

    private final Snapshots snapshots;

    HealthController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    record Health(String status, long policyVersion, long catalogueVersion) {}

    @OpenToAll
    @GetMapping("/healthz")
    Health health() {
        Snapshot snapshot = snapshots.current();
        return new Health("UP", snapshot.policyVersion(), snapshot.catalogue().version());
    }
}
