package dev.plimsoll.maven.engine;

import dev.plimsoll.maven.check.Toolbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Fetches the engine and its recipes when somebody wants something mended, never before. */
public final class EngineJars {
    private EngineJars() {}

    /** The jars, without that of the seam, whose types are the plugin's. */
    public static List<Path> fetch(Toolbox toolbox) throws MojoExecutionException {
        return jars(all(toolbox, List.of())
                .filter(artifact -> !artifact.getArtifactId().equals("plimsoll-standards")));
    }

    /**
     * The jars for a JVM of the engine's own.
     *
     * @param others more recipes, {@code group:artifact:version}
     */
    public static List<Path> fetchWith(List<String> others, Toolbox toolbox) throws MojoExecutionException {
        return jars(all(toolbox, others));
    }

    private static List<Path> jars(Stream<Artifact> artifacts) {
        return artifacts.map(artifact -> artifact.getFile().toPath()).toList();
    }

    private static Stream<Artifact> all(Toolbox toolbox, List<String> others) throws MojoExecutionException {
        List<String> wanted = new ArrayList<>(List.of(
                "dev.plimsoll:plimsoll-migrator:" + toolbox.version(),
                "dev.plimsoll:plimsoll-rewrite-recipes:" + toolbox.version()));
        wanted.addAll(others);
        try {
            return toolbox.artifacts().resolve(wanted);
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException(
                    "The recipes cannot be fetched; run once without --offline, or make "
                            + (others.isEmpty() ? "dev.plimsoll" : "dev.plimsoll and " + String.join(", ", others))
                            + " available to Maven: " + e.getMessage(),
                    e);
        }
    }
}
