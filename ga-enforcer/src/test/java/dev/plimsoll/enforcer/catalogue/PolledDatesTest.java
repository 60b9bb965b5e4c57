package dev.plimsoll.enforcer.catalogue;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.plimsoll.enforcer.OwnEnforcer.NOW;
import static dev.plimsoll.enforcer.catalogue.OwnPolls.JUNE;
import static dev.plimsoll.enforcer.catalogue.OwnPolls.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PolledDatesTest {

    @TempDir
    static Path folder;

    private static OwnPolls polls;
    private static OwnRepository repository;
    private static MovableClock clock;

    @BeforeAll
    static void start() {
        polls = OwnPolls.start(folder);
        repository = polls.repository;
        clock = polls.clock;
    }

    @AfterAll
    static void stop() {
        polls.close();
    }

    @BeforeEach
    void forget() {
        polls.forget();
    }

    @Test
    void datesCountOnlyWhenAllHaveBeenAskedFor() {
        repository.lists("core", "1.0.0", "2.0.0");
        repository.released("core", "2.0.0", JUNE);
        repository.pom("core", "1.0.0", aResponse().withStatus(429).withHeader("Retry-After", "60"));
        polls.poll("core");
        assertThat(polls.releases("core")).containsExactly("1.0.0 GA unknown", "2.0.0 GA unknown");
        repository.asked();

        clock.advance(Duration.ofMinutes(1));
        repository.metadata("core", aResponse().withStatus(304));
        repository.released("core", "1.0.0", MAY);
        polls.poll("core");

        assertThat(polls.releases("core")).containsExactly("1.0.0 GA " + MAY, "2.0.0 GA " + JUNE);
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml", "HEAD core-1.0.0.pom");
    }

    static Stream<ResponseDefinitionBuilder> answersWithoutADate() {
        return Stream.of(
                aResponse(),
                aResponse().withStatus(404),
                aResponse().withStatus(403),
                aResponse().withHeader("Last-Modified", "yesterday"),
                aResponse().withHeader("Last-Modified", OwnRepository.httpDate(Instant.EPOCH)),
                aResponse().withHeader("Last-Modified", OwnRepository.httpDate(Instant.parse("1999-12-31T23:59:59Z"))),
                aResponse().withHeader("Last-Modified", OwnRepository.httpDate(NOW.plusSeconds(1))));
    }

    @ParameterizedTest
    @MethodSource("answersWithoutADate")
    void aDateThatIsMissingOrMadeUpIsUnknownAndNotAskedForAgainSoon(ResponseDefinitionBuilder answer) {
        repository.lists("core", "1.0.0", "2.0.0");
        repository.pom("core", "1.0.0", answer);
        repository.released("core", "2.0.0", JUNE);

        polls.poll("core");
        assertThat(polls.releases("core")).containsExactly("1.0.0 GA unknown", "2.0.0 GA " + JUNE);
        assertThat(polls.row("core").path("undated").asInt()).isEqualTo(1);
        repository.asked();

        clock.advance(Duration.ofDays(6));
        polls.poll("core");
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");

        clock.advance(Duration.ofDays(2));
        repository.released("core", "1.0.0", MAY);
        polls.poll("core");
        assertThat(polls.releases("core")).containsExactly("1.0.0 GA " + MAY, "2.0.0 GA " + JUNE);
    }

    @Test
    void onlyDatesThatTheFloorsDependOnAreAskedFor() {
        repository.lists("core", "1.0.0", "1.1.0", "1.1.1", "1.2.0", "1.3.0", "1.3.1", "2.0.0-RC1", "1.3.2");
        repository.released("core", "1.1.1", MAY);
        repository.released("core", "1.2.0", MAY);
        repository.released("core", "1.3.0", MAY);
        repository.released("core", "1.3.1", JUNE);
        repository.released("core", "1.3.2", NOW.minusSeconds(60));

        polls.poll(Duration.ofDays(14), "core");

        assertThat(repository.asked())
                .containsExactly(
                        "GET maven-metadata.xml",
                        "HEAD core-1.3.2.pom",
                        "HEAD core-1.3.1.pom",
                        "HEAD core-1.2.0.pom",
                        "HEAD core-1.1.1.pom");
        assertThat(polls.releases("core"))
                .contains("1.3.1 GA " + JUNE, "1.1.1 GA " + MAY, "1.3.0 GA unknown", "1.0.0 GA unknown");
        polls.poll(Duration.ofDays(14), "core");
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");
    }

    @Test
    void datesThatAnotherPolicyMakesMatterAreAskedForInTheNextRound() {
        repository.lists("core", "1.0.0", "1.0.1");
        repository.released("core", "1.0.0", MAY);
        repository.released("core", "1.0.1", JUNE);
        polls.poll(Duration.ofDays(14), "core");
        assertThat(polls.releases("core")).containsExactly("1.0.0 GA unknown", "1.0.1 GA " + JUNE);

        polls.poll(Duration.ofDays(30), "core");

        assertThat(polls.releases("core")).containsExactly("1.0.0 GA " + MAY, "1.0.1 GA " + JUNE);
    }

    @Test
    void aRepositoryThatDatesNoneOfTheNewestIsNotAskedForTheOthersInThatWeek() {
        String[] versions =
                IntStream.range(0, 60).mapToObj(patch -> "1.0." + patch).toArray(String[]::new);
        repository.lists("core", versions);

        polls.poll("core");
        assertThat(repository.asked()).hasSize(11).contains("HEAD core-1.0.59.pom", "HEAD core-1.0.50.pom");
        polls.poll("core");
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");
        clock.advance(Duration.ofDays(8));
        polls.poll("core");
        assertThat(repository.asked()).hasSize(11);
    }

    @Test
    void aRepositoryThatDatesNothingIsNotAskedForTheDatesOfTheOtherLibraries() {
        String[] versions =
                IntStream.range(0, 12).mapToObj(patch -> "1.0." + patch).toArray(String[]::new);
        repository.lists("a", versions);
        repository.lists("b", versions);

        polls.poll("a", "b");
        assertThat(repository.asked()).hasSize(1 + 10 + 1).doesNotContain("HEAD b-1.0.11.pom");
    }

    @Test
    void aRepositoryThatHasDatedOneLibraryIsAskedAboutTheOthers() {
        polls.firstPoll("dated", "1.0.0");
        String[] versions =
                IntStream.range(0, 12).mapToObj(patch -> "1.0." + patch).toArray(String[]::new);
        repository.lists("a", versions);
        repository.lists("b", versions);

        polls.poll("a", "b");
        assertThat(repository.asked()).hasSize(2 * (1 + 10)).contains("HEAD b-1.0.11.pom");
    }

    @Test
    void atMostFortyDatesOfALibraryAreAskedForInARoundAndTheyCountWhenAllAreThere() {
        String[] versions =
                IntStream.range(0, 60).mapToObj(patch -> "1.0." + patch).toArray(String[]::new);
        repository.lists("core", versions);
        Arrays.stream(versions).forEach(version -> repository.released("core", version, MAY));

        polls.poll("core");
        assertThat(repository.asked()).hasSize(41);
        assertThat(polls.releases("core")).allMatch(release -> release.endsWith("unknown"));
        polls.poll("core");
        assertThat(repository.asked()).hasSize(21);
        assertThat(polls.releases("core")).hasSize(60).allMatch(release -> release.endsWith(" " + MAY));
    }

    @Test
    void datesAreNotAskedForOfARepositoryThatFails() {
        repository.lists("core", "1.0", "2.0", "3.0", "4.0", "5.0");
        for (String version : List.of("1.0", "2.0", "3.0", "4.0", "5.0")) {
            repository.pom("core", version, aResponse().withStatus(500));
        }
        polls.poll("core");
        assertThat(repository.asked()).hasSize(4);
        assertThat(polls.row("core").path("lastError").asString()).endsWith("core-3.0.pom answered 500");

        for (String version : List.of("1.0", "2.0", "3.0", "4.0", "5.0")) {
            repository.released("core", version, MAY);
        }
        polls.poll("core");
        assertThat(polls.releases("core")).hasSize(5).allMatch(release -> release.endsWith("GA " + MAY));
    }
}
