package dev.plimsoll.enforcer.simulation;

import static dev.plimsoll.enforcer.OwnEnforcer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.catalogue.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class SimulateThenDoItTest {

    private static final String POLICY = """
            horizon: 60d
            governed:
              - library: pkg:maven/com.acme/core
                lines: major
            rules:
              - rule: standards
                mode: off
            """;

    @TempDir
    Path folder;

    private OwnEnforcer enforcer;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        Path policy = Files.writeString(folder.resolve("plimsoll.yml"), POLICY);
        enforcer = OwnEnforcer.start(folder.resolve("postgres"), "--plimsoll.policy=" + policy);
        api = enforcer.api();
        api.post("/api/v1/releases:import", "text/csv", """
                purl,version,released_at
                pkg:maven/com.acme/core,3.1.0,2026-01-10T09:00:00Z
                pkg:maven/com.acme/core,2.7.0,2025-01-10T09:00:00Z
                """);
        publish("billing", "money", "3.1.0");
        publish("ledger", "money", "2.7.0");
    }

    @AfterEach
    void stop() {
        enforcer.close();
    }

    @Test
    void whatASimulationSaysOfAPromotionIsWhatThePromotionDoes() {
        Answer simulated =
                simulate("{\"promote\": [{\"library\": \"pkg:maven/com.acme/core\", \"version\": \"3.2.0\"}]}");

        assertThat(simulated.status()).as(simulated.detail()).isEqualTo(200);
        assertThat(simulated.body().path("changes").size()).isEqualTo(1);
        JsonNode change = simulated.body().at("/changes/0");
        assertThat(change.path("service").asString()).isEqualTo("billing");
        assertThat(change.at("/before/blockedFrom").isNull()).isTrue();
        assertThat(change.at("/after/blockedBy/0/floor").asString()).isEqualTo("3.2.0");
        assertThat(simulated.body().at("/after/within").asInt()).isEqualTo(1);
        assertThat(simulated.body().at("/teams/0/after/within").asInt()).isEqualTo(1);
        assertThat(forecast().path("total").asInt()).isZero();
        Instant from = Instant.parse(change.at("/after/blockedFrom").asString());
        assertThat(from).isEqualTo(NOW.plus(Duration.ofDays(14)));

        promote("3.2.0");

        assertThat(forecast().at("/rows/0/blockedFrom").asString()).isEqualTo(from.toString());
        assertThat(forecast().at("/summary/0/message").asString())
                .isEqualTo("1 service stops on 2026-07-04 for com.acme:core 3");
        moveTo(from.minusSeconds(1));
        assertThat(verdict("billing")).isEqualTo("ALLOW");
        moveTo(from);
        assertThat(verdict("billing")).isEqualTo("DENY");
        assertThat(verdict("ledger")).isEqualTo("ALLOW");
    }

    @Test
    void aPromotionOfNextMondayIsSimulatedAsOfNextMonday() {
        Instant monday = Instant.parse("2026-06-22T08:00:00Z");
        Answer simulated = simulate("""
                {"promote": [{"library": "pkg:maven/com.acme/core", "version": "3.2.0", "gaAt": "%s"}]}
                """.formatted(monday));
        Instant from = Instant.parse(
                simulated.body().at("/changes/0/after/blockedFrom").asString());
        assertThat(from).isEqualTo(monday.plus(Duration.ofDays(14)));

        moveTo(monday);
        promote("3.2.0");

        moveTo(from.minusSeconds(1));
        assertThat(verdict("billing")).isEqualTo("ALLOW");
        moveTo(from);
        assertThat(verdict("billing")).isEqualTo("DENY");
    }

    @Test
    void aSimulationChangesNothing() {
        long version = catalogueVersion();

        simulate("""
                {"promote": [{"library": "pkg:maven/com.acme/core", "version": "3.2.0"}],
                 "withdraw": [{"library": "pkg:maven/com.acme/core", "version": "2.7.0"}],
                 "policy": "mode: enforce"}
                """);

        assertThat(catalogueVersion()).isEqualTo(version);
        assertThat(api.get("/api/v1/releases?library=pkg:maven/com.acme/core")
                        .body()
                        .path("rows")
                        .size())
                .isEqualTo(2);
        assertThat(decide("billing").path("policyVersion").asInt()).isEqualTo(1);
    }

    @Test
    void theEndOfALineMovesWhoIsInIt() {
        Answer simulated = simulate("""
                {"endLines": [{"library": "pkg:maven/com.acme/core", "line": "2", "on": "2026-06-22"}]}
                """);

        assertThat(simulated.body().at("/changes/0/service").asString()).isEqualTo("ledger");
        assertThat(simulated.body().at("/changes/0/after/blockedFrom").asString())
                .isEqualTo("2026-07-06T00:00:00Z");
        assertThat(simulated.body().at("/changes/0/after/blockedBy/0/message").asString())
                .contains("line 2 is closed, the floor is 3.1.0");
    }

    @Test
    void thePolicyInForceInsteadOfItselfChangesNothing() {
        Answer simulated = simulate("{\"policy\": \"" + POLICY.replace("\n", "\\n") + "\"}");

        assertThat(simulated.status()).as(simulated.detail()).isEqualTo(200);
        assertThat(simulated.body().path("changes").size()).isZero();
    }

    private Answer simulate(String json) {
        return api.post("/api/v1/simulations", "application/json", json);
    }

    private JsonNode forecast() {
        return api.get("/api/v1/forecast?days=28").body();
    }

    private void promote(String version) {
        Answer promoted = api.post(
                "/api/v1/releases",
                "application/json",
                "{\"library\": \"pkg:maven/com.acme/core\", \"version\": \"" + version + "\"}");
        assertThat(promoted.status()).as(promoted.detail()).isEqualTo(201);
    }

    private void moveTo(Instant instant) {
        MovableClock clock = enforcer.bean(MovableClock.class);
        clock.advance(Duration.between(clock.instant(), instant));
    }

    private String verdict(String service) {
        return decide(service).path("decision").asString();
    }

    private JsonNode decide(String service) {
        return api.decide("{\"service\": \"" + service + "\", \"digest\": \"" + digest(service) + "\"}")
                .body();
    }

    private long catalogueVersion() {
        return decide("billing").path("catalogueVersion").asLong();
    }

    private void publish(String service, String team, String version) {
        Answer published = api.put(
                "/api/v1/artifacts/" + digest(service) + "/sbom?service=" + service + "&team=" + team,
                "{\"bomFormat\": \"CycloneDX\", \"components\": [{\"purl\": \"pkg:maven/com.acme/core@" + version
                        + "\"}]}");
        assertThat(published.status()).as(published.detail()).isEqualTo(201);
    }

    private static String digest(String service) {
        return "sha256:" + "%064x".formatted(service.hashCode());
    }
}
