package dev.plimsoll.rules.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.ProjectCheck;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Versions;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceHasAnOwnerTest {
    private static final String NONE_THERE =
            "The service has no owner: no catalog-info.yaml lies beside its POM or above it";

    @TempDir
    Path folder;

    @BeforeEach
    void aServiceInARepository() throws IOException {
        write("shop/services/orders/pom.xml", "<project/>");
    }

    @Test
    void aLibraryOwesNoOwner() throws IOException {
        assertThat(check(false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop/services/orders/", "shop/services/", "shop/"})
    void anOwnerBesideThePomOrAboveItCounts(String place) throws IOException {
        write(place + "catalog-info.yaml", "spec:\n  type: service\n  owner: shop # the team\n");

        assertThat(check(true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec: {owner: shop}",
                "spec:\n    lifecycle: production\n\n    owner: \"group:default/shop\"",
                "kind: API\n---\nkind: Component\nspec:\n  owner: shop\n",
                "# a comment\n---\nspec:\n  owner: ${{ values.owner }}x\n"
            })
    void howTheFileIsWrittenDoesNotMatter(String text) throws IOException {
        write("shop/catalog-info.yml", text);

        assertThat(check(true)).isEmpty();
    }

    @Test
    void anOwnerAboveCountsWhereTheNearestFileHasNone() throws IOException {
        write("shop/services/orders/catalog-info.yaml", "kind: Component");
        write("shop/catalog-info.yaml", "spec: {owner: shop}");

        assertThat(check(true)).isEmpty();
    }

    @Test
    void withoutAFileThereIsNoOwner() throws IOException {
        assertThat(check(true)).singleElement().satisfies(violation -> {
            assertThat(violation.message()).isEqualTo(NONE_THERE);
            assertThat(violation.file()).isEqualTo("pom.xml");
            assertThat(violation.line()).isEqualTo(1);
        });
    }

    @Test
    void aFileOutsideOfTheRepositoryIsNobodys() throws IOException {
        write("catalog-info.yaml", "spec: {owner: shop}");

        assertThat(check(true)).extracting(Violation::message).containsExactly(NONE_THERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: Component",
                "owner: shop",
                "metadata: {owner: shop}",
                "spec:\n  type: service\n",
                "spec:\n  owner:\n",
                "spec:\n  owner: ''\n",
                "spec:\n  # owner: shop\n  type: service\n",
                "spec: {owner: unknown}",
                "spec: [owner]",
                ""
            })
    void aFileWithoutAnOwnerIsNone(String text) throws IOException {
        write("shop/services/orders/catalog-info.yaml", text);

        assertThat(check(true))
                .extracting(Violation::message)
                .containsExactly("The service has no owner: catalog-info.yaml names no team in spec.owner");
    }

    @Test
    void aFileThatIsNoYamlNamesNobody() throws IOException {
        write("shop/services/orders/catalog-info.yaml", "spec: {owner: shop");

        assertThat(check(true))
                .singleElement()
                .extracting(Violation::message)
                .asString()
                .startsWith("The service has no owner: catalog-info.yaml cannot be read: ");
    }

    private List<Violation> check(boolean deployable) throws IOException {
        Path module = folder.resolve("shop/services/orders");
        return ProjectCheck.run(
                new ProjectFacts(
                        folder.resolve("shop"),
                        module,
                        module.resolve("pom.xml"),
                        deployable,
                        List.of(),
                        Versions.NONE),
                Policies.defaults());
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
