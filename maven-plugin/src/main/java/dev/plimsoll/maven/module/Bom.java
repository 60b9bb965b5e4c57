package dev.plimsoll.maven.module;

import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/**
 * A POM from elsewhere that manages versions of a module.
 *
 * @param role {@code bom} for one that is imported, {@code parent} for an ancestor
 */
public record Bom(String group, String artifact, String version, String role) {
    static final String IMPORTED = "bom";
    static final String PARENT = "parent";

    static Bom parent(MavenProject above) {
        return new Bom(above.getGroupId(), above.getArtifactId(), above.getVersion(), PARENT);
    }

    static Bom imported(Dependency managed) {
        return new Bom(managed.getGroupId(), managed.getArtifactId(), String.valueOf(managed.getVersion()), IMPORTED);
    }

    /** {@code group:artifact:version}. */
    public String id() {
        return group + ":" + artifact + ":" + version;
    }
}
