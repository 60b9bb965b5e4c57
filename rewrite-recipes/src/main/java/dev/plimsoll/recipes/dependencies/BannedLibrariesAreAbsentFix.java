package dev.plimsoll.recipes.dependencies;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.PolicyInForce;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.xml.tree.Xml;

/** Puts the policy's replacement in the place of every banned library that a POM declares. */
@AutoService(Recipe.class)
public final class BannedLibrariesAreAbsentFix extends ScanningRecipe<BannedLibraries> {

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Leave banned libraries out";
    }

    @Override
    public String getDescription() {
        return "Replaces every banned library that a POM declares by the replacement that the policy names.";
    }

    @Override
    public BannedLibraries getInitialValue(ExecutionContext context) {
        return new BannedLibraries(PolicyInForce.of(context).banned(), context);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(BannedLibraries banned) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (tree instanceof Xml.Document pom) {
                    resolution(pom)
                            .ifPresent(result -> banned.scan(
                                    pom,
                                    result,
                                    context,
                                    reason -> leftAlone.insertRow(
                                            context,
                                            new LeftAlone.Row(
                                                    pom.getSourcePath().toString(), reason))));
                }
                return tree;
            }
        };
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(BannedLibraries banned) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                return tree instanceof Xml.Document pom && resolution(pom).isPresent()
                        ? banned.mend(pom, resolution(pom).get(), context)
                        : tree;
            }
        };
    }

    private static Optional<MavenResolutionResult> resolution(Xml.Document pom) {
        return pom.getMarkers().findFirst(MavenResolutionResult.class);
    }
}
