package dev.plimsoll.recipes.dependencies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.Pom;

/** The services whose only database driver is that of H2, by the folders of their modules. */
final class InMemoryDatabases {
    private static final String H2 = "com.h2database:h2";

    private final Map<String, InMemoryModule> modules = new TreeMap<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final Set<String> bringing = new TreeSet<>();
    private boolean sorted;

    void saw(SourceFile file) {
        files.add(file);
        Optional<MavenResolutionResult> module = file.getMarkers().findFirst(MavenResolutionResult.class);
        module.filter(pom -> new PlatformGround(pom).libraries().contains(H2))
                .ifPresent(pom -> bringing.add(
                        pom.getPom().getGroupId() + ":" + pom.getPom().getArtifactId()));
        module.filter(pom -> Service.is(pom.getPom())).ifPresent(pom -> {
            PlatformGround ground = new PlatformGround(pom);
            Set<String> libraries = ground.libraries();
            boolean hasOther = Stream.of(
                            Set.of("org.postgresql:postgresql"), PlatformGround.OTHER_SERVERS, PlatformGround.IN_MEMORY)
                    .flatMap(Set::stream)
                    .anyMatch(driver -> !driver.equals(H2) && libraries.contains(driver));
            if (libraries.contains(H2) && !hasOther) {
                String folder = path(file).replaceFirst("pom\\.xml$", "");
                Supplier<Optional<String>> reason =
                        () -> ground.reasonToLeave().or(() -> inPom(pom)).or(() -> brought(libraries));
                modules.put(folder, new InMemoryModule(folder, pom.getPom().getArtifactId(), reason));
            }
        });
    }

    Collection<InMemoryModule> all() {
        if (!sorted) {
            sorted = true;
            files.forEach(file -> modules.entrySet().stream()
                    .filter(module -> path(file).startsWith(module.getKey()))
                    .max(Map.Entry.comparingByKey())
                    .ifPresent(module -> module.getValue().add(file)));
        }
        return modules.values();
    }

    /** The module whose POM or settings a file is, if that moves. */
    @Nullable
    InMemoryModule moved(SourceFile file) {
        return all().stream()
                .filter(module ->
                        module.isPomOrSettings(file) && module.reasonToLeave().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** PostgreSQL takes H2's place in the POM of the module alone, and has no version of H2. */
    private static Optional<String> inPom(MavenResolutionResult module) {
        Pom own = module.getPom().getRequested();
        boolean isManaged = Stream.iterate(module, Objects::nonNull, MavenResolutionResult::getParent)
                .flatMap(pom -> pom.getPom().getRequested().getDependencyManagement().stream())
                .anyMatch(managed -> H2.equals(managed.getGroupId() + ":" + managed.getArtifactId()));
        boolean isPlain = own.getDependencies().stream()
                .anyMatch(used -> H2.equals(used.getGroupId() + ":" + used.getArtifactId())
                        && (used.getVersion() == null || used.getVersion().isEmpty()));
        return isPlain && !isManaged
                ? Optional.empty()
                : Optional.of(
                        "its own POM does not name H2 without a version, so PostgreSQL cannot take its place there");
    }

    private Optional<String> brought(Set<String> libraries) {
        return bringing.stream()
                .filter(libraries::contains)
                .findFirst()
                .map(other -> other + " brings H2, too, which would stay beside PostgreSQL");
    }

    static String path(SourceFile file) {
        return file.getSourcePath().toString().replace('\\', '/');
    }
}
