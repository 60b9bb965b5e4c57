package dev.plimsoll.maven.module;

import dev.plimsoll.rules.ProjectFacts.Declared;
import dev.plimsoll.rules.ProjectFacts.Property;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/** Reads from Maven's models, without any other POM, what a module's own POM says of versions. */
final class OwnVersionsReader {
    private final MavenProject project;
    private final MavenSession session;
    private final Expressions expressions;

    private OwnVersionsReader(MavenProject project, MavenSession session) {
        this.project = project;
        this.session = session;
        this.expressions = new Expressions(session.getUserProperties(), project);
    }

    static OwnVersions of(MavenProject project, MavenSession session) {
        return new OwnVersionsReader(project, session).read();
    }

    private OwnVersions read() {
        List<Declared> declared = Stream.concat(
                        project.getOriginalModel().getDependencies().stream()
                                .filter(dependency -> !"system".equals(dependency.getScope()))
                                .flatMap(dependency -> declared(dependency, false)),
                        Imports.managed(project.getOriginalModel())
                                .filter(dependency -> !Imports.isImport(dependency))
                                .flatMap(dependency -> declared(dependency, true)))
                .toList();
        return new OwnVersions(Boms.givers(project, session), declared, properties());
    }

    private Stream<Declared> declared(Dependency dependency, boolean managed) {
        String group = expressions.value(dependency.getGroupId());
        String artifact = expressions.value(dependency.getArtifactId());
        String version = expressions.value(dependency.getVersion());
        String classifier = expressions.value(dependency.getClassifier());
        String key = ManagedVersions.key(group + ":" + artifact, dependency.getType(), classifier);
        return version.isEmpty() || isOwn(group, artifact)
                ? Stream.empty()
                : Stream.of(new Declared(key, version, managed));
    }

    private boolean isOwn(String group, String artifact) {
        return session.getAllProjects().stream()
                .anyMatch(own ->
                        own.getGroupId().equals(group) && own.getArtifactId().equals(artifact));
    }

    private List<Property> properties() {
        List<MavenProject> parents = Boms.parentsOf(project, session);
        Properties own = project.getOriginalModel().getProperties();
        return own.stringPropertyNames().stream()
                .sorted()
                .flatMap(name -> property(name, own.getProperty(name).strip(), parents))
                .toList();
    }

    /** The published value is the nearest parent's, before this build's command line. */
    private static Stream<Property> property(String name, String value, List<MavenProject> parents) {
        List<String> manages = parents.stream()
                .flatMap(parent -> Imports.managed(parent.getOriginalModel()))
                .filter(managed -> ("${" + name + "}").equals(managed.getVersion()))
                .map(managed -> managed.getGroupId() + ":" + managed.getArtifactId())
                .distinct()
                .toList();
        return manages.isEmpty()
                ? Stream.empty()
                : parents.stream()
                        .map(parent -> parent.getOriginalModel().getProperties().getProperty(name))
                        .filter(Objects::nonNull)
                        .limit(1)
                        .map(published -> new Property(
                                name,
                                value,
                                published.strip(),
                                Bom.parent(parents.get(0)).id(),
                                manages));
    }
}
