package dev.plimsoll.recipes.structure;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.Unfolded;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
        TestCallers.Moved moved = project.moved();
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (!(tree instanceof J.CompilationUnit unit)) {
                    return tree;
                }
                boolean mayChange = project.isMoving(unit)
                        || project.owingAClock(unit).isPresent()
                        || !MainSources.contain(unit) && moved.concern(unit);
                if (!mayChange) {
                    return unit;
                }
                J.CompilationUnit before = Unfolded.begin(unit);
                J after = mended(before, project, context);
                if (after == before) {
                    return unit;
                }
                J.CompilationUnit whole = (J.CompilationUnit) FullNames.of(unit).keptIn(after);
                return Unfolded.end(SettledImports.in(unit, whole));
            }
        };
    }

    private static J mended(J.CompilationUnit unit, ClockProject project, ExecutionContext context) {
        ClockCode usual = project.code("clock");
        Optional<ClockFile> file = project.isMoving(unit) ? ClockFile.of(unit, project.handed()) : Optional.empty();
        J after = unit;
        if (!MainSources.contain(unit)) {
            after = new TestCallers(project.moved(), usual).visitNonNull(unit, context);
        } else if (file.isPresent()) {
            ClockCode code = project.code(file.get().clock());
            Asking asking = new Asking(code, project.isLocal(unit));
            after = new ToClock(file.get(), code, asking).visitNonNull(unit, context);
        }
        Optional<String> application = project.owingAClock(unit);
        return application.isPresent()
                ? new ClockBean(application.get(), project.beanName(), usual).visitNonNull(after, context)
                : after;
    }
}
