package dev.plimsoll.migrator;

import com.google.auto.service.AutoService;
import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.mend.Mended;
import dev.plimsoll.standards.mend.Mended.Change;
import dev.plimsoll.standards.mend.Mender;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openrewrite.Recipe;
import org.openrewrite.config.CompositeRecipe;

/**
 * Runs recipes over a project in this process: parse once, run once, write nothing. What breaks on the way is an error
 * of the repair, other than what was out of Maven's reach: {@link Troubles} tells them apart.
 */
@AutoService(Mender.class)
public final class RecipeMender implements Mender {

    @Override
    public Mended mend(MendOrder order, Consumer<String> progress) {
        List<Recipe> recipes = Recipes.of(order);
        if (recipes.isEmpty()) {
            return new Mended(List.of(), 1, List.of(), List.of());
        }
        Parsed parsed = Parsed.of(order, progress);
        Ran ran = parsed.run(List.of(new CompositeRecipe(recipes))).get(0);
        return new Mended(
                ran.changes().stream().map(changed -> change(order, changed)).toList(),
                parsed.typeCoverage(),
                Stream.of(parsed.left(), ran.left())
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                Stream.of(parsed.errors(), ran.errors())
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    private static Change change(MendOrder order, Ran.Changed changed) {
        List<String> fixes = changed.recipes().stream()
                .map(name -> name.replaceFirst(".*\\.", ""))
                .toList();
        return new Change(order.root().resolve(changed.path()), changed.after(), changed.diff(), fixes);
    }
}
