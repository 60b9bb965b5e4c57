package dev.plimsoll.enforcer.simulation;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.standards.policy.Policy;

/** A policy and a catalogue, real or supposed. */
record World(long policyVersion, Policy policy, Catalogue catalogue) {

    static World of(Snapshot snapshot) {
        return new World(snapshot.policyVersion(), snapshot.policy(), snapshot.catalogue());
    }

    World with(Catalogue other) {
        return new World(policyVersion, policy, other);
    }

    Snapshot snapshot() {
        return Snapshot.of(policyVersion, policy, catalogue);
    }
}
