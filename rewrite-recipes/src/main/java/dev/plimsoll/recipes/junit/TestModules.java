package dev.plimsoll.recipes.junit;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.maven.tree.MavenResolutionResult;

/** The modules of a project, by their folders. */
final class TestModules {
    private final Map<Path, TestModule> byFolder = new TreeMap<>();

    void saw(@Nullable Tree tree) {
        if (tree instanceof SourceFile file) {
            file.getMarkers()
                    .findFirst(MavenResolutionResult.class)
                    .ifPresent(pom -> byFolder.put(
                            folder(file.getSourcePath()), new TestModule(folder(file.getSourcePath()), pom)));
        }
    }

    /** Empty where no POM lies in a folder above the file, or none that could be resolved. */
    Optional<TestModule> of(Path file) {
        return Stream.iterate(file, Objects::nonNull, Path::getParent)
                .flatMap(path -> Stream.ofNullable(byFolder.get(folder(path))))
                .findFirst();
    }

    /** The one whose POM this is. */
    Optional<TestModule> at(Path pom) {
        return Optional.ofNullable(byFolder.get(folder(pom)));
    }

    Collection<TestModule> all() {
        return byFolder.values();
    }

    private static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }
}
