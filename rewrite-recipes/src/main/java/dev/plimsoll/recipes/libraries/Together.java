package dev.plimsoll.recipes.libraries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openrewrite.maven.tree.ResolvedDependency;

/** Which modules have to change together, because one hands the library on to the other. */
final class Together {
    private Together() {}

    /** The modules that have the library, each in one of the lists. */
    static List<Set<PomFile>> groups(Poms poms, Library library) {
        List<Set<PomFile>> groups = new ArrayList<>();
        poms.all().stream()
                .filter(pom -> has(poms, pom, library))
                .forEach(pom -> groups.add(new HashSet<>(Set.of(pom))));
        for (PomFile pom : poms.all()) {
            if (declares(pom, library)) {
                poms.all().stream()
                        .filter(other -> poms.lineage(other).contains(pom))
                        .forEach(heir -> join(groups, pom, heir));
            }
            modulesOf(poms, pom).forEach(used -> join(groups, pom, used));
        }
        return groups;
    }

    static boolean has(Poms poms, PomFile pom, Library library) {
        return declares(pom, library)
                || !pom.model()
                        .findDependencies(used -> library.is(used.getGroupId(), used.getArtifactId()), null)
                        .isEmpty();
    }

    private static boolean declares(PomFile pom, Library library) {
        return pom.mentions().stream().anyMatch(mention -> mention.isDependency() && mention.isOf(library));
    }

    private static List<PomFile> modulesOf(Poms poms, PomFile pom) {
        Map<String, PomFile> byName = new LinkedHashMap<>();
        poms.all().forEach(other -> byName.put(other.name(), other));
        return pom.model().getDependencies().values().stream()
                .flatMap(List::stream)
                .map(Together::name)
                .distinct()
                .filter(byName::containsKey)
                .map(byName::get)
                .toList();
    }

    private static String name(ResolvedDependency used) {
        return used.getGroupId() + ":" + used.getArtifactId();
    }

    /** Of two that do not both have the library nothing is known. */
    private static void join(List<Set<PomFile>> groups, PomFile one, PomFile other) {
        List<Set<PomFile>> found = groups.stream()
                .filter(group -> group.contains(one) || group.contains(other))
                .toList();
        if (found.size() == 2) {
            found.get(0).addAll(found.get(1));
            groups.remove(found.get(1));
        }
    }
}
