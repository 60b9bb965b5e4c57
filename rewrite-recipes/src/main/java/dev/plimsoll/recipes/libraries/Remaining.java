package dev.plimsoll.recipes.libraries;

import java.util.Optional;
import java.util.stream.Stream;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.ResolvedDependency;
import org.openrewrite.maven.tree.ResolvedManagedDependency;

/** What still has an older version of a library, and who gives it that. */
record Remaining(Library library, String version, Poms poms) {

    /** Why a POM that resolves like this has the library in an older version, where it has. */
    Optional<String> in(PomFile pom, MavenResolutionResult model) {
        return uses(model)
                .filter(used -> Moves.isBelow(used.getVersion(), version))
                .findFirst()
                .map(used -> library.name() + " stays at " + used.getVersion() + ", " + reason(pom, used, model)
                        + " instead of " + version);
    }

    Stream<ResolvedDependency> uses(MavenResolutionResult model) {
        return model.findDependencies(used -> library.is(used.getGroupId(), used.getArtifactId()), null).stream();
    }

    private String reason(PomFile pom, ResolvedDependency used, MavenResolutionResult model) {
        Optional<ResolvedManagedDependency> managed = model.getPom().getDependencyManagement().stream()
                .filter(entry -> library.is(entry.getGroupId(), entry.getArtifactId()))
                .findFirst();
        Optional<String> manager = managed.flatMap(entry -> manager(pom, entry));
        if (manager.isPresent()) {
            return "which " + manager.get() + " gives it; raise that, or manage the library here,";
        }
        if (managed.isEmpty() && used.getDepth() > 0) {
            return "which " + bringers(used, model) + " brings in; raise that, or manage the library here,";
        }
        return "which stands in a place that is not changed,";
    }

    /** Empty where a POM of the repository manages it. */
    private Optional<String> manager(PomFile pom, ResolvedManagedDependency managed) {
        if (managed.getBomGav() != null) {
            return Optional.of("the BOM " + managed.getBomGav());
        }
        return poms.lineage(pom).stream()
                        .flatMap(above -> above.mentions().stream())
                        .anyMatch(mention -> mention.isManaged() && mention.isOf(library))
                ? Optional.empty()
                : Inherited.parent(pom, poms).map(parent -> "the parent " + parent);
    }

    private static String bringers(ResolvedDependency used, MavenResolutionResult model) {
        return model
                .findDependencies(
                        direct -> direct.getDepth() == 0
                                && direct.findDependency(used.getGroupId(), used.getArtifactId()) != null,
                        null)
                .stream()
                .map(direct -> direct.getGroupId() + ":" + direct.getArtifactId())
                .distinct()
                .sorted()
                .findFirst()
                .orElse("another library");
    }
}
