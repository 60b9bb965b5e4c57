package dev.plimsoll.recipes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.Scope;

/** What the modules of a project compile against, as far as their POMs were seen and could be resolved. */
public final class ModuleLibraries {
    private final Map<Path, Map<String, String>> byModule = new HashMap<>();

    /** Remembers a file if it is a POM. */
    public void saw(@Nullable Tree tree) {
        if (tree instanceof SourceFile file) {
            file.getMarkers()
                    .findFirst(MavenResolutionResult.class)
                    .ifPresent(pom -> byModule.put(folder(file.getSourcePath()), libraries(pom)));
        }
    }

    /** Version by group and artifact, with a colon between them; empty where the POM of a source's module is not known. */
    public Optional<Map<String, String>> of(SourceFile source) {
        return Stream.iterate(source.getSourcePath(), path -> path != null, Path::getParent)
                .map(path -> byModule.get(folder(path)))
                .filter(libraries -> libraries != null)
                .findFirst();
    }

    private static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static Map<String, String> libraries(MavenResolutionResult pom) {
        Map<String, String> libraries = new HashMap<>();
        Stream.of(Scope.Compile, Scope.Provided)
                .map(scope -> pom.getDependencies().get(scope))
                .filter(resolved -> resolved != null)
                .forEach(resolved -> resolved.forEach(library ->
                        libraries.put(library.getGroupId() + ":" + library.getArtifactId(), library.getVersion())));
        return libraries;
    }
}
