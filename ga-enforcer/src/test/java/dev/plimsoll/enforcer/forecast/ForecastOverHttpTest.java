package dev.plimsoll.enforcer.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.catalogue.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class ForecastOverHttpTest {

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static Api api;

    /** At noon of 20 June, the artifacts of the day before; core 1.1 becomes the floor on the 24th, 2.1 on the 27th. */
    @BeforeAll
    static void fill() throws IOException {
        Path policy = Files.writeString(folder.resolve("plimsoll.yml"), """
                governed:
                  - {library: pkg:maven/com.acme/core, lines: major}
                rules:
                  - {rule: standards, mode: off}
                  - {rule: ga-freshness, mode: warn, environments: [test]}
                """);
        enforcer = OwnEnforcer.start(folder.resolve("postgres"), "--plimsoll.policy=" + policy);
        api = enforcer.api();
        api.post("/api/v1/releases:import", "text/csv", """
                purl,version,released_at
                pkg:maven/com.acme/core,1.0,2026-01-01T00:00:00Z
                pkg:maven/com.acme/core,1.1,2026-06-10T00:00:00Z
                pkg:maven/com.acme/core,2.0,2026-01-01T00:00:00Z
                pkg:maven/com.acme/core,2.1,2026-06-13T00:00:00Z
                pkg:maven/com.acme/core,0.9,2025-01-01T00:00:00Z
                """);
        publish("a", "money", "1.0");
        publish("b", "shop", "1.0");
        publish("c", "shop", "2.0");
        publish("fine", "shop", "2.1");
        publish("denied", "shop", "0.8");
        enforcer.bean(MovableClock.class).advance(Duration.ofDays(1));
    }

    @AfterAll
    static void stop() {
        enforcer.close();
    }

    @Test
    void whatStopsIsListedSoonestFirstEachForItsFirstReason() {
        JsonNode forecast = forecast("days=14");

        assertThat(forecast.path("services").asInt()).isEqualTo(5);
        assertThat(forecast.path("total").asInt()).isEqualTo(4);
        assertThat(services(forecast)).containsExactly("a", "b", "c", "fine");
        assertThat(forecast.at("/rows/0/blockedFrom").asString()).isEqualTo("2026-06-24T00:00:00Z");
        assertThat(forecast.at("/rows/0/blockedBy/0/rule").asString()).isEqualTo("ga-freshness");
        assertThat(forecast.at("/rows/0/blockedBy/0/floor").asString()).isEqualTo("1.1");
        assertThat(forecast.at("/rows/3/blockedFrom").asString()).isEqualTo("2026-07-04T12:00:00Z");
        assertThat(forecast.at("/rows/3/blockedBy/0/rule").asString()).isEqualTo("build-horizon");
        assertThat(messages(forecast))
                .containsExactly(
                        "2 services stop on 2026-06-24 for com.acme:core 1",
                        "1 service stops on 2026-06-27 for com.acme:core 2",
                        "1 service stops on 2026-07-04 for the build horizon");
    }

    @Test
    void oneRuleByItself() {
        assertThat(services(forecast("days=14&rule=ga-freshness"))).containsExactly("a", "b", "c");
        assertThat(services(forecast("days=14&rule=build-horizon"))).containsExactly("a", "b", "c", "fine");
        assertThat(services(forecast("days=12&rule=build-horizon"))).isEmpty();
    }

    @Test
    void oneTeamOrAnotherEnvironment() {
        assertThat(services(forecast("days=14&team=shop&rule="))).containsExactly("b", "c", "fine");
        assertThat(services(forecast("days=14&environment=test"))).containsExactly("a", "b", "c", "denied", "fine");
        assertThat(forecast("days=2").path("total").asInt()).isZero();
    }

    @Test
    void pagesFollowEachOtherWithoutAGapAndTheSummaryIsOfAll() {
        List<String> found = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = forecast("days=14&limit=1&after=" + after);
            assertThat(page.path("summary").size()).isEqualTo(3);
            found.addAll(services(page));
            after = page.path("next").asString("");
        } while (!after.isEmpty());

        assertThat(found).containsExactly("a", "b", "c", "fine");
    }

    @Test
    void aMistakeNamesTheParameter() {
        assertThat(refused("days=0")).contains("`days` is 0; ask for 1 to 90");
        assertThat(refused("days=91")).contains("`days` is 91");
        assertThat(refused("days=soon")).contains("days");
        assertThat(refused("limit=0")).contains("`limit` is 0");
        assertThat(refused("environment=%20")).contains("`environment` is empty");
        assertThat(refused("rule=horizon")).contains("`rule` is no rule of the gate");
        assertThat(refused("after=billing")).contains("`after` is no place in the forecast");
    }

    private static JsonNode forecast(String query) {
        Answer answer = api.get("/api/v1/forecast?" + query);
        assertThat(answer.status()).as(answer.detail()).isEqualTo(200);
        return answer.body();
    }

    private static String refused(String query) {
        Answer answer = api.get("/api/v1/forecast?" + query);
        assertThat(answer.status()).as(answer.detail()).isEqualTo(400);
        return answer.detail();
    }

    private static List<String> services(JsonNode forecast) {
        return forecast.path("rows")
                .valueStream()
                .map(row -> row.path("service").asString())
                .toList();
    }

    private static List<String> messages(JsonNode forecast) {
        return forecast.path("summary")
                .valueStream()
                .map(row -> row.path("message").asString())
                .toList();
    }

    private static void publish(String service, String team, String version) {
        Answer published = api.put(
                "/api/v1/artifacts/sha256:" + "%064x".formatted(service.hashCode()) + "/sbom?service=" + service
                        + "&team=" + team,
                "{\"bomFormat\": \"CycloneDX\", \"components\": [{\"purl\": \"pkg:maven/com.acme/core@" + version
                        + "\"}]}");
        assertThat(published.status()).as(published.detail()).isEqualTo(201);
    }
}
