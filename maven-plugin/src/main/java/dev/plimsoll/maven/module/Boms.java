package dev.plimsoll.maven.module;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parents of a module and the BOMs that it and they import, from what Maven knows already. The sources' own
 * POMs are none of them, wherever the build is started, but what they import is.
 */
final class Boms {
    private final Map<String, Bom> found = new LinkedHashMap<>();
    private final MavenSession session;

    private Boms(MavenSession session) {
        this.session = session;
    }

    /** The nearest parent from elsewhere, and the BOMs that the sources' own POMs import. */
    static List<Bom> givers(MavenProject project, MavenSession session) {
        Boms boms = new Boms(session);
        boms.parents(project).limit(1).map(Bom::parent).forEach(boms::add);
        boms.addImports(project, at -> !boms.isFromElsewhere(at));
        return List.copyOf(boms.found.values());
    }

    /** The parents from elsewhere, the nearest first. */
    static List<MavenProject> parentsOf(MavenProject project, MavenSession session) {
        return new Boms(session).parents(project).toList();
    }

    /** Every parent and every imported BOM, those of the sources' own too, {@code group:artifact}. */
    static List<String> foundations(MavenProject project, MavenSession session) {
        Set<String> names = new LinkedHashSet<>();
        new Boms(session).addFoundations(project, names);
        return List.copyOf(names);
    }

    static List<Bom> of(MavenProject project, MavenSession session) {
        Boms boms = new Boms(session);
        boms.parents(project).map(Bom::parent).forEach(boms::add);
        boms.addImports(project, at -> true);
        return List.copyOf(boms.found.values());
    }

    private void addFoundations(MavenProject project, Set<String> names) {
        for (MavenProject above = project.getParent(); above != null; above = above.getParent()) {
            names.add(above.getGroupId() + ":" + above.getArtifactId());
        }
        for (Bom bom : Imports.of(project, session.getUserProperties())) {
            if (names.add(bom.group() + ":" + bom.artifact())) {
                inReactor(bom.id()).ifPresent(own -> addFoundations(own, names));
            }
        }
    }

    private Stream<MavenProject> parents(MavenProject project) {
        return Stream.iterate(project.getParent(), above -> above != null, MavenProject::getParent)
                .filter(this::isFromElsewhere);
    }

    private void addImports(MavenProject project, Predicate<MavenProject> within) {
        for (Bom bom : Imports.of(project, session.getUserProperties(), within)) {
            Optional<MavenProject> own = inReactor(bom.id());
            if (own.isEmpty()) {
                add(bom);
            } else if (own.get() != project) {
                addImports(own.get(), within);
            }
        }
    }

    private void add(Bom bom) {
        found.putIfAbsent(bom.id(), bom);
    }

    private boolean isFromElsewhere(MavenProject parent) {
        return inReactor(parent.getGroupId() + ":" + parent.getArtifactId() + ":" + parent.getVersion())
                        .isEmpty()
                && !isInWorkTree(parent.getFile());
    }

    private Optional<MavenProject> inReactor(String id) {
        return session.getAllProjects().stream()
                .filter(project ->
                        id.equals(project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion()))
                .findFirst();
    }

    private boolean isInWorkTree(@Nullable File pom) {
        return pom != null
                && !pom.toPath()
                        .startsWith(session.getRepositorySession()
                                .getLocalRepository()
                                .getBasedir()
                                .toPath());
    }
}
