package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.artifact.ArtifactStore;
import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.PastCatalogues;
import dev.plimsoll.enforcer.policy.PastPolicies;
import org.springframework.stereotype.Component;

/** Makes a stored decision again, from the policy, the catalogue and the inputs that it was made from. */
@Component
final class Replay {

    private final DecisionStore decisions;
    private final ArtifactStore artifacts;
    private final PastPolicies policies;
    private final PastCatalogues catalogues;

    Replay(DecisionStore decisions, ArtifactStore artifacts, PastPolicies policies, PastCatalogues catalogues) {
        this.decisions = decisions;
        this.artifacts = artifacts;
        this.policies = policies;
        this.catalogues = catalogues;
    }

    /** Both decisions; {@code same} is what an auditor wants to see. */
    record Replayed(boolean same, Decision stored, Decision replayed) {}

    /** @throws Refusal where nothing is stored under the id */
    Replayed replay(String id) {
        DecisionStore.Stored stored = decisions
                .stored(id)
                .orElseThrow(() -> Refusal.notFound(
                        "No decision that can be made again is stored under " + id,
                        "check the id; the answers to dry runs are not stored"));
        Decision again = Gate.decide(asked(stored), snapshot(stored));
        return new Replayed(again.equals(stored.decision()), stored.decision(), again);
    }

    private Case asked(DecisionStore.Stored stored) {
        Inputs inputs = stored.inputs();
        String contents = inputs.contents();
        return new Case(
                stored.decision().id(),
                inputs.artifact(),
                Evidence.of(contents == null ? null : artifacts.contents(contents)),
                inputs.context(),
                stored.decision().evaluatedAt());
    }

    private Snapshot snapshot(DecisionStore.Stored stored) {
        Catalogue catalogue = catalogues.at(
                stored.decision().catalogueVersion(), stored.inputs().stale());
        long version = stored.decision().policyVersion();
        return Snapshot.of(
                version, policies.at(version), catalogue, stored.inputs().standards());
    }
}
