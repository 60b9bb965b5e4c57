package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import java.nio.file.Path;
import java.util.List;
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
    void theSameModuleIsTheSameText() {
        assertThat(Sbom.write(MODULE, List.of(), "1.0")).isEqualTo(Sbom.write(MODULE, List.of(), "1.0"));
    }

    private static JsonNode sbom(MavenModule module) {
        return new JsonMapper().readTree(Sbom.write(module, List.of(), "1.0"));
    }
}
