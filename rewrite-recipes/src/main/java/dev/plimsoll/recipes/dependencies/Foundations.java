package dev.plimsoll.recipes.dependencies;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.maven.MavenDownloadingException;
import org.openrewrite.maven.internal.MavenPomDownloader;
import org.openrewrite.maven.tree.GroupArtifactVersion;
import org.openrewrite.maven.tree.ManagedDependency;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.Pom;
import org.openrewrite.maven.tree.ResolvedDependency;
import org.openrewrite.maven.tree.ResolvedPom;

/** Walks through the parents of a POM and the BOMs that it, they and those import. */
final class Foundations {
    private static final String BOOT = "org.springframework.boot";
    private static final String SPRING_BOOT = "spring-boot";

    private final ExecutionContext context;
    private final MavenResolutionResult module;
    private final MavenPomDownloader downloader;
    private final Set<String> found = new HashSet<>();

    /**
     * Of one module.
     *
     * @param all modules of the repository, whether below the same parent or not
     */
    Foundations(MavenResolutionResult module, Collection<MavenResolutionResult> all, ExecutionContext context) {
        this.context = context;
        this.module = module;
        this.downloader =
                new MavenPomDownloader(poms(all), context, module.getMavenSettings(), module.getActiveProfiles());
    }

    private static Map<Path, Pom> poms(Collection<MavenResolutionResult> modules) {
        Map<Path, Pom> poms = new HashMap<>();
        modules.forEach(module -> poms.putAll(module.getProjectPoms()));
        return poms;
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
    boolean isOwn(GroupArtifactVersion other) throws MavenDownloadingException {
        Pom pom = download(other);
        return module.getProjectPoms().values().stream()
                .anyMatch(own -> pom.getGroupId().equals(own.getGroupId())
                        && pom.getArtifactId().equals(own.getArtifactId()));
    }

    /** The versions of Spring Boot that a BOM and a module stand on. */
    record Versions(String there, String here) {}

    /**
     * The versions of Spring Boot, where the BOM is for a later major version than the module stands on.
     *
     * @throws MavenDownloadingException where there is no such BOM
     */
    Optional<Versions> laterSpringBoot(GroupArtifactVersion bom) throws MavenDownloadingException {
        ResolvedPom pom =
                download(bom).resolve(List.of(), downloader, module.getPom().getRepositories(), context);
        Optional<String> here = module.getDependencies().values().stream()
                .flatMap(List::stream)
                .filter(library -> BOOT.equals(library.getGroupId()) && SPRING_BOOT.equals(library.getArtifactId()))
                .map(ResolvedDependency::getVersion)
                .findFirst()
                .or(() -> springBoot(module.getPom()));
        return here.flatMap(own -> springBoot(pom).map(there -> new Versions(there, own)))
                .filter(versions -> major(versions.here()) < major(versions.there()));
    }

    private static Optional<String> springBoot(ResolvedPom pom) {
        return Optional.ofNullable(pom.getManagedVersion(BOOT, SPRING_BOOT, null, null));
    }

    private static int major(String version) {
        return Integer.parseInt("0" + version.replaceFirst("\\D.*", ""));
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
