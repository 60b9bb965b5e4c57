package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.enforcer.catalogue.ReleaseLine;
import dev.plimsoll.enforcer.catalogue.VersionOrder;
import dev.plimsoll.enforcer.catalogue.VersionText;
import dev.plimsoll.standards.policy.LineRule;
import java.time.Instant;

/** A GA release with everything the floors need to know of it worked out. */
record GaRelease(VersionOrder version, Line line, String flavour, boolean isDate, Instant at) {

    /** A release line by its name; lines are ordered by the version order of their names. */
    record Line(String name, VersionOrder order) {
        static Line of(LineRule rule, String version) {
            String name = ReleaseLine.of(rule, version);
            return new Line(name, VersionOrder.of(name));
        }
    }

    static GaRelease of(LineRule rule, Release release) {
        String version = release.version();
        return new GaRelease(
                VersionOrder.of(version),
                Line.of(rule, version),
                VersionText.flavour(version),
                VersionText.isDate(version),
                release.gaAt());
    }
}
