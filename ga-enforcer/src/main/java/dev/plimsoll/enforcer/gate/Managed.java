package dev.plimsoll.enforcer.gate;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which components of an artifact are judged through a governed BOM or parent: those that have just the version that it
 * gives them. Only a BOM that is named as a component itself counts, for it alone gets a finding, and only one that is
 * a known release: nobody vouches for others who is unknown.
 */
final class Managed {

    private static final Set<Status> UNRELEASED = Set.of(Status.UNKNOWN, Status.AHEAD);

    private final Evidence.Components inside;
    private final Snapshot snapshot;
    private final Instant at;
    private final Set<String> named;

    Managed(Evidence.Components inside, Snapshot snapshot, Instant at) {
        this.inside = inside;
        this.snapshot = snapshot;
        this.at = at;
        this.named = inside.managedBy().isEmpty() ? Set.of() : new HashSet<>(inside.purls());
    }

    boolean isJudgedThroughItsBom(String purl) {
        return inside.managedBy().getOrDefault(purl, List.of()).stream()
                .anyMatch(bom -> !bom.equals(purl) && named.contains(bom) && isJudged(bom));
    }

    private boolean isJudged(String bom) {
        return snapshot.component(bom) instanceof Component.Judgeable judgeable && isReleased(judgeable);
    }

    private boolean isReleased(Component.Judgeable bom) {
        String version = bom.purl().version();
        return version != null
                && !UNRELEASED.contains(bom.history().judge(version, at).status());
    }
}
