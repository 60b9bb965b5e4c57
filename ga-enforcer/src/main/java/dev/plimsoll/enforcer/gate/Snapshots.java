package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.CatalogueInMemory;
import dev.plimsoll.enforcer.policy.InForce;
import dev.plimsoll.enforcer.policy.PolicyInForce;
import org.springframework.stereotype.Component;

/** The snapshot that decisions are made from now, rebuilt when the policy or the catalogue changes. */
@Component
public final class Snapshots {

    private record Built(InForce policy, Catalogue catalogue, Snapshot snapshot) {}

    private final PolicyInForce policies;
    private final CatalogueInMemory catalogues;
    private volatile Built built;

    Snapshots(PolicyInForce policies, CatalogueInMemory catalogues) {
        this.policies = policies;
        this.catalogues = catalogues;
        this.built = build(policies.current(), catalogues.current());
    }

    public Snapshot current() {
        Catalogue catalogue = catalogues.current();
        InForce policy = policies.current();
        Built known = built;
        if (belongTogether(policy, catalogue) && (known.policy() != policy || known.catalogue() != catalogue)) {
            known = build(policy, catalogue);
            built = known;
        }
        return known.snapshot();
    }

    /** A policy that came with releases is not used without them, nor they without it; hence the catalogue is read first. */
    private static boolean belongTogether(InForce policy, Catalogue catalogue) {
        return policy.catalogueVersion() <= catalogue.version();
    }

    private static Built build(InForce policy, Catalogue catalogue) {
        return new Built(policy, catalogue, Snapshot.of(policy.version(), policy.policy(), catalogue));
    }
}
