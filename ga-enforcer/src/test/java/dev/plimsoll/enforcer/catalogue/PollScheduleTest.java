package dev.plimsoll.enforcer.catalogue;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.plimsoll.enforcer.OwnEnforcer.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.standards.policy.Policies;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PollScheduleTest {

    private static final String POLICY = """
            governed:
              - library: pkg:maven/org.acme/core
              - library: pkg:maven/org.acme/guava
              - library: pkg:maven/org.acme/io
              - library: pkg:maven/org.acme/undated
              - library: pkg:maven/org.others/*
              - library: pkg:npm/left-pad
            """;

    @TempDir
    Path folder;

    private OwnRepository repository;

    @BeforeEach
    void start() {
        repository = OwnRepository.start();
        repository.reset();
    }

    @AfterEach
    void stop() {
        repository.close();
    }

    @Test
    void onlyLibrariesThatThePolicyNamesInFullArePolled() {
        assertThat(PollTarget.of(Policies.read("policy", POLICY)))
                .extracting(target -> target.library().artifact())
                .containsExactly("core", "guava", "io", "undated");
    }

    @Test
    void oneReplicaPollsBothKnowAndTheGateDecidesByIt() throws IOException {
        released("core", "1.0.0", "2025-01-01", "2.0.0", "2026-05-01", "2.1.0-RC1", "2026-05-02");
        released("guava", "33.1.0-jre", "2025-01-01", "33.2.0-android", "2026-05-01", "33.2.0-jre", "2026-05-01");
        released("io", "20030203.000550", "2005-09-20", "2.11.0", "2021-07-13", "2.16.1", "2024-04-08");
        repository.lists("undated", "1.0.0", "2.0.0");
        repository.pom("undated", "1.0.0", aResponse());
        repository.pom("undated", "2.0.0", aResponse());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                OwnEnforcer one = enforcer(postgres);
                OwnEnforcer other = enforcer(postgres)) {
            for (OwnEnforcer enforcer : new OwnEnforcer[] {one, other}) {
                Awaited.within(Duration.ofSeconds(20), () -> status(enforcer, "core@2.0.0")
                        .equals("COMPLIANT"));
                Awaited.within(Duration.ofSeconds(20), () -> status(enforcer, "io@2.16.1")
                        .equals("COMPLIANT"));
                assertThat(status(enforcer, "core@1.0.0")).isEqualTo("BEHIND");
                assertThat(status(enforcer, "core@2.1.0-RC1")).isEqualTo("AHEAD");
                assertThat(status(enforcer, "guava@33.1.0-jre")).isEqualTo("BEHIND");
                assertThat(status(enforcer, "guava@33.2.0-android")).isEqualTo("COMPLIANT");
                assertThat(status(enforcer, "io@20030203.000550")).isEqualTo("BEHIND");
                assertThat(status(enforcer, "undated@1.0.0")).isEqualTo("UNKNOWN");
                assertThat(status(enforcer, "undated@2.0.0")).isEqualTo("UNKNOWN");
            }
            Awaited.within(
                    Duration.ofSeconds(20),
                    () -> one.api()
                                    .get("/api/v1/polls")
                                    .body()
                                    .at("/rows/3/undated")
                                    .asInt(0)
                            == 2);
            assertThat(repository.asked())
                    .filteredOn("GET maven-metadata.xml"::equals)
                    .hasSize(4);
            Answer polls = one.api().get("/api/v1/polls");
            assertThat(polls.body().at("/rows/0/library").asString()).isEqualTo("pkg:maven/org.acme/core");
            assertThat(polls.body().at("/rows/0/lastSuccessAt").asString()).isEqualTo(NOW.toString());
            assertThat(polls.body().at("/rows/0/stale").asBoolean()).isFalse();
            assertThat(polls.body().at("/rows/3/undated").asInt()).isEqualTo(2);
        }
    }

    @Test
    void pollingWithoutARepositoryStopsTheStart() {
        assertThatThrownBy(() -> OwnEnforcer.start(folder, "--plimsoll.poll.every=1h"))
                .rootCause()
                .hasMessageContaining("plimsoll.poll.repository is no http(s) URL without user and password");
        assertThatThrownBy(() -> OwnEnforcer.start(
                        folder, "--plimsoll.poll.every=0s", "--plimsoll.poll.repository=" + repository.url()))
                .rootCause()
                .hasMessageContaining("plimsoll.poll.every is shorter than a second");
    }

    private OwnEnforcer enforcer(EmbeddedPostgres postgres) throws IOException {
        Path policy = Files.writeString(folder.resolve("plimsoll.yml"), POLICY);
        return OwnEnforcer.start(
                folder,
                "--plimsoll.database.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--plimsoll.policy=" + policy,
                "--plimsoll.poll.repository=" + repository.url(),
                "--plimsoll.poll.every=1h",
                "--db-scheduler.polling-interval=1s");
    }

    private void released(String artifact, String... versionsAndDays) {
        String[] versions = new String[versionsAndDays.length / 2];
        for (int i = 0; i < versions.length; i++) {
            versions[i] = versionsAndDays[2 * i];
            repository.released(artifact, versions[i], Instant.parse(versionsAndDays[2 * i + 1] + "T00:00:00Z"));
        }
        repository.lists(artifact, versions);
    }

    private static String status(OwnEnforcer enforcer, String component) {
        Api api = enforcer.api();
        return api.decide("{\"service\": \"x\", \"components\": [\"pkg:maven/org.acme/%s\"], \"dryRun\": true}"
                        .formatted(component))
                .body()
                .at("/findings/0/status")
                .asString();
    }
}
