package dev.plimsoll.recipes.junit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.Plugin;
import org.openrewrite.maven.tree.ResolvedDependency;
import org.openrewrite.maven.tree.ResolvedPom;
import org.openrewrite.maven.tree.Scope;

/** What the tests of one module are compiled against. */
record TestModule(Path folder, MavenResolutionResult result) {
    static final String JUPITER = "org.junit.jupiter:junit-jupiter";
    static final String JUPITER_API = "org.junit.jupiter:junit-jupiter-api";
    static final String VINTAGE = "org.junit.vintage:junit-vintage-engine";
    static final String JUNIT_4 = "junit:junit";

    /** The last that runs on Java 8; taken where nothing manages a version. */
    private static final String NEWEST = "5.14.4";

    /** By group and artifact, with a colon between them. */
    Optional<String> version(String library) {
        return libraries()
                .filter(found -> name(found).equals(library))
                .map(ResolvedDependency::getVersion)
                .findFirst();
    }

    boolean has(String library, String atLeast) {
        return version(library).filter(found -> isAtLeast(found, atLeast)).isPresent();
    }

    /** The one that its tests have, or will have once it is added. */
    String jupiter() {
        return version(JUPITER_API).or(() -> managed(JUPITER_API)).orElse(NEWEST);
    }

    boolean jupiterIs(String atLeast) {
        return isAtLeast(jupiter(), atLeast);
    }

    Optional<String> managed(String library) {
        String[] names = library.split(":");
        return Optional.ofNullable(pom().getManagedVersion(names[0], names[1], null, null));
    }

    /** Empty where the POM does not say for which Java it compiles. */
    Optional<String> java() {
        return Stream.of("maven.compiler.release", "maven.compiler.target", "maven.compiler.source", "java.version")
                .flatMap(property -> Optional.ofNullable(pom().getValue("${" + property + "}")).stream())
                .filter(value -> value.matches("[0-9.]+"))
                .findFirst();
    }

    /** Empty where no POM names one, so that it is Maven's own choice. */
    Optional<String> plugin(String name) {
        return plugins(name)
                .flatMap(plugin -> Stream.ofNullable(pom().getValue(plugin.getVersion())))
                .findFirst();
    }

    /** As its own POM and those above it have it; the nearest first. */
    Stream<Plugin> plugins(String name) {
        return Stream.concat(pom().getPlugins().stream(), pom().getPluginManagement().stream())
                .filter(plugin -> plugin.getArtifactId().equals(name));
    }

    /** As its own POM has it. */
    Stream<Plugin> ownPlugins(String name) {
        return Stream.concat(
                        pom().getRequested().getPlugins().stream(), pom().getRequested().getPluginManagement().stream())
                .filter(plugin -> plugin.getArtifactId().equals(name));
    }

    boolean pinsSurefire() {
        return ownPlugins(TestPlugins.SUREFIRE).anyMatch(plugin -> plugin.getVersion() != null);
    }

    /** Group and artifact of the module itself. */
    String name() {
        return pom().getGroupId() + ":" + pom().getArtifactId();
    }

    /** Itself and the modules above it in the same project. */
    Stream<String> lineage() {
        return Stream.iterate(result, pom -> pom != null, MavenResolutionResult::getParent)
                .map(above -> above.getPom().getGroupId() + ":" + above.getPom().getArtifactId());
    }

    /** Whether its own POM, not one above it, names a library among its dependencies. */
    boolean declares(String library) {
        return pom().getRequested().getDependencies().stream()
                .anyMatch(found -> library.equals(
                        pom().getValue(found.getGroupId()) + ":" + pom().getValue(found.getArtifactId())));
    }

    /** Whether a library would still be there if others were not. */
    boolean bringsWithout(String library, Set<String> others) {
        String[] names = library.split(":");
        return libraries()
                .filter(ResolvedDependency::isDirect)
                .filter(direct -> !others.contains(name(direct)))
                .anyMatch(direct -> name(direct).equals(library) || direct.findDependency(names[0], names[1]) != null);
    }

    ResolvedPom pom() {
        return result.getPom();
    }

    Stream<ResolvedDependency> libraries() {
        return result.getDependencies().getOrDefault(Scope.Test, List.of()).stream();
    }

    static String name(ResolvedDependency library) {
        return library.getGroupId() + ":" + library.getArtifactId();
    }

    static boolean isAtLeast(String version, String least) {
        return new ComparableVersion(version).compareTo(new ComparableVersion(least)) >= 0;
    }
}
