package dev.plimsoll.recipes.dependencies;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.FloorsInForce;
import dev.plimsoll.recipes.LeftAlone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;

/** Raises what the gate calls too old to the version that it asks for, within the major version. */
@AutoService(Recipe.class)
public final class VersionsAreWithinGraceFix extends ScanningRecipe<List<Raise>> {

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Keep governed libraries within the grace";
    }

    @Override
    public String getDescription() {
        return "Raises versions, properties, parents and imported BOMs to what the gate asks for, within the major version.";
    }

    @Override
    public List<Raise> getInitialValue(ExecutionContext context) {
        Map<String, String> floors = new TreeMap<>(FloorsInForce.of(context));
        return floors.entrySet().stream()
                .filter(floor -> floor.getKey().matches("pkg:maven/[^/]+/[^/]+"))
                .map(floor -> new Raise(floor.getKey(), floor.getValue(), context))
                .toList();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(List<Raise> raises) {
        return new EachFile((tree, context) -> raises.forEach(raise -> raise.scan(tree)));
    }

    @Override
    public Collection<? extends SourceFile> generate(List<Raise> raises, ExecutionContext context) {
        raises.stream().flatMap(raise -> raise.close().stream()).forEach(row -> leftAlone.insertRow(context, row));
        return List.of();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(List<Raise> raises) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                Tree raised = tree;
                for (Raise raise : raises) {
                    raised = raise.apply(raised);
                }
                return raised;
            }
        };
    }
}
