package dev.plimsoll.enforcer.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which components of an artifact are judged through a governed BOM or parent: those that have just the version that it
 * gives them. Only a BOM that is named as a component itself counts, for it alone gets a finding.
 */
final class Managed {

    private final Evidence.Components inside;
    private final Snapshot snapshot;
    private final Set<String> named;

    Managed(Evidence.Components inside, Snapshot snapshot) {
        this.inside = inside;
        this.snapshot = snapshot;
        this.named = inside.managedBy().isEmpty() ? Set.of() : new HashSet<>(inside.purls());
    }

    boolean isJudgedThroughItsBom(String purl) {
        return inside.managedBy().getOrDefault(purl, List.of()).stream()
                .anyMatch(bom -> !bom.equals(purl) && named.contains(bom) && isJudged(bom));
    }

    private boolean isJudged(String bom) {
        return snapshot.component(bom) instanceof Component.Judgeable judgeable
                && judgeable.purl().version() != null;
    }
}
