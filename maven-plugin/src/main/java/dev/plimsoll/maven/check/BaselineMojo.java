package dev.plimsoll.maven.check;

import dev.plimsoll.maven.baseline.Baseline;
import dev.plimsoll.maven.baseline.BaselineFile;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.Modules;
import dev.plimsoll.standards.report.Report;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Writes what breaks a standard today to {@code .plimsoll/baseline.yml} of the module, from when on {@code check} fails
 * only on what is new.
 */
@SuppressWarnings("NullAway.Init")
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class BaselineMojo extends AbstractToolMojo {
    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Override
    public void execute() throws MojoExecutionException {
        MavenModule module = Modules.of(project, session());
        Toolbox toolbox = toolbox(project);
        Optional<Checked> checked = Failures.told(() -> new Check(module, toolbox, clock()).run(build(module)));
        if (checked.isEmpty()) {
            getLog().info("Plimsoll has nothing to check in a module without classes and dependencies");
            return;
        }
        Report report = checked.get().report();
        getLog().info(Failures.told(() -> renewed(BaselineFile.of(module), report)));
        report.notRun().forEach(notRun -> getLog().info(
                        "  not run  " + notRun.standard().id() + ": " + notRun.reason()));
    }

    private static String renewed(BaselineFile file, Report report) throws IOException {
        Baseline before = file.read();
        Baseline after = before.renewed(report);
        file.write(after);
        if (after.size() == 0) {
            return "Nothing is broken that a baseline would have to know: there is no " + file.shown();
        }
        return "The baseline knows " + Summary.count(after.size(), "finding", "findings") + ", "
                + after.without(before).size() + " more and "
                + before.without(after).size()
                + " fewer than before; commit " + file.shown();
    }
}
