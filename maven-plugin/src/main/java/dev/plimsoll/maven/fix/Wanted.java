package dev.plimsoll.maven.fix;

import dev.plimsoll.maven.check.Checked;
import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.standards.FixKind;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.policy.DidYouMean;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.NotRun;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Which standards are to be mended: what is broken, has a recipe, and was asked for. */
final class Wanted {
    private Wanted() {}

    /**
     * Ids of standards.
     *
     * @param narrowed ids separated by commas, each with or without its topic; absent for all
     * @throws MojoExecutionException when one does not exist or has no recipe
     */
    static Set<String> among(Collection<Checked> modules, @Nullable String narrowed, Goals goals)
            throws MojoExecutionException {
        Set<String> named = named(narrowed, goals);
        Stream<Standard> broken = modules.stream()
                .flatMap(module -> module.report().findings().stream())
                .map(Finding::standard);
        Stream<Standard> unknown = modules.stream()
                .flatMap(module -> module.report().notRun().stream())
                .map(NotRun::standard)
                .filter(standard -> named.contains(standard.id()));
        Predicate<Standard> isWanted = standard -> named.isEmpty() || named.contains(standard.id());
        return Stream.concat(broken, unknown)
                .filter(standard -> standard.fix() == FixKind.RECIPE)
                .filter(isWanted)
                .map(Standard::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(@Nullable String narrowed, Goals goals) throws MojoExecutionException {
        Set<String> ids = new TreeSet<>();
        if (narrowed == null || narrowed.isBlank()) {
            return ids;
        }
        for (String name : narrowed.strip().split("\\s*,\\s*")) {
            ids.add(curable(name.substring(name.indexOf('/') + 1), goals));
        }
        return ids;
    }

    private static String curable(String id, Goals goals) throws MojoExecutionException {
        Standard standard = Standards.find(id)
                .orElseThrow(() -> new MojoExecutionException("There is no standard `" + id + "`; "
                        + DidYouMean.of(
                                id, Standards.all().stream().map(Standard::id).toList())));
        if (standard.fix() != FixKind.RECIPE) {
            throw new MojoExecutionException(
                    "`" + id + "` is mended by hand; its page says how: " + goals.of("explain") + " -Dstandard=" + id);
        }
        return id;
    }
}
