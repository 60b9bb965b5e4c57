package dev.plimsoll.maven.fix;

import dev.plimsoll.maven.check.Toolbox;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Fetches the engine and its recipes when somebody wants something mended, never before. */
final class EngineJars {
    private EngineJars() {}

    /** The jars, without that of the seam, whose types are the plugin's. */
    static List<Path> fetch(Toolbox toolbox) throws MojoExecutionException {
        List<String> wanted = List.of(
                "dev.plimsoll:plimsoll-migrator:" + toolbox.version(),
                "dev.plimsoll:plimsoll-rewrite-recipes:" + toolbox.version());
        try {
            return toolbox.artifacts()
                    .resolve(wanted)
                    .filter(artifact -> !artifact.getArtifactId().equals("plimsoll-standards"))
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException(
                    "The recipes cannot be fetched; run once without --offline, or make dev.plimsoll available to Maven: "
                            + e.getMessage(),
                    e);
        }
    }
}
