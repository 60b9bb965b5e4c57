package dev.plimsoll.examples;

import java.util.ArrayList;
import java.util.List;

/** Both services, each with partners of its own. */
final class Both implements AutoCloseable {
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Started> started = new ArrayList<>();

    private Both() {}

    /** A service that runs, how it is described, and whom it calls. */
    record Started(Subject subject, Running running, Partners partners) {
        /** For the name of a test. */
        @Override
        public String toString() {
            return subject.toString();
        }
    }

    static Both open() {
        Both both = new Both();
        Partners ofLegacy = both.opened(Partners.open());
        both.start(Subject.legacy(ofLegacy), ofLegacy);
        Partners ofPlatform = both.opened(Partners.open());
        Database database = both.opened(Database.open());
        both.start(Subject.onPlatform(ofPlatform, database, List.of()), ofPlatform);
        return both;
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
