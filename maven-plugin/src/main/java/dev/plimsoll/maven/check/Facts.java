package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.BomReader;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.ManagedVersions;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.OwnVersions;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Freshness;
import dev.plimsoll.rules.ProjectFacts.Versions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module as the rules on projects see it.
 *
 * @param unread the BOMs that could not be read, without which nothing is said of versions
 * @param foundations its parents and the BOMs that it, they and those import, as far as they could be read
 * @param unreadFoundations those that could not be read, which may import further ones
 */
record Facts(
        MavenModule module,
        Versions versions,
        List<String> unread,
        List<String> foundations,
        List<String> unreadFoundations) {

    static Facts of(MavenModule module, BomReader reader) {
        OwnVersions own = module.versions();
        Map<String, ManagedVersions> givers = own.needBoms() ? read(own.givers(), reader) : Map.of();
        List<String> unread = own.needBoms() ? missing(own.givers().stream(), givers) : List.of();
        Map<String, ManagedVersions> boms = module.deployable() ? read(module.boms(), reader) : Map.of();
        List<String> unreadFoundations = module.deployable() ? missing(named(module.boms(), boms), boms) : List.of();
        return new Facts(
                module,
                unread.isEmpty() ? versions(own, givers) : Versions.NONE,
                unread,
                Stream.concat(
                                module.foundations().stream(),
                                named(module.boms(), boms).map(Facts::key))
                        .distinct()
                        .toList(),
                unreadFoundations);
    }

    /** For the one rule that asks for nothing but what the gate says, and which POM gives the version. */
    static ProjectFacts fresh(MavenModule module, Freshness freshness) {
        return new ProjectFacts(
                module.repository(),
                module.folder(),
                module.pom(),
                module.deployable(),
                dependencies(module),
                new Versions(List.of(), List.of(), module.versions().properties()),
                module.foundations(),
                null,
                freshness);
    }

    /** What a module runs with. */
    static List<ProjectFacts.Dependency> dependencies(MavenModule module) {
        return module.libraries().stream()
                .filter(Library::atRunTime)
                .map(library -> new ProjectFacts.Dependency(
                        library.group(), library.artifact(), library.version(), library.trail()))
                .toList();
    }

    ProjectFacts with(List<ProjectFacts.Dependency> dependencies) {
        return new ProjectFacts(
                module.repository(),
                module.folder(),
                module.pom(),
                module.deployable(),
                dependencies,
                versions,
                foundations,
                module.deployable() ? Weight.of(module) : null,
                null);
    }

    private static Versions versions(OwnVersions own, Map<String, ManagedVersions> read) {
        if (!own.needBoms()) {
            return new Versions(List.of(), List.of(), own.properties());
        }
        List<ProjectFacts.Bom> boms = own.givers().stream()
                .flatMap(bom -> Stream.ofNullable(read.get(bom.id())))
                .map(versions -> new ProjectFacts.Bom(versions.bom().id(), versions.versions()))
                .toList();
        return new Versions(boms, own.declared(), own.properties());
    }

    private static Map<String, ManagedVersions> read(List<Bom> boms, BomReader reader) {
        return reader.read(boms).stream()
                .collect(Collectors.toMap(versions -> versions.bom().id(), Function.identity()));
    }

    /** These and all that they were found to import. */
    private static Stream<Bom> named(List<Bom> boms, Map<String, ManagedVersions> read) {
        return Stream.concat(boms.stream(), read.values().stream().flatMap(versions -> versions.imports().stream()));
    }

    private static List<String> missing(Stream<Bom> boms, Map<String, ManagedVersions> read) {
        return boms.map(Bom::id).distinct().filter(id -> !read.containsKey(id)).toList();
    }

    private static String key(Bom bom) {
        return bom.group() + ":" + bom.artifact();
    }
}
