package dev.plimsoll.recipes.structure;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.clock.ClockMend;
import dev.plimsoll.recipes.clock.ClockProject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;

/** Gives beans of Spring a clock where they, or what they call, read the machine's; a file is changed whole or not at all. */
@AutoService(Recipe.class)
public final class TimeComesFromAClockFix extends ScanningRecipe<ClockProject> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Take the time from a clock that is passed in";
    }

    @Override
    public String getDescription() {
        return "Injects a `Clock` into beans of Spring that read the machine's, hands it to constructors and methods of other classes where all who"
                + " call them can, asks it in the machine's zone, and makes the application declare it as a bean where none is. Tests that"
                + " make or call what needs one pass `Clock.systemDefaultZone()`.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(15);
    }

    @Override
    public ClockProject getInitialValue(ExecutionContext context) {
        return new ClockProject();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(ClockProject project) {
        return new EachFile((tree, context) -> project.saw(tree));
    }

    @Override
    public Collection<? extends SourceFile> generate(ClockProject project, ExecutionContext context) {
        project.reasons().forEach((path, reasons) -> {
            if (!reasons.isEmpty()) {
                leftAlone.insertRow(context, new LeftAlone.Row(path, String.join("; ", reasons)));
            }
        });
        return List.of();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(ClockProject project) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                return tree instanceof J.CompilationUnit unit ? ClockMend.of(unit, project, context) : tree;
            }
        };
    }
}
