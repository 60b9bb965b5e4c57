package dev.plimsoll.enforcer.catalogue;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** The catalogue that decisions are made from; loaded before the first request is answered. */
@Component
public final class CatalogueInMemory {

    private static final long COMPARE_CHECKS_EVERY_NANOS = Duration.ofMinutes(1).toNanos();

    private final CatalogueStore store;
    private volatile Catalogue current;
    private volatile long comparedAt = System.nanoTime();

    CatalogueInMemory(CatalogueStore store) {
        this.store = store;
        this.current = store.load();
    }

    public Catalogue current() {
        return current;
    }

    synchronized void reload() {
        current = store.load();
    }

    /** Reloads where the catalogue in the database has changed, whoever changed it. */
    public void follow() {
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
