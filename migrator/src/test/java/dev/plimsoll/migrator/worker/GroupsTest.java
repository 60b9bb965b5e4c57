package dev.plimsoll.migrator.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.standards.migrate.RecipeCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.Recipe;

class GroupsTest {
    private static final Groups KNOWN = known();

    @TempDir
    Path folder;

    @Test
    void aRecipeIsFoundByTheLastPartOfItsName() throws IOException {
        assertThat(names(null, Set.of(), "EntityHasVersionFix"))
                .containsExactly("dev.plimsoll.recipes.data.EntityHasVersionFix");
    }

    @Test
    void oneOfOurListsComesBeforeARecipeOfTheSameName() throws IOException {
        assertThat(names(null, Set.of(), "ToJakarta")).containsExactly("dev.plimsoll.ToJakarta");
    }

    @Test
    void aRecipeTakesParameters() throws IOException {
        RecipeCall call = new RecipeCall("UpgradeLibrary", Map.of("library", "pkg:maven/a/b", "version", "2"));

        List<Groups.Group> groups = groups(null).of(wanted(List.of(call), null, Set.of()));

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.name()).isEqualTo("dev.plimsoll.recipes.UpgradeLibrary{library=pkg:maven/a/b, version=2}");
            assertThat(group.recipe().getDescriptor().getOptions())
                    .extracting(option -> option.getValue())
                    .contains("pkg:maven/a/b", "2");
        });
    }

    @Test
    void aParameterOfAListIsForThePartsThatHaveIt() throws IOException {
        RecipeCall call = new RecipeCall("MigrateToPlatform", Map.of("owner", "group:shop"));

        assertThat(groups(null).of(wanted(List.of(call), null, Set.of())))
                .filteredOn(group -> group.name().endsWith("ServiceNamesItsOwner"))
                .singleElement()
                .satisfies(group -> assertThat(group.recipe().getDescriptor().getOptions())
                        .extracting(option -> option.getValue())
                        .containsExactly("group:shop"));
    }

    @Test
    void aParameterThatAListGivesItsPartIsNotGivenTwice() throws IOException {
        Path file = file("""
                  - dev.plimsoll.recipes.UpgradeLibrary:
                      library: pkg:maven/a/b
                """);

        RecipeCall call = new RecipeCall("com.acme.All", Map.of("version", "2"));
        assertThat(groups(file)
                        .of(wanted(List.of(call), file, Set.of()))
                        .get(0)
                        .recipe()
                        .getRecipeList())
                .singleElement()
                .satisfies(part -> assertThat(part.getDescriptor().getOptions())
                        .extracting(option -> option.getValue())
                        .contains("pkg:maven/a/b", "2"));
        RecipeCall again = new RecipeCall("com.acme.All", Map.of("library", "pkg:maven/c/d"));
        assertThatThrownBy(() -> groups(file).of(wanted(List.of(again), file, Set.of())))
                .hasMessageContaining("has no parameter `library`");
    }

    @Test
    void aMistypedNameIsToldWithTheNearOne() {
        assertThatThrownBy(() -> names(null, Set.of(), "EntityHasVersionsFix"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no recipe `EntityHasVersionsFix`; did you mean `EntityHasVersionFix`?");
    }

    @Test
    void aMistypedParameterIsToldWithTheNearOne() {
        RecipeCall call = new RecipeCall("UpgradeLibrary", Map.of("library", "pkg:maven/a/b", "versoin", "2"));

        assertThatThrownBy(() -> groups(null).of(wanted(List.of(call), null, Set.of())))
                .hasMessageContaining("has no parameter `versoin`; did you mean `version`?");
    }

    @Test
    void aMissingParameterIsTold() {
        RecipeCall call = new RecipeCall("UpgradeLibrary", Map.of("library", "pkg:maven/a/b"));

        assertThatThrownBy(() -> groups(null).of(wanted(List.of(call), null, Set.of())))
                .hasMessageContaining("version is required");
    }

    @Test
    void aMistypedExclusionIsToldToo() {
        assertThatThrownBy(() -> names(null, Set.of("ToJakata"), "EntityHasVersionFix"))
                .hasMessageContaining("did you mean `ToJakarta`?");
    }

    @Test
    void aRecipeInAFileThatNamesAnUnknownOneCannotRun() {
        assertThatThrownBy(() -> names(file("  - com.acme.Nowhere\n"), Set.of(), "com.acme.All"))
                .hasMessageContaining("com.acme.Nowhere");
    }

    @Test
    void aListOfRecipesIsOneGroup() throws IOException {
        assertThat(names(file("""
                  - dev.plimsoll.recipes.data.EntityHasVersionFix
                  - dev.plimsoll.recipes.ToJakarta
                """), Set.of(), "com.acme.All")).containsExactly("com.acme.All");
    }

    @Test
    void thePartsOfAListAreGroupsWhereItSaysThatTheyStandAlone() throws IOException {
        assertThat(names(file("""
                  - dev.plimsoll.recipes.data.EntityHasVersionFix
                  - dev.plimsoll.recipes.ToJakarta
                tags:
                  - parts-stand-alone
                """), Set.of(), "com.acme.All"))
                .containsExactly("dev.plimsoll.recipes.data.EntityHasVersionFix", "dev.plimsoll.recipes.ToJakarta");
    }

    @Test
    void anExcludedRecipeIsTakenOutWhereverItStands() throws IOException {
        List<Groups.Group> groups = groups(file("""
                  - dev.plimsoll.recipes.data.EntityHasVersionFix
                  - dev.plimsoll.recipes.ToJakarta
                """))
                .of(wanted(List.of(call("com.acme.All")), file, Set.of("dev.plimsoll.recipes.ToJakarta")));

        assertThat(groups).singleElement().satisfies(group -> assertThat(
                        group.recipe().getRecipeList())
                .extracting(Recipe::getName)
                .containsExactly("dev.plimsoll.recipes.data.EntityHasVersionFix"));
    }

    private @Nullable Path file;

    private Path file(String list) throws IOException {
        Path written = Files.writeString(folder.resolve("recipes.yml"), """
                type: specs.openrewrite.org/v1beta/recipe
                name: com.acme.All
                displayName: All of it
                description: All that we want.
                recipeList:
                """ + list);
        file = written;
        return written;
    }

    private static List<String> names(@Nullable Path file, Set<String> excluded, String recipe) throws IOException {
        return groups(file).of(wanted(List.of(call(recipe)), file, excluded)).stream()
                .map(Groups.Group::name)
                .toList();
    }

    private static RecipeCall call(String name) {
        return new RecipeCall(name, Map.of());
    }

    private static Request.Wanted wanted(List<RecipeCall> calls, @Nullable Path file, Set<String> excluded) {
        return new Request.Wanted(calls, file, excluded, Set.of());
    }

    private static Groups known() {
        try {
            return new Groups(GroupsTest.class.getClassLoader(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Groups groups(@Nullable Path file) throws IOException {
        return file == null ? KNOWN : new Groups(GroupsTest.class.getClassLoader(), file);
    }
}
