package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.BomReader;
import dev.plimsoll.maven.module.ManagedVersions;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.OwnVersions;
import dev.plimsoll.rules.ProjectFacts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module as the rules on projects see it.
 *
 * @param unread the BOMs that could not be read, without which nothing is said of versions
 */
record Facts(MavenModule module, ProjectFacts.Versions versions, List<String> unread) {

    static Facts of(MavenModule module, BomReader reader) {
        OwnVersions own = module.versions();
        if (!own.needBoms()) {
            return new Facts(module, new ProjectFacts.Versions(List.of(), List.of(), own.properties()), List.of());
        }
        Map<String, ManagedVersions> read = reader.read(own.givers()).stream()
                .collect(Collectors.toMap(versions -> versions.bom().id(), Function.identity()));
        List<String> unread = own.givers().stream()
                .map(Bom::id)
                .filter(id -> !read.containsKey(id))
                .toList();
        if (!unread.isEmpty()) {
            return new Facts(module, ProjectFacts.Versions.NONE, unread);
        }
        List<ProjectFacts.Bom> boms = own.givers().stream()
                .flatMap(bom -> Stream.ofNullable(read.get(bom.id())))
                .map(versions -> new ProjectFacts.Bom(versions.bom().id(), versions.versions()))
                .toList();
        return new Facts(module, new ProjectFacts.Versions(boms, own.declared(), own.properties()), unread);
    }

    ProjectFacts with(List<ProjectFacts.Dependency> dependencies) {
        return new ProjectFacts(
                module.repository(), module.folder(), module.pom(), module.deployable(), dependencies, versions);
    }
}
