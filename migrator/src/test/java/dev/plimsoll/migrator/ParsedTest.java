package dev.plimsoll.migrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.Recipe;
import org.openrewrite.text.FindAndReplace;

class ParsedTest {
    @TempDir
    Path folder;

    @Test
    void aRecipeReadsWhatTheOneBeforeItWrote() throws IOException {
        Parsed parsed = parsed();

        List<Ran> ran = parsed.run(List.of(replace("one", "two", "**/*.sql"), replace("two", "three", "**/*.sql")));

        assertThat(ran).extracting(each -> each.changes().get(0).after()).containsExactly("two", "three");
        assertThat(parsed.run(List.of(replace("one", "four", "**/*.sql")))
                        .get(0)
                        .changes())
                .as("every run begins with what was parsed")
                .hasSize(1);
    }

    @Test
    void aRecipeThatStandsOnItsLibrariesWaitsWhereAPomIsChangedBeforeIt() throws IOException {
        Recipe library = replace("<version>1</version>", "<version>2</version>", "pom.xml");
        Recipe standing = new OnItsLibraries(replace("one", "two", "**/*.sql"));

        List<Ran> ran = parsed().run(List.of(library, standing, replace("one", "three", "**/*.sql")));

        assertThat(ran).extracting(each -> each.changes().size()).containsExactly(1, 0, 1);
        assertThat(parsed().run(List.of(standing, library)))
                .extracting(each -> each.changes().size())
                .containsExactly(1, 1);
    }

    /** The same, with the tag. */
    private static final class OnItsLibraries extends Recipe {
        private final transient Recipe recipe;

        OnItsLibraries(Recipe recipe) {
            this.recipe = recipe;
        }

        @Override
        public String getDisplayName() {
            return recipe.getDisplayName();
        }

        @Override
        public String getDescription() {
            return recipe.getDescription();
        }

        @Override
        public Set<String> getTags() {
            return Set.of("on-its-libraries");
        }

        @Override
        public List<Recipe> getRecipeList() {
            return List.of(recipe);
        }
    }

    private static Recipe replace(String from, String to, String files) {
        return new FindAndReplace(from, to, null, null, null, null, files, null);
    }

    private Parsed parsed() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>orders</artifactId>
                  <version>1</version>
                </project>
                """);
        Files.writeString(Files.createDirectories(folder.resolve("sql")).resolve("a.sql"), "one");
        MendOrder.Module module = new MendOrder.Module(folder, List.of(), List.of(folder.resolve("sql")), List.of());
        return Parsed.of(
                new MendOrder(
                        folder, List.of(module), Set.of(), Map.of(), Policies.defaults(), MendOrder.Maven.usual()),
                line -> {});
    }
}
