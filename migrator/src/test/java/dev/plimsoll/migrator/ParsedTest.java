package dev.plimsoll.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;
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
    void aFileThatMovesIsWrittenInOnePlaceAndDeletedInTheOther() throws IOException {
        Path source = Files.createDirectories(folder.resolve("src/a")).resolve("Order.java");
        Files.writeString(source, "package a;\n\nclass Order {}\n");

        assertThat(parsed().run(List.of(new ChangeType("a.Order", "b.Order", false)))
                        .get(0)
                        .changes())
                .extracting(Ran.Changed::path, Ran.Changed::after)
                .containsExactly(
                        tuple("src/a/Order.java", null), tuple("src/b/Order.java", "package b;\n\nclass Order {}\n"));
    }

    @Test
    void aRecipeThatStandsOnItsLibrariesWaitsWhereAPomIsChangedBeforeIt() throws IOException {
        Recipe library = replace("<version>1</version>", "<version>2</version>", "pom.xml");
        Recipe standing = new Tagged("on-its-libraries", replace("one", "two", "**/*.sql"));

        List<Ran> ran = parsed().run(List.of(library, standing, replace("one", "three", "**/*.sql")));

        assertThat(ran).extracting(each -> each.changes().size()).containsExactly(1, 0, 1);
        assertThat(parsed().run(List.of(standing, library)))
                .extracting(each -> each.changes().size())
                .containsExactly(1, 1);
    }

    @Test
    void aListUntilNothingChangesReadsWhatItWroteItself() throws IOException {
        Path source = Files.createDirectories(folder.resolve("src")).resolve("Order.java");
        Files.writeString(source, "class Order extends Base {\n    Long id;\n}\n\nclass Base {}\n");
        Recipe base = replace("class Base {}", "class Base implements java.io.Serializable {}", "**/*.java");
        Recipe reader = new ChangeFieldOfSerializable();

        assertThat(parsed().run(List.of(new Tagged("until-nothing-changes", base, reader)))
                        .get(0)
                        .changes())
                .singleElement()
                .satisfies(file -> assertThat(file.after()).contains("implements java.io.Serializable", "UUID id;"));
    }

    @Test
    void nothingRunsOnFilesThatWereParsedAnewWithoutTheLibrariesOfTheirPom() throws IOException {
        Recipe library = replace("<version>1</version>", "<version>2</version>", "pom.xml");

        assertThat(parsed().run(List.of(
                        new Tagged("until-nothing-changes", library), replace("one", "two", "**/*.sql"))))
                .extracting(each -> each.changes().size())
                .containsExactly(1, 0);
    }

    @Test
    void aRecipeSeesWhatTheServiceCatalogueKnows() throws IOException {
        Files.writeString(folder.resolve("catalog-info.yaml"), "spec: {owner: one}");

        assertThat(parsed().run(List.of(replace("one", "two", "catalog-info.yaml")))
                        .get(0)
                        .changes())
                .hasSize(1);
    }

    /** Sees by types what another wrote as text. */
    private static final class ChangeFieldOfSerializable extends Recipe {
        @Override
        public String getDisplayName() {
            return "Serializable classes have UUIDs";
        }

        @Override
        public String getDescription() {
            return "Changes the ids of serializable classes.";
        }

        @Override
        public TreeVisitor<?, ExecutionContext> getVisitor() {
            return new JavaIsoVisitor<>() {
                @Override
                public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
                    if (TypeUtils.isAssignableTo("java.io.Serializable", type.getType())
                            && type.getSimpleName().equals("Order")) {
                        doAfterVisit(new ChangeType("java.lang.Long", "java.util.UUID", true).getVisitor());
                    }
                    return type;
                }
            };
        }
    }

    /** A list of recipes with a tag. */
    private static final class Tagged extends Recipe {
        private final transient String tag;
        private final transient List<Recipe> recipes;

        Tagged(String tag, Recipe... recipes) {
            this.tag = tag;
            this.recipes = List.of(recipes);
        }

        @Override
        public String getDisplayName() {
            return "Tagged";
        }

        @Override
        public String getDescription() {
            return "A list of recipes.";
        }

        @Override
        public Set<String> getTags() {
            return Set.of(tag);
        }

        @Override
        public List<Recipe> getRecipeList() {
            return recipes;
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
        MendOrder.Module module =
                new MendOrder.Module(folder, List.of(folder.resolve("src")), List.of(folder.resolve("sql")), List.of());
        return Parsed.of(
                new MendOrder(
                        folder, List.of(module), Set.of(), Map.of(), Policies.defaults(), MendOrder.Maven.usual()),
                line -> {});
    }
}
