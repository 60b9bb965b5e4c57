package dev.plimsoll.enforcer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.LineRule;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Polls ten libraries of a repository, twice, and prints what it saw. Run it with {@code -Dtest=PollRealRepositoryTest
 * -Dplimsoll.poll.real=true -Dplimsoll.poll.repository=URL}; it asks for the dates that matter.
 */
@EnabledIfSystemProperty(named = "plimsoll.poll.real", matches = "true")
final class PollRealRepositoryTest {

    private static final List<PollTarget> LIBRARIES = Stream.of(
                    "org.springframework.boot/spring-boot",
                    "org.springframework/spring-core",
                    "org.springframework.cloud/spring-cloud-dependencies",
                    "org.apache.logging.log4j/log4j-core",
                    "io.netty/netty-common",
                    "org.slf4j/slf4j-api",
                    "ch.qos.logback/logback-classic",
                    "com.fasterxml.jackson.core/jackson-databind",
                    "com.zaxxer/HikariCP",
                    "org.hibernate.orm/hibernate-core")
            .map(name -> new Governed("pkg:maven/" + name, LineRule.MINOR, 3, Duration.ofDays(14)))
            .map(rule -> new PollTarget(MavenLibrary.of(rule.library()), new DatesThatMatter(rule, List.of())))
            .toList();

    @TempDir
    static Path folder;

    @Test
    void tenLibrariesAreSeenAndTheSecondRoundOnlyAsksWhetherAnythingHasChanged() {
        URI repository = URI.create(System.getProperty("plimsoll.poll.repository"));
        try (OwnEnforcer enforcer = OwnEnforcer.start(folder)) {
            int requests = round(repository, enforcer);
            while (requests > LIBRARIES.size()) {
                requests = round(repository, enforcer);
            }
            JsonNode rows = enforcer.api().get("/api/v1/polls").body().path("rows");
            assertThat(rows).hasSize(LIBRARIES.size());
            rows.forEach(row -> System.out.printf(
                    "%-60s %4d releases, %4d of them GA without date; %s%n",
                    row.path("library").asString(),
                    row.path("releases").asInt(),
                    row.path("undated").asInt(),
                    row.path("lastError").asString("no error")));
            assertThat(rows).allMatch(row -> !row.path("lastSuccessAt").isNull());
        }
    }

    private static int round(URI repository, OwnEnforcer enforcer) {
        MavenRepository asked = new MavenRepository(repository, Duration.ofSeconds(20), Clock.systemUTC());
        long start = System.nanoTime();
        new PollRound(asked, enforcer.bean(PollStore.class), Clock.systemUTC()).run(LIBRARIES);
        System.out.printf(
                "%d requests in %d ms%n",
                asked.requests(), Duration.ofNanos(System.nanoTime() - start).toMillis());
        return asked.requests();
    }
}
