package dev.plimsoll.recipes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.Scope;

/** What the modules of a project compile against, as far as their POMs were seen and could be resolved. */
public final class ModuleLibraries {
    private final Map<Path, Set<String>> byModule = new HashMap<>();

    /** Remembers a file if it is a POM. */
    public void saw(@Nullable Tree tree) {
        if (tree instanceof SourceFile file) {
            file.getMarkers()
                    .findFirst(MavenResolutionResult.class)
                    .ifPresent(pom -> byModule.put(folder(file.getSourcePath()), libraries(pom)));
        }
    }

    /**
     * Whether the module of a source compiles against one of some libraries; empty where its POM is not known.
     *
     * @param libraries group and artifact, with a colon between them
     */
    public Optional<Boolean> has(SourceFile source, Set<String> libraries) {
        return of(source).map(known -> libraries.stream().anyMatch(known::contains));
    }

    private Optional<Set<String>> of(SourceFile source) {
        return Stream.iterate(source.getSourcePath(), path -> path != null, Path::getParent)
                .map(path -> byModule.get(folder(path)))
                .filter(libraries -> libraries != null)
                .findFirst();
    }

    private static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static Set<String> libraries(MavenResolutionResult pom) {
        Set<String> libraries = new HashSet<>();
        Stream.of(Scope.Compile, Scope.Provided)
                .map(scope -> pom.getDependencies().get(scope))
                .filter(resolved -> resolved != null)
                .forEach(resolved -> resolved.forEach(
                        library -> libraries.add(library.getGroupId() + ":" + library.getArtifactId())));
        return libraries;
    }
}
