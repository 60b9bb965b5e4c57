package dev.plimsoll.enforcer.git;

import dev.plimsoll.enforcer.catalogue.CatalogueStore;
import dev.plimsoll.enforcer.policy.PolicyCommits;
import dev.plimsoll.enforcer.policy.PolicyStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the policy and the releases of a commit in force in one transaction, for all replicas. */
@Component
class Takeover {

    private final PolicyStore policies;
    private final PolicyCommits commits;
    private final CatalogueStore catalogue;

    Takeover(PolicyStore policies, PolicyCommits commits, CatalogueStore catalogue) {
        this.policies = policies;
        this.commits = commits;
        this.catalogue = catalogue;
    }

    /** Does nothing where another replica was faster since {@code before} was the newest. */
    @Transactional
    public void take(String origin, Checked.Good good, long before) {
        catalogue.lock();
        if (commits.newest(origin) != before) {
            return;
        }
        long version = policies.versionOf(good.text());
        catalogue.add(good.releases());
        commits.add(origin, good.commit(), version, catalogue.version());
    }
}
