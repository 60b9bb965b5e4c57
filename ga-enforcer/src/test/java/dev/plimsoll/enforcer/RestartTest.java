package dev.plimsoll.enforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.enforcer.policy.PolicyInForce;
import dev.plimsoll.standards.policy.Mode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestartTest {

    private static final String QUESTION = "{\"service\": \"billing\", \"digest\": \"sha256:0123456789abcdef\"}";

    @TempDir
    Path folder;

    @Test
    void aRestartKeepsTheData() throws IOException {
        String id;
        try (OwnEnforcer enforcer = OwnEnforcer.start(folder)) {
            Api api = enforcer.api();
            api.post("/api/v1/releases:import", "text/csv", Path.of("../examples/data/releases.csv"));
            api.put(
                    "/api/v1/artifacts/sha256:0123456789abcdef/sbom?service=billing&team=money",
                    EnforcerOverHttpTest.sbom("pkg:maven/org.springframework.boot/spring-boot@2.7.18"));
            id = api.decide(QUESTION).body().path("id").asString();
        }
        try (OwnEnforcer enforcer = OwnEnforcer.start(folder)) {
            Api api = enforcer.api();
            assertThat(api.get("/api/v1/decisions/" + id)
                            .body()
                            .path("decision")
                            .asString())
                    .isEqualTo("DENY");
            assertThat(api.get("/healthz").body().path("catalogueVersion").asInt())
                    .isEqualTo(1);
            assertThat(api.get("/healthz").body().path("policyVersion").asInt()).isEqualTo(1);
            assertThat(api.decide(QUESTION).body().path("decision").asString()).isEqualTo("DENY");
        }
    }

    @Test
    void aPostgresOfOnesOwnIsNamedByItsUrl() throws IOException {
        try (EmbeddedPostgres other = EmbeddedPostgres.start();
                OwnEnforcer enforcer = OwnEnforcer.start(
                        folder.resolve("unused"),
                        "--plimsoll.database.url=" + other.getJdbcUrl("postgres", "postgres"))) {
            assertThat(enforcer.api().get("/healthz").status()).isEqualTo(200);
            assertThat(folder.resolve("unused")).doesNotExist();
        }
    }

    @Test
    void anEditedPolicyIsTakenABadOneRefusedAndTheSameTextKeepsItsNumber() throws IOException {
        Path file = folder.resolve("plimsoll.yml");
        Files.writeString(file, "mode: warn\n");
        try (OwnEnforcer enforcer = OwnEnforcer.start(folder.resolve("postgres"), "--plimsoll.policy=" + file)) {
            PolicyInForce policy = enforcer.bean(PolicyInForce.class);
            assertThat(policy.current().version()).isEqualTo(1);

            Files.writeString(file, "mode: enforce\n");
            assertThat(policy.reload().version()).isEqualTo(2);

            Files.writeString(file, "mode: enforced\n");
            assertThat(policy.reload().version()).isEqualTo(2);
            assertThat(policy.reload().policy().mode()).isEqualTo(Mode.ENFORCE);

            Files.writeString(file, "mode: warn\n");
            assertThat(policy.reload().version()).isEqualTo(1);
            assertThat(policy.reload().policy().mode()).isEqualTo(Mode.WARN);
        }
    }

    @Test
    void aBadPolicyStopsTheStartWithEveryMistake() throws IOException {
        Path file = folder.resolve("plimsoll.yml");
        Files.writeString(file, "mode: enforced\nkeep: 3\n");

        assertThatThrownBy(() -> OwnEnforcer.start(folder.resolve("postgres"), "--plimsoll.policy=" + file))
                .rootCause()
                .hasMessageContaining(file + ":1:7: `mode: enforced` cannot be read; did you mean `enforce`?")
                .hasMessageContaining(file + ":2:1: `keep` is not a key of a policy;");
    }
}
