package dev.plimsoll.enforcer.catalogue;

import org.springframework.stereotype.Component;

/** The catalogue that decisions are made from; loaded before the first request is answered. */
@Component
public final class CatalogueInMemory {

    private final CatalogueStore store;
    private volatile Catalogue current;

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

    /** Reloads where another replica has changed the catalogue. */
    void follow() {
        if (store.version() != current.version()) {
            reload();
        }
    }
}
