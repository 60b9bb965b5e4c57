package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.policy.PolicyInForce;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The catalogue that decisions are made from; loaded before the first request is answered. */
@Component
public final class CatalogueInMemory {

    private static final long COMPARE_CHECKS_EVERY_NANOS = Duration.ofMinutes(1).toNanos();

    private final CatalogueStore store;
    private final PolicyInForce policies;
    private volatile Catalogue current;
    private volatile long comparedAt = System.nanoTime();

    CatalogueInMemory(CatalogueStore store, PolicyInForce policies) {
        this.store = store;
        this.policies = policies;
        this.current = store.load();
    }

    public Catalogue current() {
        return current;
    }

    /** The policy that came with a catalogue is there before it: who reads the catalogue first has both. */
    synchronized void reload() {
        Catalogue loaded = store.load();
        policies.follow();
        current = loaded;
    }

    /** Reloads where the catalogue in the database has changed, whoever changed it, and takes over what has become the policy. */
    public void follow() {
        policies.follow();
        if (store.version() != current.version() || hasOldChecks()) {
            reload();
        }
    }

    /** A check that finds nothing new changes no version; staleness is counted in days, so seldom is often enough. */
    private boolean hasOldChecks() {
        long now = System.nanoTime();
        if (now - comparedAt < COMPARE_CHECKS_EVERY_NANOS) {
            return false;
        }
        comparedAt = now;
        return !store.checked().equals(current.checked());
    }
}
