package dev.plimsoll.recipes.logging;

import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.ModuleLibraries;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;

/** Logs what a service prints; programs with a main method of their own, and tests, may print. */
public final class OutputIsLogged extends ScanningRecipe<ModuleLibraries> {
    private static final String SLF4J = "org.slf4j:slf4j-api";

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Log instead of printing";
    }

    @Override
    public String getDescription() {
        return "Replaces System.out.println, System.err.println and printStackTrace in services by a logger: info, error and"
                + " error. Values that look sensitive, and programs with a main method, stay.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(2);
    }

    @Override
    public ModuleLibraries getInitialValue(ExecutionContext context) {
        return new ModuleLibraries();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(ModuleLibraries libraries) {
        return new EachFile((tree, context) -> libraries.saw(tree));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(ModuleLibraries libraries) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (!(tree instanceof J.CompilationUnit unit) || !MainSources.contain(unit)) {
                    return tree;
                }
                Set<String> reasons = new TreeSet<>();
                Tree after = new ToLogger(unit, hasSlf4j(unit, libraries), reasons).visit(unit, context, getCursor());
                String file = unit.getSourcePath().toString();
                reasons.forEach(reason -> leftAlone.insertRow(context, new LeftAlone.Row(file, reason)));
                return after;
            }
        };
    }

    private static boolean hasSlf4j(J.CompilationUnit unit, ModuleLibraries libraries) {
        return libraries
                .of(unit)
                .map(known -> known.containsKey(SLF4J))
                .orElseGet(() -> unit.getTypesInUse().getTypesInUse().toString().contains(Slf4j.LOGGER));
    }
}
