package dev.plimsoll.maven.enforcer;

import dev.plimsoll.maven.report.Goals;
import java.nio.file.Path;
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

    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    /** The enforcer's address. */
    @Parameter(property = "plimsoll.enforcer")
    private @Nullable String enforcer;

    /** Who asks; without it the environment's {@code PLIMSOLL_TOKEN}. */
    @Parameter(property = "plimsoll.token", defaultValue = "${env.PLIMSOLL_TOKEN}")
    private @Nullable String token;

    /** The name by which the fleet knows the service. */
    @Parameter(property = "plimsoll.service", defaultValue = "${project.artifactId}")
    private String service;

    /** The digest of what is deployed, such as the image's; by default that of the packaged artifact. */
    @Parameter(property = "plimsoll.digest")
    private @Nullable String digest;

    /** What the goal does with the enforcer. */
    abstract void speak() throws EnforcerException, InterruptedException, MojoExecutionException, MojoFailureException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (digest == null && project.getPackaging().equals("pom")) {
            getLog().info("Nothing is deployed from a module of packaging pom");
            return;
        }
        try {
            speak();
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

    final Goals goals() {
        return new Goals(plugin.getVersion());
    }

    final String address() {
        return String.valueOf(enforcer);
    }

    final String service() {
        return service;
    }

    final Path reports() {
        return Path.of(project.getBuild().getDirectory(), "plimsoll");
    }

    final String digest() throws MojoExecutionException {
        return digest != null
                ? digest
                : Packaged.digest(project)
                        .orElseThrow(() -> new MojoExecutionException("There is no packaged artifact; run mvn package"
                                + " first, or name what is deployed: -Dplimsoll.digest=sha256:..."));
    }
}
