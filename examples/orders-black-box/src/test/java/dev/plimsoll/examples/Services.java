package dev.plimsoll.examples;

import java.util.ArrayList;
import java.util.List;

/** The services, each with partners of its own. */
final class Services implements AutoCloseable {
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Started> started = new ArrayList<>();

    private Services() {}

    /** A service that runs, how it is described, and whom it calls. */
    record Started(Subject subject, Running running, Partners partners) {
        /** For the name of a test. */
        @Override
        public String toString() {
            return subject.toString();
        }
    }

    /** The legacy one and the one on the platform; with {@code -Dmigrated=} a jar also what became of the legacy one by recipes. */
    static Services open() {
        Services all = new Services();
        Partners ofLegacy = all.opened(Partners.open());
        all.start(Subject.legacy(ofLegacy), ofLegacy);
        Partners ofPlatform = all.opened(Partners.open());
        Database database = all.opened(Database.open());
        all.start(Subject.onPlatform(ofPlatform, database, List.of()), ofPlatform);
        String migrated = System.getProperty("migrated");
        if (migrated != null) {
            Partners ofMigrated = all.opened(Partners.open());
            Database other = all.opened(Database.open());
            all.start(Subject.migrated(ofMigrated, other, migrated), ofMigrated);
        }
        return all;
    }

    private void start(Subject subject, Partners partners) {
        started.add(new Started(subject, opened(subject.start()), partners));
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.add(0, resource);
        return resource;
    }

    List<Started> started() {
        return List.copyOf(started);
    }

    /** The last that was opened first: a service before its database. */
    @Override
    public void close() throws Exception {
        for (AutoCloseable resource : open) {
            resource.close();
        }
    }
}
