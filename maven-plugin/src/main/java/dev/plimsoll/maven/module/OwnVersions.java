package dev.plimsoll.maven.module;

import dev.plimsoll.rules.ProjectFacts.Declared;
import dev.plimsoll.rules.ProjectFacts.Property;
import java.util.List;

/**
 * What a module's POM itself says of versions.
 *
 * @param givers the nearest parent from elsewhere, and the BOMs that the sources' own POMs import
 * @param declared the versions that it gives to libraries from elsewhere
 * @param properties its properties by which a parent from elsewhere manages versions
 */
public record OwnVersions(List<Bom> givers, List<Declared> declared, List<Property> properties) {
    /** A POM that says nothing of versions. */
    public static final OwnVersions NONE = new OwnVersions(List.of(), List.of(), List.of());

    public OwnVersions {
        givers = List.copyOf(givers);
        declared = List.copyOf(declared);
        properties = List.copyOf(properties);
    }

    /** Whether a version in the POM can differ from what a BOM gives. */
    public boolean needBoms() {
        return !givers.isEmpty() && !declared.isEmpty();
    }

    /** Whether there is anything in the POM that could override what others manage. */
    public boolean mayOverride() {
        return needBoms() || !properties.isEmpty();
    }
}
