package dev.plimsoll.enforcer.catalogue;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.plimsoll.enforcer.OwnEnforcer.NOW;
import static dev.plimsoll.enforcer.catalogue.OwnPolls.JUNE;
import static dev.plimsoll.enforcer.catalogue.OwnPolls.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.plimsoll.enforcer.OwnEnforcer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PollTest {

    @TempDir
    static Path folder;

    private static OwnPolls polls;
    private static OwnEnforcer enforcer;
    private static OwnRepository repository;
    private static MovableClock clock;

    @BeforeAll
    static void start() {
        polls = OwnPolls.start(folder);
        enforcer = polls.enforcer;
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
    void atTheFirstPollTheDatesOfTheRegistryCount() {
        repository.lists("core", "1.0.0", "1.1.0");
        repository.released("core", "1.0.0", MAY);
        repository.released("core", "1.1.0", JUNE);

        polls.poll("core");

        assertThat(polls.releases("core")).containsExactly("1.0.0 GA " + MAY, "1.1.0 GA " + JUNE);
        assertThat(repository.asked())
                .containsExactly("GET maven-metadata.xml", "HEAD core-1.1.0.pom", "HEAD core-1.0.0.pom");
    }

    @Test
    void laterTheMomentCountsAtWhichAReleaseWasFirstSeen() {
        polls.firstPoll("core", "1.0.0");
        clock.advance(Duration.ofHours(1));
        repository.lists("core", "1.0.0", "1.1.0", "1.2.0-RC1");
        repository.released("core", "1.1.0", MAY);

        polls.poll("core");

        assertThat(polls.releases("core"))
                .containsExactly(
                        "1.0.0 GA " + MAY,
                        "1.1.0 GA " + NOW.plus(Duration.ofHours(1)),
                        "1.2.0-RC1 CANDIDATE " + NOW.plus(Duration.ofHours(1)));
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");
    }

    @Test
    void latestAndReleaseAreNotTrustedAndPreReleasesAreCandidates() {
        repository.lists("core", "1.0.0", "1.1.0-M1", "1.1.0-rc-2", "1.1.0-SNAPSHOT", "../../etc/passwd", "1 2", "");

        polls.poll("core");

        assertThat(polls.releases("core"))
                .containsExactly("1.0.0 GA unknown", "1.1.0-M1 CANDIDATE unknown", "1.1.0-rc-2 CANDIDATE unknown");
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml", "HEAD core-1.0.0.pom");
    }

    @Test
    void whatHasNotChangedIsNotReadAgainAndCountsAsChecked() {
        polls.firstPoll("core", "1.0.0");
        long version = enforcer.bean(CatalogueStore.class).version();
        clock.advance(Duration.ofDays(1));
        repository.metadata("core", aResponse().withStatus(304));

        polls.poll("core");

        assertThat(repository.header("If-None-Match")).isEqualTo("\"1\"");
        assertThat(polls.row("core").path("lastSuccessAt").asString())
                .isEqualTo(NOW.plus(Duration.ofDays(1)).toString());
        assertThat(enforcer.bean(CatalogueStore.class).version()).isEqualTo(version);
    }

    @Test
    void withoutAnETagTheDateOfTheListIsAskedWith() {
        repository.metadata(
                "core",
                aResponse()
                        .withHeader("Last-Modified", OwnRepository.httpDate(JUNE))
                        .withBody(OwnRepository.xml("1.0.0")));
        polls.poll("core");
        repository.asked();

        polls.poll("core");

        assertThat(repository.header("If-Modified-Since")).isEqualTo("Mon, 1 Jun 2026 10:00:00 GMT");
    }

    @Test
    void whatTheRepositoryDoesNotHaveIsAskedForOnceADay() {
        polls.poll("nowhere");
        clock.advance(Duration.ofHours(23));
        polls.poll("nowhere");

        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");
        assertThat(polls.row("nowhere").path("lastError").asString()).isEqualTo("the repository does not have it");
        assertThat(polls.row("nowhere").path("lastSuccessAt").isNull()).isTrue();

        clock.advance(Duration.ofHours(1));
        polls.poll("nowhere");
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "Sat, 20 Jun 2026 12:02:00 GMT"})
    void aHostThatWantsToBeLeftAloneIs(String retryAfter) {
        repository.metadata("busy", aResponse().withStatus(429).withHeader("Retry-After", retryAfter));
        repository.lists("core", "1.0.0");

        polls.poll("busy", "core");
        clock.advance(Duration.ofSeconds(119));
        polls.poll("busy", "core");
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");
        assertThat(polls.row("busy").path("lastError").asString()).endsWith("/busy/maven-metadata.xml answered 429");

        clock.advance(Duration.ofSeconds(1));
        repository.lists("busy", "1.0.0");
        polls.poll("busy", "core");
        assertThat(polls.releases("core")).containsExactly("1.0.0 GA unknown");
        assertThat(polls.releases("busy")).containsExactly("1.0.0 GA unknown");
    }

    @Test
    void aWaitWithoutAWordIsAQuarterOfAnHourAndNeverMoreThanADay() {
        assertThat(HttpDate.retryAfter("", NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(HttpDate.retryAfter("soon", NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(HttpDate.retryAfter("999999999", NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(HttpDate.retryAfter("99999999999999999999", NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    static Stream<Arguments> brokenLists() {
        return Stream.of(
                Arguments.of(aResponse().withStatus(500), "/maven-metadata.xml answered 500"),
                Arguments.of(aResponse().withStatus(503), "/maven-metadata.xml answered 503"),
                Arguments.of(aResponse().withStatus(401), "/maven-metadata.xml answered 401"),
                Arguments.of(aResponse().withBody("<metadata><versions>"), "its maven-metadata.xml is not XML: "),
                Arguments.of(aResponse().withBody(""), "its maven-metadata.xml is not XML: "),
                Arguments.of(
                        aResponse().withBody("<html><p>Log in</p></html>"), "its maven-metadata.xml lists no versions"),
                Arguments.of(
                        aResponse()
                                .withBody(
                                        "<!DOCTYPE m [<!ENTITY v SYSTEM \"file:///etc/passwd\">]><metadata><versioning>"
                                                + "<versions><version>&v;</version></versions></versioning></metadata>"),
                        "its maven-metadata.xml has a DTD"),
                Arguments.of(aResponse().withBody(new byte[(8 << 20) + 1]), "the body is larger than 8 MiB"),
                Arguments.of(
                        aResponse().withBody(OwnRepository.xml("1.0.0")).withFixedDelay(3000),
                        " took longer than 1000 ms"),
                Arguments.of(
                        aResponse().withBody(OwnRepository.xml("1.0.0")).withChunkedDribbleDelay(10, 5000),
                        " took longer than 1000 ms"),
                Arguments.of(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "/maven-metadata.xml failed: "));
    }

    @ParameterizedTest
    @MethodSource("brokenLists")
    void aBrokenListChangesNothingAndIsTold(ResponseDefinitionBuilder answer, String why) {
        polls.firstPoll("core", "1.0.0");
        repository.metadata("core", answer);
        clock.advance(Duration.ofDays(1));

        polls.poll("core");

        assertThat(polls.releases("core")).containsExactly("1.0.0 GA " + MAY);
        assertThat(polls.row("core").path("lastError").asString()).contains(why);
        assertThat(polls.row("core").path("lastSuccessAt").asString()).isEqualTo(NOW.toString());
    }

    @Test
    void threeFailuresInARowEndTheRound() {
        for (String artifact : List.of("a", "b", "c", "d")) {
            repository.metadata(artifact, aResponse().withStatus(500));
        }

        polls.poll("a", "b", "c", "d");

        assertThat(repository.asked()).hasSize(3);
        assertThat(polls.row("d").path("lastError").isNull()).isTrue();
    }

    @Test
    void whatWasPromotedOrWithdrawnStaysSoAndAPromotionCountsForMoreThanAPoll() {
        enforcer.api()
                .post(
                        "/api/v1/releases",
                        "application/json",
                        "{\"library\": \"pkg:maven/org.acme/core\", \"version\": \"1.0.0\"}");
        polls.firstPoll("core", "1.0.0", "1.1.0");
        assertThat(polls.releases("core")).containsExactly("1.0.0 GA " + NOW, "1.1.0 GA " + MAY);

        String promotion =
                "{\"library\": \"pkg:maven/org.acme/core\", \"version\": \"1.1.0\", \"gaAt\": \"" + JUNE + "\"}";
        assertThat(enforcer.api()
                        .post("/api/v1/releases", "application/json", promotion)
                        .status())
                .isEqualTo(201);
        assertThat(enforcer.api()
                        .post("/api/v1/releases", "application/json", promotion)
                        .status())
                .isEqualTo(200);
        enforcer.api()
                .post(
                        "/api/v1/releases/withdraw",
                        "application/json",
                        "{\"library\": \"pkg:maven/org.acme/core\", \"version\": \"1.0.0\", \"reason\": \"broken\"}");
        polls.poll("core");

        assertThat(polls.releases("core")).containsExactly("1.0.0 WITHDRAWN " + NOW, "1.1.0 GA " + JUNE);
    }

    @Test
    void aLibraryIsStaleSevenDaysAfterItsLastSuccessOrFirstAttempt() {
        polls.firstPoll("core", "1.0.0");
        polls.poll("nowhere");
        Catalogue catalogue = enforcer.bean(CatalogueStore.class).load();
        Instant edge = NOW.plus(Duration.ofDays(7));

        for (String library : List.of("pkg:maven/org.acme/core", "pkg:maven/org.acme/nowhere")) {
            assertThat(catalogue.isStale(library, edge)).isFalse();
            assertThat(catalogue.isStale(library, edge.plusMillis(1))).isTrue();
        }
        assertThat(catalogue.isStale("pkg:maven/org.acme/promoted", edge.plusMillis(1)))
                .isFalse();
    }
}
