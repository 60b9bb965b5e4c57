package dev.plimsoll.maven.module;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import org.eclipse.aether.SessionData;
import org.eclipse.aether.artifact.DefaultArtifact;

/** Reads what BOMs say, each as it was published and once in a build, however many modules import it. */
public final class BomReader {
    private final ProjectBuilder builder;
    private final MavenSession session;
    private final MavenProject project;
    private final Log log;

    /** {@code project} says where to fetch from. */
    public BomReader(ProjectBuilder builder, MavenSession session, MavenProject project, Log log) {
        this.builder = builder;
        this.session = session;
        this.project = project;
        this.log = log;
    }

    /** What they and the BOMs that they import say, by name; the log tells of those that cannot be read. */
    public List<ManagedVersions> read(Collection<Bom> boms) {
        Map<String, ManagedVersions> read = new TreeMap<>();
        Deque<Bom> open = new ArrayDeque<>(boms);
        while (!open.isEmpty()) {
            Bom bom = open.remove();
            Optional<ManagedVersions> versions =
                    read.containsKey(bom.id()) ? Optional.empty() : known().computeIfAbsent(bom, this::readOne);
            versions.ifPresent(found -> {
                read.put(bom.id(), found);
                open.addAll(found.imports());
            });
        }
        return List.copyOf(read.values());
    }

    /** A parent's imports are the module's, which may give them another version. */
    private Optional<ManagedVersions> readOne(Bom bom) {
        try {
            MavenProject pom = builder.build(artifact(bom), asPublished()).getProject();
            List<Bom> imports = bom.role().equals(Bom.PARENT) ? List.of() : Imports.of(pom, new Properties());
            return Optional.of(ManagedVersions.of(bom, pom, imports));
        } catch (ProjectBuildingException | RuntimeException e) {
            log.warn("The " + bom.role() + " " + bom.id() + " cannot be read; the bill of materials leaves out what it"
                    + " manages: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Artifact artifact(Bom bom) {
        return RepositoryUtils.toArtifact(new DefaultArtifact(bom.group(), bom.artifact(), "pom", bom.version()));
    }

    /** What this build's command line or settings change in it is an override. */
    private ProjectBuildingRequest asPublished() {
        ProjectBuildingRequest request = new DefaultProjectBuildingRequest(session.getProjectBuildingRequest());
        request.setProject(null);
        request.setResolveDependencies(false);
        request.setProcessPlugins(false);
        request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
        request.setUserProperties(new Properties());
        request.setProfiles(List.of());
        request.setActiveProfileIds(List.of());
        request.setInactiveProfileIds(List.of());
        request.setRemoteRepositories(project.getRemoteArtifactRepositories());
        return request;
    }

    @SuppressWarnings("unchecked")
    private Map<Bom, Optional<ManagedVersions>> known() {
        SessionData data = session.getRepositorySession().getData();
        data.set(BomReader.class, null, new ConcurrentHashMap<>());
        return (Map<Bom, Optional<ManagedVersions>>) Objects.requireNonNull(data.get(BomReader.class));
    }
}
