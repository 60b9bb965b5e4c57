package dev.plimsoll.migrator;

import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.policy.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.openrewrite.DataTableExecutionContextView;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryDataTableStore;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.maven.MavenExecutionContextView;
import org.openrewrite.maven.cache.InMemoryMavenPomCache;
import org.openrewrite.tree.ParseError;

/** A project as the engine's parsers understood it, over which recipes can run as often as wanted; nothing is written. */
public final class Parsed {
    /** Such a recipe waits until the libraries of a POM that was changed are those that the sources were parsed with. */
    private static final String ON_ITS_LIBRARIES = "on-its-libraries";

    /** Such a recipe waits until those before it have nothing more to do: it reads types that they write. */
    private static final String AFTER_ALL_OTHERS = "after-all-others";

    /** Such a recipe is a list whose parts stand on what those before them wrote, so it is run again until it has nothing more to do. */
    private static final String UNTIL_DONE = "until-nothing-changes";

    private static final int MOST_STEPS = 5;

    private final MendOrder order;
    private final Consumer<String> progress;
    private final InMemoryMavenPomCache poms = new InMemoryMavenPomCache();
    private final Troubles troubles = new Troubles();
    private final List<SourceFile> sources;
    private final TypeCoverage coverage;
    private final List<String> unknownImports;

    private Parsed(MendOrder order, Consumer<String> progress) {
        this.order = order;
        this.progress = progress;
        this.sources = set(context(troubles)).parse();
        this.coverage = TypeCoverage.of(sources);
        this.unknownImports = UnknownImports.in(sources);
        progress.accept(String.format(
                Locale.ROOT, "parsed %d files, %.2f %% of the names have a type", sources.size(), coverage.percent()));
    }

    /** Parses the modules, their POMs and their resources. */
    public static Parsed of(MendOrder order, Consumer<String> progress) {
        return new Parsed(order, progress);
    }

    /** How many files there are. */
    public int files() {
        return sources.size();
    }

    /** The share of names whose type is known, 0 to 1. */
    public double typeCoverage() {
        return coverage.share();
    }

    /** Imports of which nothing is known, each with its file: recipes may have passed over what they stand for. */
    public List<String> unknownImports() {
        return unknownImports;
    }

    /** What was out of reach, and what no recipe saw because it could not be parsed: left alone, not broken. */
    public List<String> left() {
        List<String> left = new ArrayList<>(troubles.remarks());
        left.addAll(unknownImports);
        sources.stream()
                .filter(ParseError.class::isInstance)
                .map(source -> source.getSourcePath() + ": it could not be parsed, so no recipe saw it")
                .forEach(left::add);
        return List.copyOf(left);
    }

    /** What broke while parsing. */
    public List<String> errors() {
        return troubles.errors();
    }

    /** Runs recipes one after the other, each on what those before it left. */
    public List<Ran> run(List<Recipe> recipes) {
        List<Ran> done = new ArrayList<>();
        Before before = new Before(false, false, false);
        List<SourceFile> current = sources;
        for (Recipe recipe : recipes) {
            if (before.lets(recipe)) {
                Step step = repeated(recipe, current);
                // The engine tells a module nothing of what its parent says now.
                current = step.ran().changesAPom() ? set(context(troubles)).withPomsAnew(step.after()) : step.after();
                before = before.and(step);
                done.add(step.ran());
            } else {
                done.add(Ran.nothing(recipe));
            }
        }
        return List.copyOf(done);
    }

    /**
     * What the recipes before one did in this run.
     *
     * @param lostTypes whether files were parsed anew after a POM had changed: what its new libraries bring has no type yet
     */
    private record Before(boolean changedAny, boolean changedAPom, boolean lostTypes) {
        boolean lets(Recipe recipe) {
            return !lostTypes
                    && !(changedAPom && recipe.getTags().contains(ON_ITS_LIBRARIES))
                    && !(changedAny && recipe.getTags().contains(AFTER_ALL_OTHERS));
        }

        Before and(Step step) {
            boolean aPom = changedAPom || step.ran().changesAPom();
            return new Before(
                    changedAny || !step.ran().changes().isEmpty(), aPom, lostTypes || aPom && step.isParsedAnew());
        }
    }

    private Step repeated(Recipe recipe, List<SourceFile> before) {
        Step step = step(recipe, before);
        boolean isDone = step.ran().changes().isEmpty() || !recipe.getTags().contains(UNTIL_DONE);
        for (int more = 0; !isDone && more < MOST_STEPS; more++) {
            Step next = step(recipe, set(context(troubles)).again(step.after()));
            isDone = next.ran().changes().isEmpty();
            step = new Step(step.ran().then(next.ran()), next.after(), true);
        }
        return step;
    }

    /** What a recipe did, and all files after it. */
    private record Step(Ran ran, List<SourceFile> after, boolean isParsedAnew) {}

    private Step step(Recipe recipe, List<SourceFile> before) {
        Troubles own = new Troubles();
        RecipeRun run = recipe.run(new InMemoryLargeSourceSet(before), context(own));
        return new Step(
                Ran.of(recipe, run, own), after(before, run.getChangeset().getAllResults()), false);
    }

    private static List<SourceFile> after(List<SourceFile> before, List<Result> results) {
        Map<UUID, Result> changed = new HashMap<>();
        List<SourceFile> after = new ArrayList<>();
        for (Result result : results) {
            if (result.getBefore() != null) {
                changed.put(result.getBefore().getId(), result);
            } else if (result.getAfter() != null) {
                after.add(result.getAfter());
            }
        }
        for (SourceFile source : before) {
            Result result = changed.get(source.getId());
            SourceFile kept = result == null ? source : result.getAfter();
            if (kept != null) {
                after.add(kept);
            }
        }
        return List.copyOf(after);
    }

    private SourceSet set(ExecutionContext context) {
        return new SourceSet(order, context, progress);
    }

    private ExecutionContext context(Troubles heard) {
        ExecutionContext context = new InMemoryExecutionContext(heard::add);
        context.putMessage(Policy.class.getName(), order.policy());
        context.putMessage(MendOrder.FLOORS, order.floors());
        DataTableExecutionContextView.view(context).setDataTableStore(new InMemoryDataTableStore());
        MavenExecutionContextView.view(context).setPomCache(poms);
        MavenGround.prepare(context, order.maven());
        return context;
    }
}
