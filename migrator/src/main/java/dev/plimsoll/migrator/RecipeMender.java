package dev.plimsoll.migrator;

import com.google.auto.service.AutoService;
import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.mend.Mended;
import dev.plimsoll.standards.mend.Mended.Change;
import dev.plimsoll.standards.mend.Mender;
import dev.plimsoll.standards.policy.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.DataTableExecutionContextView;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryDataTableStore;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.PrintOutputCapture;
import org.openrewrite.PrintOutputCapture.MarkerPrinter;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.config.CompositeRecipe;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.tree.ParseError;

/**
 * Runs recipes over a project in this process: parse once, run once, write nothing. What breaks on the way is an error
 * of the repair, other than what was out of Maven's reach: {@link Troubles} tells them apart.
 */
@AutoService(Mender.class)
public final class RecipeMender implements Mender {

    @Override
    public Mended mend(MendOrder order, Consumer<String> progress) {
        List<Recipe> recipes = Recipes.of(order);
        if (recipes.isEmpty()) {
            return new Mended(List.of(), 1, List.of(), List.of());
        }
        Troubles troubles = new Troubles();
        ExecutionContext context = context(order, troubles);
        List<SourceFile> sources = new SourceSet(order, context, progress).parse();
        TypeCoverage coverage = TypeCoverage.of(sources);
        progress.accept(
                "parsed %d files, %.2f %% of the names have a type".formatted(sources.size(), coverage.percent()));
        RecipeRun run = new CompositeRecipe(recipes).run(new InMemoryLargeSourceSet(sources), context);
        List<String> left = Stream.of(troubles.remarks(), unparsed(sources), LeftAloneRows.of(run))
                .flatMap(List::stream)
                .toList();
        List<Change> changes = run.getChangeset().getAllResults().stream()
                .flatMap(result -> change(order.root(), result).stream())
                .toList();
        return new Mended(changes, coverage.share(), left, troubles.errors());
    }

    private static ExecutionContext context(MendOrder order, Troubles troubles) {
        ExecutionContext context = new InMemoryExecutionContext(troubles::add);
        context.putMessage(Policy.class.getName(), order.policy());
        context.putMessage(MendOrder.FLOORS, order.floors());
        DataTableExecutionContextView.view(context).setDataTableStore(new InMemoryDataTableStore());
        MavenGround.prepare(context, order.maven());
        return context;
    }

    /** What the parser cannot print back as it was, the engine keeps from all recipes: left alone, not broken. */
    private static List<String> unparsed(List<SourceFile> sources) {
        return sources.stream()
                .filter(ParseError.class::isInstance)
                .map(source -> source.getSourcePath() + ": it could not be parsed, so no recipe saw it")
                .toList();
    }

    /** Empty when nothing but the engine's own remarks differ. */
    private static Optional<Change> change(Path root, Result result) {
        String diff = result.diff(null, MarkerPrinter.SANITIZED);
        SourceFile file = result.getAfter() == null ? result.getBefore() : result.getAfter();
        if (diff.isBlank() || file == null) {
            return Optional.empty();
        }
        List<String> fixes = result.getRecipeDescriptorsThatMadeChanges().stream()
                .map(descriptor -> descriptor.getName().replaceFirst(".*\\.", ""))
                .toList();
        return Optional.of(new Change(root.resolve(file.getSourcePath()), text(result), diff, fixes));
    }

    private static @Nullable String text(Result result) {
        SourceFile after = result.getAfter();
        return after == null ? null : after.printAll(new PrintOutputCapture<>(0, MarkerPrinter.SANITIZED));
    }
}
