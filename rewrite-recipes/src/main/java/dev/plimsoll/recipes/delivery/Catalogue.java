package dev.plimsoll.recipes.delivery;

import dev.plimsoll.recipes.dependencies.Service;
import dev.plimsoll.standards.delivery.CatalogInfo;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.maven.tree.MavenResolutionResult;

/** The services of a repository, and the files that say whose they are. */
public final class Catalogue {
    private final SortedMap<Path, String> services = new TreeMap<>();
    private final SortedMap<Path, CatalogInfo> files = new TreeMap<>();

    Catalogue() {}

    void saw(@Nullable Tree tree) {
        if (tree instanceof SourceFile file) {
            file.getMarkers()
                    .findFirst(MavenResolutionResult.class)
                    .filter(module -> Service.is(module.getPom()))
                    .ifPresent(module ->
                            services.put(file.getSourcePath(), module.getPom().getArtifactId()));
            String name = file.getSourcePath().getFileName().toString();
            if (CatalogInfo.NAMES.contains(name)) {
                files.put(file.getSourcePath(), CatalogInfo.read(name, file.printAll()));
            }
        }
    }

    /** The name of each service that nobody owns, by its POM. */
    Map<Path, String> withoutOwner() {
        SortedMap<Path, String> without = new TreeMap<>(services);
        without.keySet().removeIf(pom -> besideOrAbove(pom).anyMatch(CatalogInfo::hasOwner));
        return without;
    }

    /** What is wrong with the file beside a POM; empty where there is none. */
    Optional<String> complaint(Path pom) {
        return CatalogInfo.NAMES.stream()
                .map(name -> files.get(pom.resolveSibling(name)))
                .filter(Objects::nonNull)
                .map(CatalogInfo::complaint)
                .findFirst();
    }

    /** Where a service's file belongs. */
    static Path file(Path pom) {
        return pom.resolveSibling(CatalogInfo.NAMES.get(0));
    }

    private Stream<CatalogInfo> besideOrAbove(Path pom) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().getParent() == null
                        || pom.startsWith(file.getKey().getParent()))
                .map(Map.Entry::getValue);
    }
}
