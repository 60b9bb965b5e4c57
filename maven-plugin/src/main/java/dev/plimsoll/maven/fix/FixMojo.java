package dev.plimsoll.maven.fix;

import dev.plimsoll.maven.check.Failures;
import dev.plimsoll.maven.check.Toolbox;
import dev.plimsoll.maven.module.Artifacts;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.Modules;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Mends what breaks a standard by the standard's recipe, over all modules at once, and shows the difference. */
@SuppressWarnings("NullAway.Init")
@Mojo(name = "fix", aggregator = true, requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class FixMojo extends AbstractMojo {
    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    @Component
    private RepositorySystem repositories;

    /** Ids of the standards to mend, separated by commas; without it all that are broken. */
    @Parameter(property = "standard")
    private @Nullable String standard;

    /** Shows the difference and writes nothing. */
    @Parameter(property = "dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Writes even where too few types are known to trust the recipes. */
    @Parameter(property = "plimsoll.force", defaultValue = "false")
    private boolean force;

    /** Also moves the libraries that the enforcer calls behind. */
    @Parameter(property = "moveLibraries", defaultValue = "false")
    private boolean moveLibraries;

    /** The enforcer's address. */
    @Parameter(property = "plimsoll.enforcer")
    private @Nullable String enforcer;

    /** Who asks; without it the environment's {@code PLIMSOLL_TOKEN}. */
    @Parameter(property = "plimsoll.token", defaultValue = "${env.PLIMSOLL_TOKEN}")
    private @Nullable String token;

    /** Where the service is to be deployed. */
    @Parameter(property = "plimsoll.environment", defaultValue = "prod")
    private String environment;

    @Override
    public void execute() throws MojoExecutionException {
        Toolbox toolbox =
                Toolbox.of(plugin.getVersion(), Artifacts.of(repositories, session, session.getTopLevelProject()));
        List<MavenModule> modules = session.getProjects().stream()
                .map(project -> Modules.of(project, session))
                .toList();
        Fix fix = new Fix(modules, toolbox, getLog());
        fix.add(fix.broken(standard));
        if (moveLibraries) {
            fix.move(Moves.of(modules, new Moves.Asked(enforcer, token, environment)));
        }
        Failures.told(() -> fix.run(new Repair(getLog(), dryRun, force)));
    }
}
