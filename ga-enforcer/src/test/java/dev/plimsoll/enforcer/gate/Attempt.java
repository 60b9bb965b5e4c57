package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.catalogue.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** At getting past the gate, by the pipeline of a service; the service, its library and two artifacts are of no other. */
final class Attempt {

    private static int attempts;

    final int number = ++attempts;
    final String billing = "billing-" + number;
    final String core = "pkg:maven/org.acme/core-" + number;
    final String first = "sha256:aaaaaaaa" + number;
    final String second = "sha256:bbbbbbbb" + number;
    final Api platform;
    final Api pipeline;
    final MovableClock clock;
    private final Api cluster;

    private Attempt(OwnEnforcer enforcer) {
        platform = enforcer.api();
        pipeline = platform.as(enforcer.token("ci-" + number, billing, Role.CI));
        cluster = platform.as(enforcer.token("cluster-" + number, Role.CLUSTER));
        clock = enforcer.bean(MovableClock.class);
    }

    static OwnEnforcer enforcer(Path folder) throws IOException {
        Path policy = Files.writeString(folder.resolve("plimsoll.yml"), """
                governed: [{library: pkg:maven/org.acme/*}]
                reports: {environments: [audited]}
                rules: [{rule: ga-freshness, mode: off, teams: [sandbox]}]
                """);
        return OwnEnforcer.start(folder.resolve("data"), "--plimsoll.policy=" + policy);
    }

    /** Its library is at 1.0, for two months. */
    static Attempt at(OwnEnforcer enforcer) {
        Attempt attempt = new Attempt(enforcer);
        attempt.promote("1.0", Duration.ofDays(60));
        return attempt;
    }

    String verdict(String intent) {
        return ask(intent, "prod").body().path("decision").asString();
    }

    Answer ask(String intent, String environment) {
        return pipeline.decide("""
                {"service": "%s", "digest": "%s", "intent": "%s", "environment": "%s"}""".formatted(billing, first, intent, environment));
    }

    Answer publish(String version) {
        return publish(pipeline, billing, first, version);
    }

    Answer publish(Api api, String service, String digest, String version) {
        return api.put("/api/v1/artifacts/" + digest + "/sbom?service=" + service, """
                {"bomFormat": "CycloneDX", "components": [{"type": "library", "purl": "%s@%s"}]}""".formatted(core, version));
    }

    void ran() {
        assertThat(cluster.post("/api/v1/deployments", "application/json", """
                        {"service": "%s", "environment": "prod", "digest": "%s"}""".formatted(billing, first))
                        .status())
                .isLessThan(300);
    }

    void promote(String version, Duration ago) {
        assertThat(platform.post("/api/v1/releases", "application/json", """
                        {"library": "%s", "version": "%s", "gaAt": "%s"}""".formatted(
                                        core, version, clock.instant().minus(ago)))
                        .status())
                .isEqualTo(201);
    }
}
