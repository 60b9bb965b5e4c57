package dev.plimsoll.recipes.data;

import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;

/** Lets entities extend {@code AggregateRoot}, and turns numeric ids into UUIDs wherever they go. */
public final class EntitiesExtendAggregateRoot extends ScanningRecipe<AggregateSources> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Let entities extend AggregateRoot";
    }

    @Override
    public String getDescription() {
        return "Lets entities extend `AggregateRoot`, which has their id, version and times, and turns numeric ids into UUIDs in"
                + " all declarations that they flow through and, by a Flyway migration for PostgreSQL, in the tables.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(30);
    }

    @Override
    public AggregateSources getInitialValue(ExecutionContext context) {
        return new AggregateSources();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(AggregateSources sources) {
        return new EachFile((tree, context) -> sources.saw(tree));
    }

    @Override
    public Collection<? extends SourceFile> generate(
            AggregateSources sources, Collection<SourceFile> others, ExecutionContext context) {
        AggregatePlan plan = sources.plan();
        plan.left().forEach((entity, reason) -> leave(context, entity, reason));
        sources.columns
                .leftToPeople()
                .forEach(statement -> leave(
                        context, "the database", "there is no Flyway migration beside which to put " + statement));
        sources.columns
                .ofOtherTables()
                .forEach(statement -> leave(
                        context,
                        "the database",
                        "no Flyway migration makes the table, so put it where that is made: " + statement));
        return sources.columns.migrations(others);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(AggregateSources sources) {
        AggregatePlan plan = sources.plan();
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (!(tree instanceof J.CompilationUnit unit) || plan.turned().isEmpty()) {
                    return tree;
                }
                Tree typed = new IdTypeEdit(plan).visit(unit, context);
                return new AggregateEdit(plan, sources.libraries).visit(typed, context, getCursor());
            }
        };
    }

    private void leave(ExecutionContext context, String place, String reason) {
        leftAlone.insertRow(context, new LeftAlone.Row(place, reason));
    }
}
