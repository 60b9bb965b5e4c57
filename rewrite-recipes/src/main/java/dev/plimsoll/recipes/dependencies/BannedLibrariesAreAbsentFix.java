package dev.plimsoll.recipes.dependencies;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.PolicyInForce;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;

/** Puts the policy's replacement in the place of every banned library that a POM declares. */
@AutoService(Recipe.class)
public final class BannedLibrariesAreAbsentFix extends ScanningRecipe<List<Replacement<?>>> {

    @Override
    public String getDisplayName() {
        return "Leave banned libraries out";
    }

    @Override
    public String getDescription() {
        return "Replaces every banned library that a POM declares by the replacement that the policy names.";
    }

    @Override
    public List<Replacement<?>> getInitialValue(ExecutionContext context) {
        return PolicyInForce.of(context).banned().stream()
                .flatMap(ban -> Replacement.of(ban, context).stream())
                .toList();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(List<Replacement<?>> replacements) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                replacements.forEach(replacement -> replacement.scan(tree, context));
                return tree;
            }
        };
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(List<Replacement<?>> replacements) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                Tree changed = tree;
                for (Replacement<?> replacement : replacements) {
                    changed = replacement.apply(changed, context);
                }
                return changed;
            }
        };
    }
}
