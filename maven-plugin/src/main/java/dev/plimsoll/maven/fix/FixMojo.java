package dev.plimsoll.maven.fix;

import dev.plimsoll.maven.check.AbstractToolMojo;
import dev.plimsoll.maven.check.Failures;
import dev.plimsoll.maven.check.Toolbox;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.Modules;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Mends what breaks a standard by the standard's recipe, over all modules at once, and shows the difference. */
@SuppressWarnings("NullAway.Init")
@Mojo(name = "fix", aggregator = true, requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class FixMojo extends AbstractToolMojo {
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

    @Override
    public void execute() throws MojoExecutionException {
        List<MavenModule> modules = session().getProjects().stream()
                .map(project -> Modules.of(project, session()))
                .toList();
        Toolbox toolbox = toolbox(session().getTopLevelProject());
        Fix fix = new Fix(modules, toolbox, getLog());
        fix.addBroken(standard, this::build, clock());
        if (moveLibraries) {
            fix.move(Moves.of(modules, toolbox.asked(), toolbox.boms()::read).moves());
        }
        if (fix.asksTheGate()) {
            fix.raise(Moves.of(modules, toolbox.asked(), toolbox.boms()::read).raises());
        }
        Failures.told(() -> fix.run(new Repair(getLog(), dryRun, force), Orders.maven(session())));
    }
}
