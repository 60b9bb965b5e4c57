package dev.plimsoll.recipes.boot;

import dev.plimsoll.recipes.MainSources;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.maven.tree.MavenResolutionResult;

/** All modules of a project as they were found: POMs, and the types that their sources use. */
final class Project {
    private final Map<Path, Module> modules = new TreeMap<>();
    private final Map<Path, Set<String>> inMain = new HashMap<>();
    private final Map<Path, Set<String>> inTests = new HashMap<>();

    void saw(@Nullable Tree tree) {
        if (tree instanceof SourceFile file) {
            file.getMarkers()
                    .findFirst(MavenResolutionResult.class)
                    .ifPresent(pom -> modules.put(folder(file.getSourcePath()), new Module(pom)));
        }
        if (tree instanceof J.CompilationUnit unit) {
            Map<Path, Set<String>> types = MainSources.contain(unit) ? inMain : inTests;
            Set<String> used = types.computeIfAbsent(folder(unit.getSourcePath()), folder -> new HashSet<>());
            unit.getTypesInUse().getTypesInUse().stream()
                    .map(TypeUtils::asFullyQualified)
                    .flatMap(Stream::ofNullable)
                    .forEach(type -> used.add(type.getFullyQualifiedName()));
            unit.getImports().forEach(imported -> used.add(imported.getTypeName()));
        }
    }

    Map<Path, Module> modules() {
        return modules;
    }

    /** The module of a POM. */
    Optional<Module> of(SourceFile pom) {
        return Optional.ofNullable(modules.get(folder(pom.getSourcePath())));
    }

    /** Whether a source of the POM's module uses a type whose name begins so. */
    boolean uses(SourceFile pom, String type, boolean inTestsOnly) {
        Path module = folder(pom.getSourcePath());
        return (inTestsOnly ? inTests : inMain)
                .entrySet().stream()
                        .filter(sources -> module.equals(nearest(sources.getKey())))
                        .flatMap(sources -> sources.getValue().stream())
                        .anyMatch(used -> used.startsWith(type));
    }

    private @Nullable Path nearest(Path folder) {
        return Stream.iterate(Optional.of(folder), Optional::isPresent, at -> at.map(Project::folder)
                        .filter(above -> !above.equals(at.get())))
                .flatMap(Optional::stream)
                .filter(modules::containsKey)
                .findFirst()
                .orElse(null);
    }

    private static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }
}
