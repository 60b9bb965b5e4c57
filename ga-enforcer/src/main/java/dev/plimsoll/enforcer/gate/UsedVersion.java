package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.VersionOrder;
import dev.plimsoll.enforcer.catalogue.VersionText;
import dev.plimsoll.standards.policy.LineRule;

/** The version that an artifact contains, as the floors look at it. */
record UsedVersion(VersionOrder version, GaRelease.Line line, String flavour, boolean isDate) {

    static UsedVersion of(LineRule rule, String version) {
        return new UsedVersion(
                VersionOrder.of(version),
                GaRelease.Line.of(rule, version),
                VersionText.flavour(version),
                VersionText.isDate(version));
    }
}
