package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.policy.PolicyInForce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An enforcer that governs one library, with one service that is behind and one that is fresh. */
final class OwnGate implements AutoCloseable {

    static final String CORE = "pkg:maven/org.acme/core";
    static final String GOVERNED = "governed: [{library: " + CORE + "}]\nreports: {environments: [nowhere]}\n";

    private final Path policy;
    private final OwnEnforcer enforcer;

    private OwnGate(Path policy, OwnEnforcer enforcer) {
        this.policy = policy;
        this.enforcer = enforcer;
    }

    static OwnGate start(Path folder) throws IOException {
        Path policy = Files.writeString(folder.resolve("plimsoll.yml"), GOVERNED);
        OwnGate gate = new OwnGate(policy, OwnEnforcer.start(folder.resolve("data"), "--plimsoll.policy=" + policy));
        gate.promote("1.0", "2026-01-01T00:00:00Z");
        gate.promote("1.1", "2026-05-01T00:00:00Z");
        gate.publish("behind", "1.0");
        gate.publish("fresh", "1.1");
        return gate;
    }

    Api api() {
        return enforcer.api();
    }

    void enforce(String text) throws IOException {
        Files.writeString(policy, text);
        enforcer.bean(PolicyInForce.class).reload();
    }

    Answer ask(String service, String key) {
        return api().post("/api/v1/decisions", question(service), Map.of("Idempotency-Key", key));
    }

    void promote(String version, String at) {
        assertThat(api().post("/api/v1/releases", "application/json", """
                        {"library": "%s", "version": "%s", "gaAt": "%s"}""".formatted(CORE, version, at))
                        .status())
                .isEqualTo(201);
    }

    void publish(String service, String version) {
        assertThat(api().put("/api/v1/artifacts/" + digest(service) + "/sbom?service=" + service, sbom(version))
                        .status())
                .isEqualTo(201);
    }

    static String question(String service) {
        return "{\"service\": \"" + service + "\", \"digest\": \"" + digest(service) + "\"}";
    }

    static String sbom(String version) {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "components": [{"type": "library", "purl": "%s@%s"}]}""".formatted(CORE, version);
    }

    static String digest(String service) {
        return "sha256:" + String.format("%064x", service.hashCode());
    }

    @Override
    public void close() {
        enforcer.close();
    }
}
