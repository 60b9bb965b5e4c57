package dev.plimsoll.maven.fix;

import dev.plimsoll.maven.check.Asked;
import dev.plimsoll.maven.enforcer.Decision;
import dev.plimsoll.maven.enforcer.Enforcer;
import dev.plimsoll.maven.enforcer.EnforcerException;
import dev.plimsoll.maven.enforcer.Question;
import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.ManagedVersions;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.report.Contained;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;

/** Asks the gate which libraries are behind, and the versions that they must move to. */
final class Moves {
    private Moves() {}

    /** The gate's word on what the modules run with; {@code boms} says what BOMs manage. */
    static Decision of(List<MavenModule> modules, Asked asked, Function<List<Bom>, List<ManagedVersions>> boms)
            throws MojoExecutionException {
        Map<String, List<String>> libraries = new TreeMap<>();
        for (MavenModule module : modules) {
            Contained.in(module, boms.apply(module.boms()))
                    .forEach((library, managers) -> libraries.merge(library, managers, Moves::inBoth));
        }
        String service = modules.get(0).coordinates().artifact();
        try {
            return Enforcer.named(asked.enforcer(), asked.token())
                    .decide(Question.ofLibraries(service, asked.environment(), libraries));
        } catch (EnforcerException e) {
            throw new MojoExecutionException("The enforcer is asked what is behind. " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The goal was interrupted", e);
        }
    }

    /** What one module overrides is judged itself, whatever the others do. */
    private static List<String> inBoth(List<String> one, List<String> other) {
        return one.stream().filter(other::contains).toList();
    }
}
