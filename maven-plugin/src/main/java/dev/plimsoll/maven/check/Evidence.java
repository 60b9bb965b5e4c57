package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.report.Goals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;

/** What a check left behind about a module, as it may be published. */
public record Evidence(String sbom, String sarif) {

    /**
     * The evidence for the module as it is now.
     *
     * @throws MojoExecutionException when there is none, or it is of an earlier state: a digest never gets another
     */
    public static Evidence of(MavenModule module, Goals goals) throws MojoExecutionException {
        Path folder = module.reports();
        String again = goals.after("verify", "check");
        for (String name : new String[] {Reports.SBOM, Reports.SARIF}) {
            if (!Files.exists(folder.resolve(name))) {
                throw new MojoExecutionException(
                        "There is no " + module.shown(folder.resolve(name)) + "; run check first: " + again);
            }
        }
        if (!Failures.told(() -> isOfNow(module, goals.version()))) {
            throw new MojoExecutionException("The reports in " + module.shown(folder)
                    + " are of an earlier state of the module; run check again: " + again);
        }
        return Failures.told(() -> new Evidence(
                Files.readString(folder.resolve(Reports.SBOM)), Files.readString(folder.resolve(Reports.SARIF))));
    }

    private static boolean isOfNow(MavenModule module, String tool) throws IOException {
        Path subject = module.reports().resolve(Reports.SUBJECT);
        return Files.exists(subject) && Files.readString(subject).equals(Subject.of(module, tool));
    }
}
