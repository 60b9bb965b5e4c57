package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.enforcer.catalogue.ReleaseLines;
import dev.plimsoll.enforcer.catalogue.VersionOrder;
import java.time.Instant;

/**
 * A release that was GA at some time, with everything the floors need to know of it worked out.
 *
 * @param used the version as something that an artifact could contain
 * @param graceEnd from when on it may be a floor
 */
record GaRelease(UsedVersion used, Release release, Instant graceEnd) {

    VersionOrder version() {
        return used.version();
    }

    ReleaseLines.Line line() {
        return used.line();
    }

    Instant at() {
        return release.gaAt();
    }

    boolean graceIsOver(Instant at) {
        return !at.isBefore(graceEnd);
    }

    /** True from its GA moment until it is withdrawn. */
    boolean isOut(Instant known) {
        return !release.gaAt().isAfter(known) && !release.isWithdrawn(known);
    }
}
