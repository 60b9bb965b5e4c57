package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.VersionOrder;
import dev.plimsoll.enforcer.catalogue.VersionText;

/** The version that an artifact contains, as the floors look at it. */
record UsedVersion(VersionOrder version, GaRelease.Line line, String flavour, boolean isDate) {

    static UsedVersion of(LineNames lines, String version) {
        return new UsedVersion(
                VersionOrder.of(version), lines.of(version), VersionText.flavour(version), VersionText.isDate(version));
    }
}
