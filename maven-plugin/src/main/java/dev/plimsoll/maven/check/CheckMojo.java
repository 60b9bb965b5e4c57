package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.Modules;
import dev.plimsoll.maven.reactor.Checks;
import dev.plimsoll.maven.reactor.Ending;
import dev.plimsoll.maven.report.OutcomeFile;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the module keeps every standard, and says what breaks one, where, why it matters and how to mend it;
 * whether it passed, was a violation (whether it fails the build or not) or an error is in
 * {@code target/plimsoll/outcome.json}.
 */
@SuppressWarnings("NullAway.Init")
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public final class CheckMojo extends AbstractToolMojo {
    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    /** Leaves the check out. */
    @Parameter(property = "plimsoll.skip", defaultValue = "false")
    private boolean skip;

    /** Whether an error fails the build. */
    @Parameter(property = "plimsoll.failOnViolation", defaultValue = "true")
    private boolean failOnViolation;

    /**
     * Whether rows of the baseline whose findings are mended are taken out of its file; without it they are, but not in CI,
     * whose checkout nobody commits.
     */
    @Parameter(property = "plimsoll.shrinkBaseline")
    private @Nullable Boolean shrinkBaseline;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path reports = Path.of(project.getBuild().getDirectory(), "plimsoll");
        Checks checks = Checks.of(session(), Ending.here(getLog(), goals(), enforcer()));
        new OutcomeFile(reports, "check").keep(() -> noted(checks), failOnViolation);
    }

    private String noted(Checks checks) throws MojoExecutionException, MojoFailureException {
        try {
            return checked(checks);
        } catch (MojoExecutionException e) {
            checks.failed(project, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private String checked(Checks checks) throws MojoExecutionException, MojoFailureException {
        if (skip) {
            checks.leftOut(project, "it is skipped by plimsoll.skip");
            return told("Plimsoll is skipped by plimsoll.skip");
        }
        long start = System.nanoTime();
        MavenModule module = Modules.of(project, session());
        Toolbox toolbox = toolbox(project);
        Optional<Checked> checked =
                Failures.told(() -> new Check(module, toolbox, clock()).run(build(module), mayShrink()));
        if (checked.isEmpty()) {
            checks.empty(project);
            return told("Plimsoll has nothing to check in a module without classes and dependencies");
        }
        checks.checked(project, module.reports());
        Failures.told(() -> toolbox.unused(module))
                .ifPresent(file -> getLog().info(file + " does not count, as the enforcer has a policy for all"));
        Console console = new Console(getLog(), module, toolbox, enforcer());
        console.show(checked.get(), start);
        console.failOnErrors(checked.get());
        return "No standard is broken that would fail the build";
    }

    private boolean mayShrink() {
        return shrinkBaseline != null
                ? shrinkBaseline
                : !Pipeline.isHere(session().getSystemProperties());
    }

    private String told(String message) {
        getLog().info(message);
        return message;
    }
}
