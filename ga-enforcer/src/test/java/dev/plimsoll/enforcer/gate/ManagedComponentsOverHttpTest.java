package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question that names its components says which BOMs manage them, as an SBOM does. */
final class ManagedComponentsOverHttpTest {

    private static final String BEHIND = OwnGate.CORE + "@1.0";
    private static final String BOM = "pkg:maven/org.acme/bom@1.0";

    @TempDir
    static Path folder;

    private static OwnGate gate;
    private static Api api;

    @BeforeAll
    static void start() throws IOException {
        gate = OwnGate.start(folder);
        api = gate.api();
        gate.enforce("governed: [{library: pkg:maven/org.acme/*}]");
        api.post("/api/v1/releases", "application/json", """
                {"library": "pkg:maven/org.acme/bom", "version": "1.0", "gaAt": "2026-05-01T00:00:00Z"}""");
    }

    @AfterAll
    static void stop() {
        gate.close();
    }

    @Test
    void whatAGovernedBomManagesIsJudgedThroughIt() {
        assertThat(ask("").body().path("decision").asString()).isEqualTo("DENY");

        Answer managed = ask(", \"managedBy\": {\"" + BEHIND + "\": [\"" + BOM + "\"]}");
        assertThat(managed.body().path("findings")).hasSize(1);
        assertThat(managed.body().at("/findings/0/library").asString()).isEqualTo("pkg:maven/org.acme/bom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[null]"})
    void anEntryWithNullIsRefused(String boms) {
        Answer answer = ask(", \"managedBy\": {\"" + BEHIND + "\": " + boms + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("`managedBy` has an entry with null");
    }

    @Test
    void ofAnArtifactWithAnSbomItIsRefused() {
        Answer answer = api.post("/api/v1/decisions", "application/json", """
                {"service": "fresh", "dryRun": true, "digest": "%s", "managedBy": {}}
                """.formatted(OwnGate.digest("fresh")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("`managedBy` is given without `components`");
    }

    private static Answer ask(String more) {
        return api.post("/api/v1/decisions", "application/json", """
                {"service": "x", "dryRun": true, "components": ["%s", "%s"]%s}
                """.formatted(BEHIND, BOM, more));
    }
}
