package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The enforcer is a service like any other, except that its outage cannot keep it from being deployed. */
final class OwnDeployTest {

    private static final String CORE = "pkg:maven/org.acme/core";
    private static final String DIGEST = "sha256:cccccccc";

    @TempDir
    Path folder;

    private Path policy;

    @BeforeEach
    void write() throws IOException {
        policy = Files.writeString(folder.resolve("plimsoll.yml"), """
                governed: [{library: %s}]
                reports: {environments: [nowhere]}
                """.formatted(CORE));
    }

    @Test
    void case11_theGatesOwnDeployIsDecidedByTheSameRules() {
        try (OwnEnforcer enforcer = start()) {
            promote(enforcer.api(), "1.0", "2026-01-01T00:00:00Z");
            publish(enforcer.api());
            assertThat(decision(enforcer.api())).isEqualTo("ALLOW");

            promote(enforcer.api(), "1.1", "2026-05-01T00:00:00Z");
            assertThat(decision(enforcer.api())).isEqualTo("DENY");
        }
    }

    @Test
    void case11_whatWasDeployedDuringTheOutageStaysInSightUntilAnotherPersonHasSeenIt() {
        start().close();

        try (OwnEnforcer back = start()) {
            Api ada = back.api().as(back.token("ada", Role.PLATFORM));
            Answer recorded = ada.post("/api/v1/break-glass", "application/json", """
                    {"service": "plimsoll", "environment": "prod", "digest": "%s",
                     "reason": "the enforcer was down", "deployedAt": "2026-06-20T03:00:00Z"}""".formatted(DIGEST));
            assertThat(recorded.status()).isEqualTo(201);
            String id = recorded.body().path("id").asString();
            assertThat(back.api().get("/api/v1/break-glass?open=true").body().toString())
                    .contains("the enforcer was down");

            String acknowledge = "/api/v1/break-glass/" + id + "/acknowledge";
            assertThat(ada.post(acknowledge, "application/json", "{}").status()).isEqualTo(409);
            Api grace = back.api().as(back.token("grace", Role.APPROVER));
            assertThat(grace.post(acknowledge, "application/json", "{}").status())
                    .isEqualTo(200);
            assertThat(back.api().get("/api/v1/break-glass?open=true").body().toString())
                    .doesNotContain("the enforcer was down");
        }
    }

    private OwnEnforcer start() {
        return OwnEnforcer.start(folder.resolve("data"), "--plimsoll.policy=" + policy);
    }

    private static void promote(Api api, String version, String at) {
        api.post("/api/v1/releases", "application/json", """
                {"library": "%s", "version": "%s", "gaAt": "%s"}""".formatted(CORE, version, at));
    }

    private static void publish(Api api) {
        api.put("/api/v1/artifacts/" + DIGEST + "/sbom?service=plimsoll", """
                {"bomFormat": "CycloneDX", "components": [{"type": "library", "purl": "%s@1.0"}]}""".formatted(CORE));
    }

    private static String decision(Api api) {
        return api.decide("{\"service\": \"plimsoll\", \"digest\": \"" + DIGEST + "\"}")
                .body()
                .path("decision")
                .asString();
    }
}
