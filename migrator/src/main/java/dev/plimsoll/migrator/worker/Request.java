package dev.plimsoll.migrator.worker;

import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.migrate.RecipeCall;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine is asked for, as one line of JSON: to parse a project, or to run recipes over the one parsed last.
 *
 * @param parse the project; absent where recipes are to be run
 * @param run the recipes; absent where a project is to be parsed
 */
public record Request(@Nullable Project parse, @Nullable Wanted run) {

    /**
     * A project.
     *
     * @param policy the text of its policy
     */
    public record Project(Path root, List<MendOrder.Module> modules, String policy, MendOrder.Maven maven) {}

    /**
     * Recipes.
     *
     * @param file definitions of one's own, in the engine's YAML
     * @param excluded names of recipes that do not run, wherever they stand
     * @param dropped names of groups that do not run this time
     */
    public record Wanted(List<RecipeCall> recipes, @Nullable Path file, Set<String> excluded, Set<String> dropped) {}
}
