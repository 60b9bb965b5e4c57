package dev.plimsoll.maven.module;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.internal.impl.SimpleLocalRepositoryManagerFactory;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.NoLocalRepositoryManagerException;

/** Projects as Maven knows them, and a build of some of them; parents from elsewhere have no file. */
final class Poms {
    private Poms() {}

    /** {@code com.acme:<artifact>:1}, with more of a POM. */
    static MavenProject project(String artifact, String more) throws IOException {
        return project("com.acme", artifact, more);
    }

    static MavenProject project(String group, String artifact, String more) throws IOException {
        MavenProject project = new MavenProject(model(group, artifact, more));
        project.setOriginalModel(model(group, artifact, more));
        return project;
    }

    /** A library that a project runs with. */
    static Artifact library(String group, String artifact, String scope) {
        return new DefaultArtifact(group, artifact, "1", scope, "jar", "", new DefaultArtifactHandler("jar"));
    }

    static void give(MavenProject project, Artifact... libraries) {
        project.setArtifacts(Set.of(libraries));
    }

    static MavenSession build(Path localRepository, MavenProject... modules) throws NoLocalRepositoryManagerException {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setUserProperties(new Properties());
        MavenSession session =
                new MavenSession(null, repositories(localRepository), request, new DefaultMavenExecutionResult());
        session.setProjects(List.of(modules));
        session.setAllProjects(List.of(modules));
        return session;
    }

    private static RepositorySystemSession repositories(Path folder) throws NoLocalRepositoryManagerException {
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();
        session.setLocalRepositoryManager(
                new SimpleLocalRepositoryManagerFactory().newInstance(session, new LocalRepository(folder.toFile())));
        return session;
    }

    private static Model model(String group, String artifact, String more) throws IOException {
        String pom = "<project><groupId>%s</groupId><artifactId>%s</artifactId><version>1</version>%s</project>";
        try {
            return new MavenXpp3Reader().read(new StringReader(pom.formatted(group, artifact, more)));
        } catch (XmlPullParserException e) {
            throw new IOException(e);
        }
    }
}
