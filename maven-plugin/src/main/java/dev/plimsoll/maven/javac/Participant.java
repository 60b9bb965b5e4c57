package dev.plimsoll.maven.javac;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares every module that has our plugin block with {@code <extensions>true</extensions>} for {@link JavacMojo}. */
@Named("plimsoll")
@Singleton
public final class Participant extends AbstractMavenLifecycleParticipant {
    private static final Logger LOG = LoggerFactory.getLogger(Participant.class);
    private static final String GROUP = "dev.plimsoll";
    private static final String PLUGIN = GROUP + ":plimsoll-maven-plugin";
    private static final String DOOR = "plimsoll-javac";
    /** Where modules have different versions, each version's own participant serves its modules. */
    private static final String VERSION = version();

    private final RepositorySystem repositories;

    @Inject
    public Participant(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void afterProjectsRead(MavenSession session) {
        Properties user = session.getUserProperties();
        for (MavenProject project : session.getProjects()) {
            Plugin block = project.getPlugin(PLUGIN);
            if (block != null
                    && block.isExtensions()
                    && VERSION.equals(block.getVersion())
                    && isWanted(user, project.getProperties())) {
                MainCompilation.of(project, user)
                        .ifPresent(compilation -> prepare(session, project, block, compilation));
            }
        }
    }

    /** Both properties are what somebody may write on the command line or in the POM. */
    private static boolean isWanted(Properties user, Properties project) {
        return !"false".equals(user.getProperty("plimsoll.javac", project.getProperty("plimsoll.javac")))
                && !"true".equals(user.getProperty("plimsoll.skip", project.getProperty("plimsoll.skip")));
    }

    private void prepare(MavenSession session, MavenProject project, Plugin block, MainCompilation compilation) {
        Optional<String> obstacle = compilation.obstacle().or(() -> outOfReach(session, project, block, compilation));
        if (obstacle.isPresent()) {
            LOG.info(
                    "Plimsoll's checks take no part in the compilation of {}, check compiles once more: {}",
                    project.getArtifactId(),
                    obstacle.get());
            return;
        }
        String fork = compilation.fork();
        boolean addsPath = compilation.hasProcessorPath();
        compilation.change(configuration -> {
            new Slots(project.getProperties()).add(configuration, fork);
            if (addsPath) {
                configuration.getChild("annotationProcessorPaths").addChild(path(block.getVersion()));
            }
        });
        PluginExecution execution = new PluginExecution();
        execution.setId("plimsoll-javac");
        execution.setPhase("process-resources");
        execution.setGoals(List.of("javac"));
        // Maven 4's models forget what is changed through a view that is older than the last change.
        Plugin now = project.getPlugin(PLUGIN);
        now.addExecution(execution);
        now.flushExecutionMap();
    }

    /** The compiler fetches what is on its processor path from where the project's dependencies come, not its plugins. */
    private Optional<String> outOfReach(
            MavenSession session, MavenProject project, Plugin block, MainCompilation compilation) {
        if (!compilation.hasProcessorPath()) {
            return Optional.empty();
        }
        DefaultArtifact door = new DefaultArtifact(GROUP, DOOR, "jar", block.getVersion());
        try {
            repositories.resolveArtifact(
                    session.getRepositorySession(),
                    new ArtifactRequest(door, project.getRemoteProjectRepositories(), null));
            return Optional.empty();
        } catch (ArtifactResolutionException e) {
            return Optional.of(door + " is not where the project's dependencies come from");
        }
    }

    private static String version() {
        Properties own = new Properties();
        try (InputStream in = Participant.class.getResourceAsStream(
                "/META-INF/maven/" + GROUP + "/plimsoll-maven-plugin/pom.properties")) {
            if (in != null) {
                own.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return own.getProperty("version", "");
    }

    private static Xpp3Dom path(String version) {
        Xpp3Dom path = new Xpp3Dom("path");
        List.of(List.of("groupId", GROUP), List.of("artifactId", DOOR), List.of("version", version))
                .forEach(element -> {
                    Xpp3Dom child = new Xpp3Dom(element.get(0));
                    child.setValue(element.get(1));
                    path.addChild(child);
                });
        return path;
    }
}
