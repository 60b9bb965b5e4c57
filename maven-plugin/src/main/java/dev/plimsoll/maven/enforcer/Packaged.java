package dev.plimsoll.maven.enforcer;

import dev.plimsoll.maven.report.Sha256;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/** The artifact that a module's build makes. */
final class Packaged {
    private Packaged() {}

    /** Its digest, {@code sha256:...}; empty when it was not packaged. */
    static Optional<String> digest(MavenProject project) {
        File built = project.getArtifact().getFile();
        return (built == null ? Optional.<String>empty() : Sha256.ofFile(built.toPath()))
                .or(() -> Sha256.ofFile(byName(project)))
                .map(hash -> "sha256:" + hash);
    }

    /** Where packaging puts it, for a build that packages nothing this time. */
    private static Path byName(MavenProject project) {
        String extension = project.getArtifact().getArtifactHandler().getExtension();
        return Path.of(project.getBuild().getDirectory(), project.getBuild().getFinalName() + "." + extension);
    }
}
