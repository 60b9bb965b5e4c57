package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.ManagedVersions;
import dev.plimsoll.maven.module.MavenModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SbomTest {
    private static final Library CORE = Samples.library("core", "compile");
    private static final Library DEEP = Samples.library("deep", "runtime", "org.lib:core");
    private static final MavenModule MODULE = Samples.module(
            Path.of("/orders"), CORE, DEEP, Samples.library("servlet", "provided"), Samples.library("junit", "test"));

    @Test
    void whatOnlyTestsUseIsLeftOut() {
        assertThat(sbom(MODULE).path("components").findValuesAsString("name"))
                .containsExactly("core", "deep", "servlet");
    }

    @Test
    void whatIsProvidedIsNotShipped() {
        assertThat(sbom(MODULE).path("components").findValuesAsString("scope"))
                .containsExactly("required", "required", "excluded");
    }

    @Test
    void theModuleItselfIsTheSubject() {
        assertThat(sbom(MODULE).at("/metadata/component/purl").asString())
                .isEqualTo("pkg:maven/com.acme/orders@1.0.0?type=jar");
    }

    @Test
    void aLibraryHangsOnWhatBringsItIn() {
        JsonNode edges = sbom(MODULE).path("dependencies");

        assertThat(edges.toString())
                .contains("{\"ref\":\"pkg:maven/org.lib/core@1.2?type=jar\","
                        + "\"dependsOn\":[\"pkg:maven/org.lib/deep@1.2?type=jar\"]}");
    }

    @Test
    void aBomIsAComponentWithItsRole() {
        JsonNode components = sbom(MODULE, boms()).path("components");

        assertThat(components.findValuesAsString("purl"))
                .endsWith("pkg:maven/com.acme/bom@3?type=pom", "pkg:maven/com.acme/parent@2?type=pom");
        assertThat(components.get(3).path("scope").asString()).isEqualTo("required");
        assertThat(components.get(3).path("properties").toString())
                .isEqualTo("[{\"name\":\"plimsoll:role\",\"value\":\"bom\"}]");
        assertThat(components.get(4).path("properties").toString()).contains("\"parent\"");
    }

    @Test
    void aLibraryNamesWhatManagesTheVeryVersionThatItHas() {
        JsonNode components = sbom(MODULE, boms()).path("components");

        assertThat(components.get(0).path("properties").findValuesAsString("value"))
                .containsExactly("pkg:maven/com.acme/bom@3?type=pom", "pkg:maven/com.acme/parent@2?type=pom");
        assertThat(components.get(0).path("properties").findValuesAsString("name"))
                .containsOnly("plimsoll:managedBy");
    }

    @Test
    void whatHasAnotherVersionOrIsManagedByNobodyNamesNobody() {
        JsonNode components = sbom(MODULE, boms()).path("components");

        assertThat(components.get(1).has("properties")).isFalse();
        assertThat(components.get(2).has("properties")).isFalse();
    }

    @Test
    void aBomThatIsALibraryTooIsThereOnce() {
        Library both = new Library("com.acme", "bom", "3", "pom", "", "compile", false, null, List.of());

        JsonNode components =
                sbom(Samples.module(Path.of("/orders"), both), boms()).path("components");

        assertThat(components.findValuesAsString("purl"))
                .containsExactly("pkg:maven/com.acme/bom@3?type=pom", "pkg:maven/com.acme/parent@2?type=pom");
        assertThat(components.get(0).path("properties").findValuesAsString("value"))
                .containsExactly("bom");
    }

    @Test
    void theOrderInWhichBomsAreFoundChangesNothing() {
        List<ManagedVersions> reversed = List.of(boms().get(1), boms().get(0));

        assertThat(Sbom.write(MODULE, reversed, "1.0")).isEqualTo(Sbom.write(MODULE, boms(), "1.0"));
    }

    @Test
    void theSameModuleIsTheSameText() {
        assertThat(Sbom.write(MODULE, List.of(), "1.0")).isEqualTo(Sbom.write(MODULE, List.of(), "1.0"));
    }

    private static List<ManagedVersions> boms() {
        return List.of(
                new ManagedVersions(
                        new Bom("com.acme", "parent", "2", "parent"), Map.of("org.lib:core:jar:", "1.2"), List.of()),
                new ManagedVersions(
                        new Bom("com.acme", "bom", "3", "bom"),
                        Map.of("org.lib:core:jar:", "1.2", "org.lib:deep:jar:", "1.1", "org.lib:servlet:war:", "1.2"),
                        List.of()));
    }

    private static JsonNode sbom(MavenModule module) {
        return sbom(module, List.of());
    }

    private static JsonNode sbom(MavenModule module, List<ManagedVersions> boms) {
        return new JsonMapper().readTree(Sbom.write(module, boms, "1.0"));
    }
}
