package dev.plimsoll.recipes.boot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.Pom;
import org.openrewrite.maven.tree.ResolvedDependency;
import org.openrewrite.maven.tree.ResolvedPom;
import org.openrewrite.maven.tree.Scope;

/** What is known of one module of the project before anything is changed. */
final class Module {
    private static final String BOOT = Line.BOOT + ":spring-boot";

    private final MavenResolutionResult pom;
    private final Map<String, ResolvedDependency> resolved = new HashMap<>();

    Module(MavenResolutionResult pom) {
        this.pom = pom;
        pom.getDependencies().values().stream()
                .flatMap(List::stream)
                .forEach(library -> resolved.putIfAbsent(name(library), library));
    }

    MavenResolutionResult pom() {
        return pom;
    }

    /** As it compiles and runs today, with what other libraries bring. */
    Optional<ResolvedDependency> resolved(String library) {
        return Optional.ofNullable(resolved.get(library));
    }

    Stream<ResolvedDependency> libraries() {
        return resolved.values().stream();
    }

    /** Whether the module has a library by others already, and would have it in fewer places if it named it with this scope. */
    boolean wouldNarrow(String library, String scope) {
        return switch (scope) {
            case "test" -> isIn(Scope.Compile, library) || isIn(Scope.Runtime, library);
            case "runtime" -> isIn(Scope.Compile, library);
            default -> false;
        };
    }

    private boolean isIn(Scope scope, String library) {
        List<ResolvedDependency> all = pom.getDependencies().get(scope);
        return all != null && all.stream().anyMatch(one -> name(one).equals(library));
    }

    /** The version of Spring Boot that the module runs with or that its versions are managed by; empty where there is neither. */
    Optional<String> springBoot() {
        return resolved(BOOT)
                .map(ResolvedDependency::getVersion)
                .or(() -> Optional.ofNullable(pom.getPom().getManagedVersion(Line.BOOT, "spring-boot", null, null)));
    }

    /** Whether the versions of Spring Cloud are managed; else a starter of it brings its own. */
    boolean hasReleaseTrain() {
        return pom.getPom().getManagedVersion(Line.CLOUD, "spring-cloud-commons", null, null) != null;
    }

    /** An expression of the POM with its value, the empty text for nothing. */
    String value(@Nullable String expression) {
        return Objects.requireNonNullElse(pom.getPom().getValue(expression), "");
    }

    /** {@code group:artifact} of all modules of the project. */
    Set<String> own() {
        return pom.getProjectPoms().values().stream()
                .map(own -> own.getGroupId() + ":" + own.getArtifactId())
                .collect(Collectors.toSet());
    }

    /** {@code group:artifact} of what the POM or one above it depends on by name. */
    Set<String> named() {
        ResolvedPom values = pom.getPom();
        return values.getRequestedDependencies().stream()
                .map(library -> values.getValue(library.getGroupId()) + ":" + values.getValue(library.getArtifactId()))
                .collect(Collectors.toSet());
    }

    /** Whether a POM of the project itself, this one or one above it, gives the artifact a version. */
    boolean managesItself(String library) {
        for (MavenResolutionResult at = pom; at != null; at = at.parentPomIsProjectPom() ? at.getParent() : null) {
            ResolvedPom values = at.getPom();
            if (values.getRequested().getDependencyManagement().stream()
                    .anyMatch(managed -> (values.getValue(managed.getGroupId()) + ":"
                                    + values.getValue(managed.getArtifactId()))
                            .equals(library))) {
                return true;
            }
        }
        return false;
    }

    /** What the POM itself depends on, expressions replaced by their values. */
    Stream<Library> written() {
        return pom.getPom().getRequested().getDependencies().stream()
                .map(used -> valued(used.getGroupId(), used.getArtifactId(), used.getVersion()));
    }

    /** What the POM itself manages, without what is released as one with Spring. */
    Stream<Library> managed() {
        return pom.getPom().getRequested().getDependencyManagement().stream()
                .map(used -> valued(used.getGroupId(), used.getArtifactId(), used.getVersion()))
                .filter(library -> !library.artifact().matches("spring-(boot|cloud)-dependencies"));
    }

    private Library valued(@Nullable String group, String artifact, @Nullable String version) {
        return new Library(value(group), value(artifact), version == null ? null : value(version));
    }

    /** Every artifact that the POM itself gives a version to, as it is written there. */
    Stream<Library> versions() {
        Pom written = pom.getPom().getRequested();
        return Stream.of(
                        Stream.ofNullable(written.getParent())
                                .map(parent ->
                                        library(parent.getGroupId(), parent.getArtifactId(), parent.getVersion())),
                        written.getDependencies().stream()
                                .map(used -> library(used.getGroupId(), used.getArtifactId(), used.getVersion())),
                        written.getDependencyManagement().stream()
                                .map(used -> library(used.getGroupId(), used.getArtifactId(), used.getVersion())),
                        Stream.concat(written.getPlugins().stream(), written.getPluginManagement().stream())
                                .map(used -> library(used.getGroupId(), used.getArtifactId(), used.getVersion())))
                .flatMap(libraries -> libraries);
    }

    private Library library(@Nullable String group, String artifact, @Nullable String version) {
        return new Library(value(group), value(artifact), version);
    }

    static String name(ResolvedDependency library) {
        return library.getGroupId() + ":" + library.getArtifactId();
    }
}
