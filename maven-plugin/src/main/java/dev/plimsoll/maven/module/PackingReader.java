package dev.plimsoll.maven.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads what a POM says to the plugins that pack a deployable. */
final class PackingReader {
    private static final String WAR = "org.apache.maven.plugins:maven-war-plugin";
    private static final String THIN = "spring-boot-thin-layout";

    private final MavenProject project;
    private final MavenSession session;
    private final List<String> only = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private boolean libraries = true;

    private PackingReader(MavenProject project, MavenSession session) {
        this.project = project;
        this.session = session;
    }

    static Packing of(MavenProject project, MavenSession session) {
        return Delivery.isDeployable(project) ? new PackingReader(project, session).read() : Packing.NONE;
    }

    private Packing read() {
        Plugin springBoot = project.getPlugin(Delivery.SPRING_BOOT);
        if (springBoot != null) {
            libraries = springBoot.getDependencies().stream()
                    .noneMatch(dependency -> THIN.equals(dependency.getArtifactId()));
            configurations(springBoot).forEach(this::readSpringBoot);
        }
        Plugin war = project.getPlugin(WAR);
        if (war != null && project.getPackaging().equals("war")) {
            configurations(war).forEach(this::readWar);
        }
        return new Packing(libraries, only, without, own());
    }

    private void readSpringBoot(Xpp3Dom configuration) {
        children(configuration, "includes").map(PackingReader::key).forEach(only::add);
        children(configuration, "excludes").map(PackingReader::key).forEach(without::add);
        Stream.of(text(configuration, "excludeGroupIds").split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .forEach(without::add);
    }

    /** A pattern that touches the folder of libraries is taken for one that empties it: better too light than too heavy. */
    private void readWar(Xpp3Dom configuration) {
        libraries &= !text(configuration, "packagingExcludes").contains("WEB-INF/lib");
    }

    private List<String> own() {
        Set<String> build = session.getAllProjects().stream()
                .map(module -> module.getGroupId() + ":" + module.getArtifactId())
                .collect(Collectors.toSet());
        return project.getArtifacts().stream()
                .filter(artifact -> !Artifact.SCOPE_TEST.equals(artifact.getScope()))
                .filter(artifact -> artifact.getGroupId().equals(project.getGroupId()) || build.contains(key(artifact)))
                .map(PackingReader::key)
                .distinct()
                .toList();
    }

    /** Maven has put what holds for the plugin into each execution; one without a phase may still be run by hand. */
    private static Stream<Xpp3Dom> configurations(Plugin plugin) {
        return Stream.concat(
                        Stream.of(plugin.getConfiguration()),
                        plugin.getExecutions().stream().map(PluginExecution::getConfiguration))
                .filter(Objects::nonNull)
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast);
    }

    private static Stream<Xpp3Dom> children(Xpp3Dom configuration, String name) {
        Xpp3Dom child = configuration.getChild(name);
        return child == null ? Stream.empty() : Stream.of(child.getChildren());
    }

    private static String key(Xpp3Dom library) {
        return text(library, "groupId") + ":" + text(library, "artifactId");
    }

    private static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }

    private static String text(Xpp3Dom dom, String name) {
        Xpp3Dom child = dom.getChild(name);
        return child == null || child.getValue() == null ? "" : child.getValue().strip();
    }
}
