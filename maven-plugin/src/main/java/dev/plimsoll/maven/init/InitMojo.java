package dev.plimsoll.maven.init;

import dev.plimsoll.maven.check.Failures;
import dev.plimsoll.maven.module.Given;
import dev.plimsoll.maven.module.Modules;
import java.io.File;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Brings Plimsoll into a project: the plugin block into its POM, the flags of javac into {@code .mvn/jvm.config}, and
 * with {@code -Dplimsoll.team=...} its owner into {@code catalog-info.yaml}.
 */
@SuppressWarnings("NullAway.Init")
@Mojo(name = "init", aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractMojo {
    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    /** Who owns the service. */
    @Parameter(property = "plimsoll.team")
    private @Nullable String team;

    /** The name by which the fleet knows the service; by default the artifact's id. */
    @Parameter(property = "plimsoll.service")
    private @Nullable String service;

    @Override
    public void execute() throws MojoExecutionException {
        MavenProject project = session.getTopLevelProject();
        File root = session.getRequest().getMultiModuleProjectDirectory();
        Plugin block = project.getPlugin(plugin.getGroupId() + ":" + plugin.getArtifactId());
        Init init = new Init(
                Modules.pom(project).toPath(),
                root == null ? project.getBasedir().toPath() : root.toPath(),
                plugin.getVersion(),
                block != null && block.isExtensions());
        String named = Given.text(service);
        Failures.told(() -> init.run(named != null ? named : project.getArtifactId(), Given.text(team)))
                .forEach(getLog()::info);
    }
}
