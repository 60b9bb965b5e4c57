package dev.plimsoll.enforcer.catalogue;

import static dev.plimsoll.enforcer.OwnEnforcer.NOW;

import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.LineRule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An enforcer, a repository that it polls, and rounds of polls that the test begins. */
final class OwnPolls implements AutoCloseable {

    static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");
    static final Instant JUNE = Instant.parse("2026-06-01T10:00:00Z");

    final OwnRepository repository = OwnRepository.start();
    final MovableClock clock = new MovableClock(NOW);
    final OwnEnforcer enforcer;

    private OwnPolls(OwnEnforcer enforcer) {
        this.enforcer = enforcer;
    }

    static OwnPolls start(Path folder) {
        return new OwnPolls(OwnEnforcer.start(folder));
    }

    /** As after the start. */
    void forget() {
        clock.moveTo(NOW);
        repository.reset();
        JdbcClient jdbc = enforcer.bean(JdbcClient.class);
        for (String table : List.of("polled_host", "polled_library", "release")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    void firstPoll(String artifact, String... versions) {
        repository.lists(artifact, versions);
        Arrays.stream(versions).forEach(version -> repository.released(artifact, version, MAY));
        poll(artifact);
        repository.asked();
    }

    /** Under a grace so long that every date matters. */
    void poll(String... artifacts) {
        poll(Duration.ofDays(3650), artifacts);
    }

    void poll(Duration grace, String... artifacts) {
        MavenRepository asked = new MavenRepository(repository.url(), Duration.ofSeconds(1), clock);
        new PollRound(asked, enforcer.bean(PollStore.class), clock)
                .run(Arrays.stream(artifacts)
                        .map(OwnRepository::library)
                        .map(library -> new PollTarget(
                                library,
                                new DatesThatMatter(
                                        new Governed(library.library(), LineRule.MINOR, 3, grace), List.of())))
                        .toList());
        enforcer.bean(CatalogueInMemory.class).reload();
    }

    List<String> releases(String artifact) {
        return enforcer.bean(CatalogueStore.class).load().of("pkg:maven/org.acme/" + artifact).stream()
                .map(release -> release.version() + " " + release.state() + " "
                        + (release.isDateKnown() ? release.gaAt() : "unknown"))
                .sorted()
                .toList();
    }

    JsonNode row(String artifact) {
        for (JsonNode row : enforcer.api().get("/api/v1/polls").body().path("rows")) {
            if (row.path("library").asString().endsWith("/" + artifact)) {
                return row;
            }
        }
        throw new AssertionError(artifact + " is not in the list");
    }

    @Override
    public void close() {
        enforcer.close();
        repository.close();
    }
}
