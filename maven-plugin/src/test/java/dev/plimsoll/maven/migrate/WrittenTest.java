package dev.plimsoll.maven.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.standards.migrate.RecipeCall;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {
    @Test
    void recipesStandInTheirOrder() throws MojoExecutionException {
        assertThat(Written.recipes("ToJakarta, ToJUnit5 ,", null))
                .containsExactly(new RecipeCall("ToJakarta", Map.of()), new RecipeCall("ToJUnit5", Map.of()));
    }

    @Test
    void aCommaWithinAValueIsPartOfIt() throws MojoExecutionException {
        assertThat(Written.pairs("options", "types=a.A,b.B, version=2"))
                .isEqualTo(Map.of("types", "a.A,b.B", "version", "2"));
    }

    @Test
    void anEqualsSignWithinAValueIsPartOfIt() throws MojoExecutionException {
        assertThat(Written.pairs("options", "packages=old=new")).isEqualTo(Map.of("packages", "old=new"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"library", "=3", "library= ", "version=1,library="})
    void whatIsNoPairIsTold(String options) {
        assertThatThrownBy(() -> Written.pairs("options", options))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("is not of the form name=text");
    }

    @Test
    void parametersForSeveralRecipesAreRefused() {
        assertThatThrownBy(() -> Written.recipes("A,B", "version=2"))
                .hasMessageContaining("which of 2 recipes it is for");
    }

    @Test
    void noRecipeIsTold() {
        assertThatThrownBy(() -> Written.recipes(" , ", null)).hasMessageContaining("No recipe is named");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "-x", "a..b", "a/b", "main.lock", "a~1"})
    void whatCannotBeABranchIsTold(String campaign) {
        assertThatThrownBy(() -> Written.campaign(campaign)).hasMessageContaining("becomes the name of a branch");
    }

    @ParameterizedTest
    @CsvSource({
        "https://git.acme.example/shop/orders.git, orders",
        "https://git.acme.example/shop/orders/, orders",
        "git@git.acme.example:shop/orders.git, orders",
        "ssh://git@git.acme.example/orders, orders"
    })
    void aRepositoryIsCalledByTheLastPartOfItsAddress(String address, String name) {
        assertThat(Written.repository(address)).isEqualTo(name);
    }

    @Test
    void aFolderIsCalledByItsName(@TempDir Path folder) {
        assertThat(Written.repository(folder + "/."))
                .isEqualTo(folder.getFileName().toString());
    }
}
