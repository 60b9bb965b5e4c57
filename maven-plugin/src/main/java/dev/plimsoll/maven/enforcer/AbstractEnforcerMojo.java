package dev.plimsoll.maven.enforcer;

import dev.plimsoll.maven.report.Goals;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals that speak to the enforcer have in common. */
@SuppressWarnings("NullAway.Init")
abstract class AbstractEnforcerMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    /** The enforcer's address. */
    @Parameter(property = "plimsoll.enforcer")
    private @Nullable String enforcer;

    /** Who asks; without it the environment's {@code PLIMSOLL_TOKEN}. */
    @Parameter(property = "plimsoll.token", defaultValue = "${env.PLIMSOLL_TOKEN}")
    private @Nullable String token;

    /** The name by which the fleet knows the service; by default the artifact's id. */
    @Parameter(property = "plimsoll.service")
    private @Nullable String service;

    /** The digest of what is deployed, such as the image's; by default that of the packaged artifact. */
    @Parameter(property = "plimsoll.digest")
    private @Nullable String digest;

    /**
     * What an enforcer that does not answer means: {@code deny}, {@code allow}, or for the gate {@code cached}: its last
     * decision about the same question while that is valid. A refusal is an answer.
     */
    @Parameter(property = OnUnreachable.PROPERTY, defaultValue = "deny")
    private String onUnreachable;

    /** What the goal does with the enforcer, and in one sentence what came of it. */
    @FunctionalInterface
    interface Speech {
        String with(Deployable deployable)
                throws EnforcerException, InterruptedException, MojoExecutionException, MojoFailureException;
    }

    /** What came of it. */
    final String spoken(Speech speech) throws MojoExecutionException, MojoFailureException {
        Optional<Deployable> deployable = Deployable.of(project, service, digest);
        if (deployable.isEmpty()) {
            getLog().info("Nothing is deployed from a module of packaging pom");
            return "Nothing is deployed from a module of packaging pom";
        }
        try {
            return speech.with(deployable.get());
        } catch (EnforcerException e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The goal was interrupted", e);
        }
    }

    final Enforcer enforcer() throws EnforcerException {
        return Enforcer.named(enforcer, token);
    }

    final OnUnreachable onUnreachable() throws EnforcerException {
        return OnUnreachable.read(onUnreachable, session.getUserProperties());
    }

    final Goals goals() {
        return new Goals(plugin.getVersion());
    }

    final MavenProject project() {
        return project;
    }

    final MavenSession session() {
        return session;
    }

    /** What outlives a clean build, and is kept between builds where anything is. */
    final Path localRepository() {
        return session.getRepositorySession().getLocalRepository().getBasedir().toPath();
    }

    /** Without a POM, where one's build folder would be. */
    final Path reports() {
        return project.getFile() == null
                ? Path.of(session.getExecutionRootDirectory(), "target", "plimsoll")
                : Path.of(project.getBuild().getDirectory(), "plimsoll");
    }
}
