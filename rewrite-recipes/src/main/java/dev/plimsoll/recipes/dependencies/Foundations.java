package dev.plimsoll.recipes.dependencies;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.maven.MavenDownloadingException;
import org.openrewrite.maven.internal.MavenPomDownloader;
import org.openrewrite.maven.tree.GroupArtifactVersion;
import org.openrewrite.maven.tree.ManagedDependency;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.Pom;
import org.openrewrite.maven.tree.ResolvedPom;

/** Walks through the parents of a POM and the BOMs that it, they and those import. */
final class Foundations {
    private final ExecutionContext context;
    private final MavenResolutionResult module;
    private final MavenPomDownloader downloader;
    private final Set<String> found = new HashSet<>();

    Foundations(MavenResolutionResult module, ExecutionContext context) {
        this.context = context;
        this.module = module;
        this.downloader = new MavenPomDownloader(
                module.getProjectPoms(), context, module.getMavenSettings(), module.getActiveProfiles());
    }

    /** {@code group:artifact} of each, whether it lies in the same sources or elsewhere. */
    Set<String> names() throws MavenDownloadingException {
        add(module.getPom().getRequested(), module.getPom());
        return Set.copyOf(found);
    }

    /**
     * Whether the POM to import lies in the same sources.
     *
     * @throws MavenDownloadingException where there is no such POM
     */
    boolean isOwn(String group, String artifact, String version) throws MavenDownloadingException {
        Pom pom = download(new GroupArtifactVersion(group, artifact, version));
        return module.getProjectPoms().values().stream()
                .anyMatch(own -> pom.getGroupId().equals(own.getGroupId())
                        && pom.getArtifactId().equals(own.getArtifactId()));
    }

    private void add(Pom nearest, ResolvedPom values) throws MavenDownloadingException {
        Pom at = nearest;
        while (true) {
            for (ManagedDependency managed : at.getDependencyManagement()) {
                if (managed instanceof ManagedDependency.Imported imported) {
                    addImport(values.getValues(imported.getGav()));
                }
            }
            if (at.getParent() == null) {
                return;
            }
            at = download(values.getValues(at.getParent().getGav()));
            found.add(at.getGroupId() + ":" + at.getArtifactId());
        }
    }

    private void addImport(GroupArtifactVersion gav) throws MavenDownloadingException {
        if (found.add(gav.getGroupId() + ":" + gav.getArtifactId())) {
            Pom bom = download(gav);
            add(bom, bom.resolve(List.of(), downloader, module.getPom().getRepositories(), context));
        }
    }

    private Pom download(GroupArtifactVersion gav) throws MavenDownloadingException {
        return downloader.download(gav, null, null, module.getPom().getRepositories());
    }
}
