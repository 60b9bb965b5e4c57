package dev.plimsoll.maven.fix;

import dev.plimsoll.maven.enforcer.Enforcer;
import dev.plimsoll.maven.enforcer.EnforcerException;
import dev.plimsoll.maven.enforcer.Question;
import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.ManagedVersions;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.report.Purl;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Which libraries are behind, and the versions that they must move to. */
final class Moves {
    private Moves() {}

    /** Where the question goes, and about which environment. */
    record Asked(@Nullable String enforcer, @Nullable String token, String environment) {}

    /** Package URLs without version to the lowest version that may be deployed; {@code boms} says what BOMs manage. */
    static Map<String, String> of(
            List<MavenModule> modules, Asked asked, Function<List<Bom>, List<ManagedVersions>> boms)
            throws MojoExecutionException {
        Map<String, List<String>> libraries = new TreeMap<>();
        for (MavenModule module : modules) {
            addTo(libraries, module, boms.apply(module.boms()));
        }
        String service = modules.get(0).coordinates().artifact();
        try {
            return Enforcer.named(asked.enforcer(), asked.token())
                    .decide(Question.ofLibraries(service, asked.environment(), libraries))
                    .moves();
        } catch (EnforcerException e) {
            throw new MojoExecutionException("moveLibraries asks the enforcer what is behind. " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The goal was interrupted", e);
        }
    }

    private static void addTo(Map<String, List<String>> libraries, MavenModule module, List<ManagedVersions> managed) {
        managed.forEach(versions -> libraries.putIfAbsent(Purl.of(versions.bom()), List.of()));
        module.libraries().stream().filter(Library::atRunTime).forEach(library -> {
            List<String> managers = managed.stream()
                    .filter(versions -> versions.manage(library))
                    .map(versions -> Purl.of(versions.bom()))
                    .toList();
            libraries.merge(Purl.bare(library), managers, Moves::inBoth);
        });
    }

    /** What one module overrides is judged itself, whatever the others do. */
    private static List<String> inBoth(List<String> one, List<String> other) {
        return one.stream().filter(other::contains).toList();
    }
}
