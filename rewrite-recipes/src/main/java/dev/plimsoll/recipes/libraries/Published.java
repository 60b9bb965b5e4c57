package dev.plimsoll.recipes.libraries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openrewrite.ExecutionContext;
import org.openrewrite.maven.MavenDownloadingException;
import org.openrewrite.maven.internal.MavenPomDownloader;
import org.openrewrite.maven.tree.GroupArtifactVersion;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.Pom;
import org.openrewrite.maven.tree.ResolvedManagedDependency;
import org.openrewrite.maven.tree.ResolvedPom;

/** What the repositories that a module reads from hold. */
final class Published {
    private final ExecutionContext context;
    private final Map<String, Optional<ResolvedPom>> known = new HashMap<>();

    Published(ExecutionContext context) {
        this.context = Contexts.quiet(context);
    }

    boolean has(String group, String artifact, String version, MavenResolutionResult asker) {
        return pom(group, artifact, version, asker).isPresent();
    }

    /** The version that a BOM gives a library. */
    Optional<String> managed(GroupArtifactVersion bom, Library library, MavenResolutionResult asker) {
        return pom(String.valueOf(bom.getGroupId()), bom.getArtifactId(), String.valueOf(bom.getVersion()), asker)
                .flatMap(pom -> pom.getDependencyManagement().stream()
                        .filter(managed -> library.is(managed.getGroupId(), managed.getArtifactId()))
                        .map(ResolvedManagedDependency::getVersion)
                        .flatMap(version -> Optional.ofNullable(version).stream())
                        .findFirst());
    }

    Optional<ResolvedPom> pom(String group, String artifact, String version, MavenResolutionResult asker) {
        return known.computeIfAbsent(
                group + ":" + artifact + ":" + version,
                name -> read(new GroupArtifactVersion(group, artifact, version), asker));
    }

    private Optional<ResolvedPom> read(GroupArtifactVersion gav, MavenResolutionResult asker) {
        MavenPomDownloader downloader = new MavenPomDownloader(
                asker.getProjectPoms(), context, asker.getMavenSettings(), asker.getActiveProfiles());
        try {
            Pom pom = downloader.download(gav, null, null, asker.getPom().getRepositories());
            return Optional.of(pom.resolve(List.of(), downloader, asker.getPom().getRepositories(), context));
        } catch (MavenDownloadingException e) {
            return Optional.empty();
        }
    }
}
