package dev.plimsoll.maven.module;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Fetches what a goal needs besides the plugin itself, from where the build takes its artifacts. */
public record Artifacts(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {

    public Artifacts {
        repositories = List.copyOf(repositories);
    }

    /** As Maven fetches the dependencies and the plugins of a project. */
    public static Artifacts of(RepositorySystem system, MavenSession session, MavenProject project) {
        return new Artifacts(system, session.getRepositorySession(), repositories(project));
    }

    /** The jars of artifacts ({@code group:artifact:version}) with all that they need to run. */
    public Stream<Artifact> resolve(List<String> coordinates) throws DependencyResolutionException {
        CollectRequest request = new CollectRequest();
        request.setRepositories(repositories);
        coordinates.forEach(id -> request.addDependency(new Dependency(new DefaultArtifact(id), "runtime")));
        return system.resolveDependencies(session, new DependencyRequest(request, null)).getArtifactResults().stream()
                .map(ArtifactResult::getArtifact);
    }

    /** Their files. */
    public List<Path> files(List<String> coordinates) throws DependencyResolutionException {
        return resolve(coordinates).map(artifact -> artifact.getFile().toPath()).toList();
    }

    private static List<RemoteRepository> repositories(MavenProject project) {
        return Stream.of(project.getRemoteProjectRepositories(), project.getRemotePluginRepositories())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
