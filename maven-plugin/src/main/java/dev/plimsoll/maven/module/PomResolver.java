package dev.plimsoll.maven.module;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Finds POMs where the build finds them, and where the POMs that were read so far say. */
final class PomResolver implements ModelResolver {
    private final Artifacts artifacts;
    private final List<RemoteRepository> repositories;

    PomResolver(Artifacts artifacts) {
        this(artifacts, artifacts.repositories());
    }

    private PomResolver(Artifacts artifacts, List<RemoteRepository> repositories) {
        this.artifacts = artifacts;
        this.repositories = new ArrayList<>(repositories);
    }

    @Override
    public ModelSource resolveModel(String group, String artifact, String version) throws UnresolvableModelException {
        Artifact pom = new DefaultArtifact(group, artifact, "pom", version);
        try {
            return new FileModelSource(artifacts
                    .system()
                    .resolveArtifact(artifacts.session(), new ArtifactRequest(pom, repositories, null))
                    .getArtifact()
                    .getFile());
        } catch (ArtifactResolutionException e) {
            throw new UnresolvableModelException(String.valueOf(e.getMessage()), group, artifact, version, e);
        }
    }

    @Override
    public ModelSource resolveModel(Parent parent) throws UnresolvableModelException {
        return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
    }

    @Override
    public ModelSource resolveModel(Dependency bom) throws UnresolvableModelException {
        return resolveModel(bom.getGroupId(), bom.getArtifactId(), bom.getVersion());
    }

    @Override
    public void addRepository(Repository repository) {
        addRepository(repository, false);
    }

    @Override
    public void addRepository(Repository repository, boolean replace) {
        boolean known = repositories.stream().anyMatch(other -> other.getId().equals(repository.getId()));
        if (!known) {
            RemoteRepository added = new RemoteRepository.Builder(
                            repository.getId(), repository.getLayout(), repository.getUrl())
                    .build();
            repositories.addAll(artifacts.system().newResolutionRepositories(artifacts.session(), List.of(added)));
        }
    }

    @Override
    public ModelResolver newCopy() {
        return new PomResolver(artifacts, repositories);
    }
}
