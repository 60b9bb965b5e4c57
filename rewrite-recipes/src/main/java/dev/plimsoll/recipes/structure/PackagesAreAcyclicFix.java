package dev.plimsoll.recipes.structure;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.packages.Circles;
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

/** Ends circles between packages by moving the beans that lie above the rest of their package to one inside it. */
@AutoService(Recipe.class)
public final class PackagesAreAcyclicFix extends ScanningRecipe<Circles> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Keep packages free of cycles";
    }

    @Override
    public String getDescription() {
        return "Ends a circle between packages where moving classes is enough: beans of Spring, and plain types that only they use, which use the"
                + " others of the circle and are used by nothing that stays, go to the package `application` inside their own, as few as will do."
                + " A circle stays as it is where that would not end it, where the classes need what only their package sees, or where anything may"
                + " know one of them, or its package, by name.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Circles getInitialValue(ExecutionContext context) {
        return new Circles();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Circles circles) {
        return new EachFile((tree, context) -> circles.saw(tree));
    }

    @Override
    public Collection<? extends SourceFile> generate(Circles circles, ExecutionContext context) {
        circles.left().forEach((arrow, reason) -> leftAlone.insertRow(context, new LeftAlone.Row(arrow, reason)));
        return List.of();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Circles circles) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                return circles.mended(tree, context);
            }
        };
    }
}
