package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything a decision is made from, at one moment; never changes. */
public final class Snapshot {

    private final long policyVersion;
    private final Policy policy;
    private final Catalogue catalogue;
    private final Map<String, LibraryHistory> histories;

    private Snapshot(long policyVersion, Policy policy, Catalogue catalogue, Map<String, LibraryHistory> histories) {
        this.policyVersion = policyVersion;
        this.policy = policy;
        this.catalogue = catalogue;
        this.histories = Map.copyOf(histories);
    }

    public static Snapshot of(long policyVersion, Policy policy, Catalogue catalogue) {
        Map<String, LibraryHistory> histories = new HashMap<>();
        catalogue.releases().forEach((library, releases) -> policy.governing(library)
                .ifPresent(rule -> histories.put(library, LibraryHistory.of(rule, releases))));
        return new Snapshot(policyVersion, policy, catalogue, histories);
    }

    /** The history of a governed library, an empty one where nothing is known of it. */
    Optional<LibraryHistory> governed(String library) {
        LibraryHistory known = histories.get(library);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Governed> rule = policy.governing(library);
        return rule.map(governed -> LibraryHistory.of(governed, List.of()));
    }

    public long policyVersion() {
        return policyVersion;
    }

    public Policy policy() {
        return policy;
    }

    public Catalogue catalogue() {
        return catalogue;
    }
}
