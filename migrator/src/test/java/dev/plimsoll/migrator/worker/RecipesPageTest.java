package dev.plimsoll.migrator.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openrewrite.config.Environment;
import org.openrewrite.config.RecipeDescriptor;

/** Writes {@code docs/recipes.md} with {@code -Dplimsoll.write=true}, and else sees that it is what would be written. */
class RecipesPageTest {
    private static final Path PAGE = Path.of("../docs/recipes.md");

    private final List<RecipeDescriptor> recipes = Environment.builder(new Properties())
            .scanClassLoader(RecipesPageTest.class.getClassLoader())
            .build()
            .listRecipeDescriptors()
            .stream()
            .filter(recipe -> recipe.getName().startsWith("dev.plimsoll."))
            .filter(recipe -> !recipe.getName().startsWith("dev.plimsoll.migrator."))
            .sorted(Comparator.comparing(RecipeDescriptor::getName))
            .toList();

    @Test
    void thePageSaysWhatTheRecipesSay() throws IOException {
        if (Boolean.getBoolean("plimsoll.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private String page() {
        return """
                # Recipes

                What [migrate](migrating.md) can be told to run, in the recipes' own words. Each says in the report what it left alone, and why; how often they are
                right is [measured](recipes-measured.md). This page is written by `RecipesPageTest`.

                ## Lists

                """
                + recipes(RecipesPageTest::isList)
                + "## With parameters\n\n"
                + recipes(recipe -> !isList(recipe) && !recipe.getOptions().isEmpty())
                + "## One thing each\n\n"
                + recipes(recipe -> !isList(recipe) && recipe.getOptions().isEmpty());
    }

    private static boolean isList(RecipeDescriptor recipe) {
        return recipe.getName().matches("dev\\.plimsoll\\.\\w+");
    }

    private String recipes(Predicate<RecipeDescriptor> which) {
        return recipes.stream().filter(which).map(RecipesPageTest::recipe).collect(Collectors.joining());
    }

    private static String recipe(RecipeDescriptor recipe) {
        StringBuilder text = new StringBuilder("### `" + recipe.getName() + "`\n\n")
                .append(recipe.getDescription().strip())
                .append("\n\n");
        recipe.getOptions()
                .forEach(option -> text.append("- `%s`%s: %s For example `%s`.\n"
                        .formatted(
                                option.getName(),
                                option.isRequired() ? "" : " (optional)",
                                option.getDescription(),
                                option.getExample())));
        if (isList(recipe)) {
            recipe.getRecipeList().forEach(part -> text.append("- `" + part.getName() + "`\n"));
        }
        return text.append(text.toString().endsWith("\n\n") ? "" : "\n").toString();
    }
}
