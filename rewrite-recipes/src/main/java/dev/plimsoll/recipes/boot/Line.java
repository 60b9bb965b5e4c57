package dev.plimsoll.recipes.boot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openrewrite.ExecutionContext;
import org.openrewrite.maven.MavenDownloadingException;
import org.openrewrite.maven.internal.MavenPomDownloader;
import org.openrewrite.maven.tree.GroupArtifactVersion;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.Pom;
import org.openrewrite.maven.tree.ResolvedManagedDependency;
import org.openrewrite.maven.tree.ResolvedPom;

/**
 * The release that services move to.
 *
 * @param springBoot its version
 * @param springCloud the version of the release train that belongs to it
 * @param managed the versions that it manages, by {@code group:artifact}
 * @param cloud the versions that the release train manages
 * @param properties by which its versions are overridden, with its own values
 */
record Line(
        String springBoot,
        String springCloud,
        Map<String, String> managed,
        Map<String, String> cloud,
        Map<String, String> properties) {
    static final String BOOT = "org.springframework.boot";
    static final String CLOUD = "org.springframework.cloud";

    /** Reads the BOMs from where the POM's libraries come from, once a run. */
    static Line of(Versions versions, MavenResolutionResult module, ExecutionContext context)
            throws MavenDownloadingException {
        String key = Line.class.getName() + versions;
        Line known = context.getMessage(key);
        if (known != null) {
            return known;
        }
        ResolvedPom boot = bom(BOOT, "spring-boot-dependencies", versions.springBoot(), module, context);
        ResolvedPom cloud = bom(CLOUD, "spring-cloud-dependencies", versions.springCloud(), module, context);
        Line line = new Line(
                versions.springBoot(),
                versions.springCloud(),
                managed(boot),
                managed(cloud),
                Map.copyOf(boot.getProperties()));
        context.putMessage(key, line);
        return line;
    }

    /** The version that Spring Boot or Spring Cloud gives an artifact, empty where neither does. */
    boolean manages(String library) {
        return managed.containsKey(library) || library.startsWith(CLOUD) && cloud.containsKey(library);
    }

    private static ResolvedPom bom(
            String group, String artifact, String version, MavenResolutionResult module, ExecutionContext context)
            throws MavenDownloadingException {
        MavenPomDownloader downloader =
                new MavenPomDownloader(Map.of(), context, module.getMavenSettings(), module.getActiveProfiles());
        Pom bom = downloader.download(
                new GroupArtifactVersion(group, artifact, version),
                null,
                null,
                module.getPom().getRepositories());
        return bom.resolve(List.of(), downloader, module.getPom().getRepositories(), context);
    }

    private static Map<String, String> managed(ResolvedPom bom) {
        Map<String, String> versions = new HashMap<>();
        for (ResolvedManagedDependency managed : bom.getDependencyManagement()) {
            versions.put(managed.getGroupId() + ":" + managed.getArtifactId(), String.valueOf(managed.getVersion()));
        }
        return Map.copyOf(versions);
    }

    /** The two versions that are asked for. */
    record Versions(String springBoot, String springCloud) {}
}
