package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.ReleaseLines;
import dev.plimsoll.enforcer.catalogue.VersionOrder;
import dev.plimsoll.enforcer.catalogue.VersionScheme;

/** The version that an artifact contains, as the floors look at it. */
record UsedVersion(VersionOrder version, ReleaseLines.Line line, String flavour, boolean isDate) {

    static UsedVersion of(LineNames lines, String version) {
        VersionScheme scheme = lines.scheme();
        return new UsedVersion(
                scheme.version(version), lines.of(version), scheme.flavour(version), scheme.isDate(version));
    }
}
