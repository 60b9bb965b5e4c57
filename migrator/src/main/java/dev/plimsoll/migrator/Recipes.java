package dev.plimsoll.migrator;

import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.mend.MendOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.openrewrite.Recipe;

/** Finds recipes beside the engine; this module knows none of them by type. */
final class Recipes {
    private static final String UPGRADE = "dev.plimsoll.recipes.UpgradeLibrary";

    private Recipes() {}

    /** The fixes of the ordered standards, then the moves of libraries. */
    static List<Recipe> of(MendOrder order) {
        return Stream.concat(fixes(order), moves(order)).toList();
    }

    private static Stream<Recipe> fixes(MendOrder order) {
        return ServiceLoader.load(Recipe.class, Recipes.class.getClassLoader()).stream()
                .filter(provider -> provider.type().getSimpleName().endsWith("Fix"))
                .filter(provider -> order.standards().contains(Standard.idOf(provider.type())))
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Recipe::getName));
    }

    private static Stream<Recipe> moves(MendOrder order) {
        return order.moves().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(move -> upgrade(move.getKey(), move.getValue()));
    }

    private static Recipe upgrade(String library, String version) {
        try {
            return (Recipe) Class.forName(UPGRADE, true, Recipes.class.getClassLoader())
                    .getConstructor(String.class, String.class)
                    .newInstance(library, version);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(UPGRADE + " is not beside the engine: add plimsoll-rewrite-recipes", e);
        }
    }
}
