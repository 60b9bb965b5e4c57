package dev.plimsoll.recipes.libraries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openrewrite.maven.tree.ManagedDependency;
import org.openrewrite.maven.tree.Parent;
import org.openrewrite.maven.tree.ResolvedPom;

/**
 * What a parent from elsewhere manages by a property that a POM of the repository sets to another value.
 *
 * @param pom the POM that sets the property
 * @param library what is managed, or a BOM that is imported, without a version
 */
record Inherited(PomFile pom, Library library, boolean isImport, String property) {

    static Stream<Inherited> in(PomFile pom, Poms poms, Published published) {
        return parents(pom, poms, published).stream()
                .flatMap(parent -> parent.getRequested().getDependencyManagement().stream()
                        .flatMap(managed -> of(pom, parent, managed).stream()));
    }

    /** {@code group:artifact} of the nearest parent that is not in the repository. */
    static Optional<String> parent(PomFile pom, Poms poms) {
        PomFile top = top(pom, poms);
        return Optional.ofNullable(top.model().getPom().getRequested().getParent())
                .map(parent -> top.value(parent.getGroupId()) + ":" + top.value(parent.getArtifactId()));
    }

    String version(Poms poms) {
        return poms.resolved(pom, "${" + property + "}");
    }

    /** Whether nobody between that parent and the POM manages the library otherwise. */
    boolean holdsFor(Library managed, String version) {
        return version.equals(pom.model().getPom().getManagedVersion(managed.group(), managed.artifact(), null, null));
    }

    private static Optional<Inherited> of(PomFile pom, ResolvedPom parent, ManagedDependency managed) {
        return Optional.ofNullable(managed.getVersion())
                .flatMap(PomFile::property)
                .filter(property -> !pom.definitions(property).isEmpty())
                .map(property -> new Inherited(
                        pom,
                        new Library(
                                String.valueOf(parent.getValue(managed.getGroupId())),
                                String.valueOf(parent.getValue(managed.getArtifactId())),
                                null),
                        managed instanceof ManagedDependency.Imported,
                        property));
    }

    private static List<ResolvedPom> parents(PomFile pom, Poms poms, Published published) {
        List<ResolvedPom> parents = new ArrayList<>();
        PomFile top = top(pom, poms);
        Parent next = top.model().getPom().getRequested().getParent();
        while (next != null) {
            Optional<ResolvedPom> parent = published.pom(
                    top.value(next.getGroupId()),
                    top.value(next.getArtifactId()),
                    top.value(next.getVersion()),
                    top.model());
            parent.ifPresent(parents::add);
            next = parent.map(found -> found.getRequested().getParent()).orElse(null);
        }
        return parents;
    }

    private static PomFile top(PomFile pom, Poms poms) {
        List<PomFile> lineage = poms.lineage(pom);
        return lineage.get(lineage.size() - 1);
    }
}
