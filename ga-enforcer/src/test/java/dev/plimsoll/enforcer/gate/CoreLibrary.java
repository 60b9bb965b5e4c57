package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Policies;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** One library, its releases, and what the gate says of a version of it. */
final class CoreLibrary {

    static final String CORE = "pkg:maven/com.acme/core";

    private CoreLibrary() {}

    static Release ga(String version, String day) {
        return Release.of(CORE, version, day(day));
    }

    static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    static Snapshot snapshot(String policy, Release... releases) {
        return Snapshot.of(1, Policies.read("p.yml", policy), Catalogue.of(1, Arrays.asList(releases)));
    }

    static Finding ask(Snapshot snapshot, String version, String day) {
        return decide(snapshot, version, day(day));
    }

    static Finding decide(Snapshot snapshot, String version, Instant at) {
        Evidence evidence = new Evidence.Components(List.of(CORE + "@" + version));
        Decision decision = Gate.decide(new Case("1", "x", evidence, at), snapshot);
        assertThat(decision.findings()).hasSize(1);
        return decision.findings().get(0);
    }
}
