package dev.plimsoll.recipes.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.Recipe;
import org.openrewrite.config.Environment;
import org.openrewrite.config.YamlResourceLoader;

class PlatformCompositesTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev.plimsoll.ToPlatformClient", "dev.plimsoll.ToPlatformEvents"})
    void eachNamesRecipesThatThereAre(String name) {
        Recipe composite = Environment.builder()
                .load(new YamlResourceLoader(
                        getClass().getResourceAsStream("/META-INF/rewrite/" + file(name)),
                        URI.create(file(name)),
                        new Properties()))
                .build()
                .activateRecipes(name);

        assertThat(composite.validateAll()).allMatch(validated -> validated.isValid());
        assertThat(composite.getRecipeList()).hasSize(2);
    }

    private static String file(String name) {
        return name.replaceFirst(".*\\.", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT) + ".yml";
    }
}
