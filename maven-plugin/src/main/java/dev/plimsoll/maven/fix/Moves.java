package dev.plimsoll.maven.fix;

import dev.plimsoll.maven.enforcer.Enforcer;
import dev.plimsoll.maven.enforcer.EnforcerException;
import dev.plimsoll.maven.enforcer.Question;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.report.Purl;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Which libraries are behind, and the versions that they must move to. */
final class Moves {
    private Moves() {}

    /** Where the question goes, and about which environment. */
    record Asked(@Nullable String enforcer, @Nullable String token, String environment) {}

    /** Package URLs without version to the lowest version that may be deployed. */
    static Map<String, String> of(List<MavenModule> modules, Asked asked) throws MojoExecutionException {
        List<String> components = modules.stream()
                .flatMap(module -> module.libraries().stream())
                .filter(Library::atRunTime)
                .map(Purl::bare)
                .distinct()
                .sorted()
                .toList();
        String service = modules.get(0).coordinates().artifact();
        try {
            return Enforcer.named(asked.enforcer(), asked.token())
                    .decide(Question.ofLibraries(service, asked.environment(), components))
                    .moves();
        } catch (EnforcerException e) {
            throw new MojoExecutionException("moveLibraries asks the enforcer what is behind. " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The goal was interrupted", e);
        }
    }
}
