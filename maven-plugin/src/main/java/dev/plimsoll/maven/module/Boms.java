package dev.plimsoll.maven.module;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
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

    static List<Bom> of(MavenProject project, MavenSession session) {
        Boms boms = new Boms(session);
        for (MavenProject above = project.getParent(); above != null; above = above.getParent()) {
            if (boms.isFromElsewhere(above)) {
                boms.add(new Bom(above.getGroupId(), above.getArtifactId(), above.getVersion(), Bom.PARENT));
            }
        }
        boms.addImports(project, session.getUserProperties());
        return List.copyOf(boms.found.values());
    }

    private void addImports(MavenProject project, Properties given) {
        for (Bom bom : Imports.of(project, given)) {
            Optional<MavenProject> own = inReactor(bom.id());
            if (own.isEmpty()) {
                add(bom);
            } else if (own.get() != project) {
                addImports(own.get(), given);
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
