package dev.plimsoll.recipes.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.Recipe;
import org.openrewrite.config.Environment;
import org.openrewrite.config.YamlResourceLoader;

class PlatformCompositesTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev.plimsoll.ToPlatformClient", "dev.plimsoll.ToPlatformEvents"})
    void eachNamesRecipesThatThereAre(String name) {
        Recipe composite = environment(name).activateRecipes(name);

        assertThat(composite.validateAll()).allMatch(validated -> validated.isValid());
        assertThat(composite.getRecipeList()).hasSize(2);
    }

    /** An entity that was given its annotation just now has it for the next recipe when it is read again. */
    @Test
    void eventsAreDroppedOnceTheirEntitiesAreReadAgain() {
        String name = "dev.plimsoll.ToPlatformEvents";

        assertThat(environment(name).listRecipes())
                .filteredOn(recipe -> recipe.getName().equals(name))
                .singleElement()
                .satisfies(recipe -> assertThat(recipe.getTags()).contains("until-nothing-changes"));
    }

    private static Environment environment(String name) {
        return Environment.builder()
                .load(new YamlResourceLoader(
                        PlatformCompositesTest.class.getResourceAsStream("/META-INF/rewrite/" + file(name)),
                        URI.create(file(name)),
                        new Properties()))
                .build();
    }

    private static String file(String name) {
        return name.replaceFirst(".*\\.", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT) + ".yml";
    }
}
