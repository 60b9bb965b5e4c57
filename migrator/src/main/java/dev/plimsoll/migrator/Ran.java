package dev.plimsoll.migrator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.PrintOutputCapture;
import org.openrewrite.PrintOutputCapture.MarkerPrinter;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;

/**
 * What one recipe did to a parsed project.
 *
 * @param changes files whose text differs
 * @param left what it left alone, with the reason
 * @param errors what broke on the way
 * @param saved the work that it spares, as its author estimates
 */
public record Ran(Recipe recipe, List<Changed> changes, List<String> left, List<String> errors, Duration saved) {

    /**
     * One file.
     *
     * @param path relative to the project, with {@code /}
     * @param after its new text; absent when it is deleted
     * @param diff unified, without timestamps; empty for the old place of a file that moves
     * @param recipes the full names of the recipes that changed it
     */
    public record Changed(String path, @Nullable String after, String diff, List<String> recipes) {
        private Changed then(Changed later) {
            List<String> all = Stream.concat(recipes.stream(), later.recipes.stream())
                    .distinct()
                    .toList();
            return new Changed(path, later.after, diff + later.diff, all);
        }
    }

    static Ran nothing(Recipe recipe) {
        return new Ran(recipe, List.of(), List.of(), List.of(), Duration.ZERO);
    }

    boolean changesAPom() {
        return changes.stream()
                .anyMatch(file -> file.path().equals("pom.xml") || file.path().endsWith("/pom.xml"));
    }

    /** The same recipe, run once more on what this left. */
    Ran then(Ran later) {
        Map<String, Changed> files = new LinkedHashMap<>();
        changes.forEach(file -> files.put(file.path(), file));
        later.changes.forEach(file -> files.merge(file.path(), file, Changed::then));
        return new Ran(
                recipe,
                List.copyOf(files.values()),
                later.left,
                Stream.concat(errors.stream(), later.errors.stream()).toList(),
                saved.plus(later.saved));
    }

    static Ran of(Recipe recipe, RecipeRun run, Troubles troubles) {
        List<Result> results = run.getChangeset().getAllResults();
        List<String> left = new ArrayList<>(troubles.remarks());
        left.addAll(LeftAloneRows.of(run));
        return new Ran(
                recipe,
                results.stream().flatMap(result -> changed(result).stream()).toList(),
                List.copyOf(left),
                troubles.errors(),
                results.stream().map(Result::getTimeSavings).reduce(Duration.ZERO, Duration::plus));
    }

    /** Empty when nothing but the engine's own remarks differ; a file that moves is written in one place and deleted in the other. */
    private static List<Changed> changed(Result result) {
        String diff = result.diff(null, MarkerPrinter.SANITIZED);
        SourceFile file = result.getAfter() == null ? result.getBefore() : result.getAfter();
        if (diff.isBlank() || file == null) {
            return List.of();
        }
        List<String> recipes = result.getRecipeDescriptorsThatMadeChanges().stream()
                .map(descriptor -> descriptor.getName())
                .toList();
        Changed changed = new Changed(path(file), text(result), diff, recipes);
        return result.getBefore() == null || path(result.getBefore()).equals(changed.path())
                ? List.of(changed)
                : List.of(new Changed(path(result.getBefore()), null, "", recipes), changed);
    }

    private static String path(SourceFile file) {
        return file.getSourcePath().toString().replace('\\', '/');
    }

    private static @Nullable String text(Result result) {
        SourceFile after = result.getAfter();
        return after == null ? null : text(after);
    }

    /** Without the engine's own remarks. */
    static String text(SourceFile file) {
        return file.printAll(new PrintOutputCapture<>(0, MarkerPrinter.SANITIZED));
    }
}
