package dev.plimsoll.recipes.structure;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSources;
import java.time.Duration;
import java.util.ArrayList;
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

/** Takes types that services, repositories or entities use out of the controllers that they are nested in. */
@AutoService(Recipe.class)
public final class LayersAreRespectedFix extends ScanningRecipe<LayersAreRespectedFix.Project> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    /** All files, and what is found in them once the last was seen. */
    static final class Project {
        private final List<J.CompilationUnit> main = new ArrayList<>();
        private final Mentions mentions = new Mentions();
        private @Nullable NestedTypes types;

        void saw(@Nullable Tree tree) {
            mentions.saw(tree);
            if (tree instanceof J.CompilationUnit unit && MainSources.contain(unit)) {
                main.add(unit);
            }
        }

        NestedTypes types() {
            if (types == null) {
                types = NestedTypes.of(main, mentions);
            }
            return types;
        }
    }

    @Override
    public String getDisplayName() {
        return "Let dependencies point from the web inwards";
    }

    @Override
    public String getDescription() {
        return "Makes a type that is nested in a controller, and used by a service, a repository or an entity, a type of its own in the same package,"
                + " with those beside it that it needs. It stays where it needs the controller, where its name is taken, or where"
                + " anything may know it by the name of its class.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Project getInitialValue(ExecutionContext context) {
        return new Project();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Project project) {
        return new EachFile((tree, context) -> project.saw(tree));
    }

    @Override
    public Collection<? extends SourceFile> generate(Project project, ExecutionContext context) {
        NestedTypes types = project.types();
        types.left()
                .forEach((use, reason) -> leftAlone.insertRow(
                        context, new LeftAlone.Row(use.by() + " on " + use.of().replaceFirst(".*\\.", ""), reason)));
        return types.leaving().values().stream()
                .map(type -> new OwnFile(type, types.leaving().values()).text())
                .toList();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Project project) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                return tree instanceof J.CompilationUnit
                                && !project.types().leaving().isEmpty()
                        ? new LeavesController(project.types().leaving()).visit(tree, context)
                        : tree;
            }
        };
    }
}
