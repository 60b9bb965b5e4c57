package dev.plimsoll.recipes.boot;

import dev.plimsoll.recipes.LeftAlone;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openrewrite.DataTableExecutionContextView;
import org.openrewrite.DataTableStore;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.marker.SearchResult;
import org.openrewrite.maven.tree.MavenResolutionResult;

/** The condition of a move of sources alone: no module runs with a Spring Boot that speaks javax itself. */
public final class NotBelowSpringBoot3 extends ScanningRecipe<NotBelowSpringBoot3.Found> {

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    /** The modules that speak javax, with the version of Spring Boot. */
    static final class Found {
        private final Map<String, String> modules = new TreeMap<>();
        private DataTableStore store = DataTableStore.noop();
        private boolean isTold;
    }

    @Override
    public String getDisplayName() {
        return "Find projects that are not below Spring Boot 3";
    }

    @Override
    public String getDescription() {
        return "Finds the files of projects in which no module runs with Spring Boot 1 or 2, and names those modules.";
    }

    @Override
    public Found getInitialValue(ExecutionContext context) {
        return new Found();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Found found) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                found.store = DataTableExecutionContextView.view(context).getDataTableStore();
                if (tree instanceof SourceFile file) {
                    file.getMarkers()
                            .findFirst(MavenResolutionResult.class)
                            .flatMap(pom -> new Module(pom).springBoot())
                            .filter(version -> Library.isBelow(version, "3"))
                            .ifPresent(version ->
                                    found.modules.put(file.getSourcePath().toString(), version));
                }
                return tree;
            }
        };
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Found found) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (!found.isTold) {
                    found.isTold = true;
                    found.modules.forEach((file, version) -> found.store.insertRow(
                            leftAlone,
                            context,
                            new LeftAlone.Row(
                                    file,
                                    "Spring Boot " + version
                                            + " itself speaks javax; dev.plimsoll.ToSpringBoot4 moves both")));
                }
                return tree == null || !found.modules.isEmpty() ? tree : SearchResult.found(tree);
            }
        };
    }
}
