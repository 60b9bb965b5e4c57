package dev.plimsoll.enforcer.catalogue;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.plimsoll.enforcer.OwnEnforcer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.LineRule;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

final class PollTest {

    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T10:00:00Z");

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static OwnRepository repository;

    private final MovableClock clock = new MovableClock(NOW);

    @BeforeAll
    static void start() {
        repository = OwnRepository.start();
        enforcer = OwnEnforcer.start(folder);
    }

    @AfterAll
    static void stop() {
        enforcer.close();
        repository.close();
    }

    @BeforeEach
    void forget() {
        repository.reset();
        JdbcClient jdbc = enforcer.bean(JdbcClient.class);
        for (String table : List.of("polled_host", "polled_library", "release")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void atTheFirstPollTheDatesOfTheRegistryCount() {
        repository.lists("core", "1.0.0", "1.1.0");
        repository.released("core", "1.0.0", MAY);
        repository.released("core", "1.1.0", JUNE);

        poll("core");

        assertThat(releases("core")).containsExactly("1.0.0 GA " + MAY, "1.1.0 GA " + JUNE);
        assertThat(repository.asked())
                .containsExactly("GET maven-metadata.xml", "HEAD core-1.1.0.pom", "HEAD core-1.0.0.pom");
    }

    @Test
    void laterTheMomentCountsAtWhichAReleaseWasFirstSeen() {
        firstPoll("core", "1.0.0");
        clock.advance(Duration.ofHours(1));
        repository.lists("core", "1.0.0", "1.1.0", "1.2.0-RC1");
        repository.released("core", "1.1.0", MAY);

        poll("core");

        assertThat(releases("core"))
                .containsExactly(
                        "1.0.0 GA " + MAY,
                        "1.1.0 GA " + NOW.plus(Duration.ofHours(1)),
                        "1.2.0-RC1 CANDIDATE " + NOW.plus(Duration.ofHours(1)));
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");
    }

    @Test
    void latestAndReleaseAreNotTrustedAndPreReleasesAreCandidates() {
        repository.lists("core", "1.0.0", "1.1.0-M1", "1.1.0-rc-2", "1.1.0-SNAPSHOT", "../../etc/passwd", "1 2", "");

        poll("core");

        assertThat(releases("core"))
                .containsExactly("1.0.0 GA unknown", "1.1.0-M1 CANDIDATE unknown", "1.1.0-rc-2 CANDIDATE unknown");
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml", "HEAD core-1.0.0.pom");
    }

    @Test
    void whatHasNotChangedIsNotReadAgainAndCountsAsChecked() {
        firstPoll("core", "1.0.0");
        long version = enforcer.bean(CatalogueStore.class).version();
        clock.advance(Duration.ofDays(1));
        repository.metadata("core", aResponse().withStatus(304));

        poll("core");

        assertThat(repository.header("If-None-Match")).isEqualTo("\"1\"");
        assertThat(row("core").path("lastSuccessAt").asString())
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
        poll("core");
        repository.asked();

        poll("core");

        assertThat(repository.header("If-Modified-Since")).isEqualTo("Mon, 1 Jun 2026 10:00:00 GMT");
    }

    @Test
    void whatTheRepositoryDoesNotHaveIsAskedForOnceADay() {
        poll("nowhere");
        clock.advance(Duration.ofHours(23));
        poll("nowhere");

        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");
        assertThat(row("nowhere").path("lastError").asString()).isEqualTo("the repository does not have it");
        assertThat(row("nowhere").path("lastSuccessAt").isNull()).isTrue();

        clock.advance(Duration.ofHours(1));
        poll("nowhere");
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "Sat, 20 Jun 2026 12:02:00 GMT"})
    void aHostThatWantsToBeLeftAloneIs(String retryAfter) {
        repository.metadata("busy", aResponse().withStatus(429).withHeader("Retry-After", retryAfter));
        repository.lists("core", "1.0.0");

        poll("busy", "core");
        clock.advance(Duration.ofSeconds(119));
        poll("busy", "core");
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");
        assertThat(row("busy").path("lastError").asString()).endsWith("/busy/maven-metadata.xml answered 429");

        clock.advance(Duration.ofSeconds(1));
        repository.lists("busy", "1.0.0");
        poll("busy", "core");
        assertThat(releases("core")).containsExactly("1.0.0 GA unknown");
        assertThat(releases("busy")).containsExactly("1.0.0 GA unknown");
    }

    @Test
    void aWaitWithoutAWordIsAQuarterOfAnHourAndNeverMoreThanADay() {
        assertThat(HttpDate.retryAfter("", NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(HttpDate.retryAfter("soon", NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(HttpDate.retryAfter("999999999", NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(HttpDate.retryAfter("99999999999999999999", NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void datesCountOnlyWhenAllHaveBeenAskedFor() {
        repository.lists("core", "1.0.0", "2.0.0");
        repository.released("core", "2.0.0", JUNE);
        repository.pom("core", "1.0.0", aResponse().withStatus(429).withHeader("Retry-After", "60"));
        poll("core");
        assertThat(releases("core")).containsExactly("1.0.0 GA unknown", "2.0.0 GA unknown");
        repository.asked();

        clock.advance(Duration.ofMinutes(1));
        repository.metadata("core", aResponse().withStatus(304));
        repository.released("core", "1.0.0", MAY);
        poll("core");

        assertThat(releases("core")).containsExactly("1.0.0 GA " + MAY, "2.0.0 GA " + JUNE);
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

        poll("core");
        assertThat(releases("core")).containsExactly("1.0.0 GA unknown", "2.0.0 GA " + JUNE);
        assertThat(row("core").path("undated").asInt()).isEqualTo(1);
        repository.asked();

        clock.advance(Duration.ofDays(6));
        poll("core");
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");

        clock.advance(Duration.ofDays(2));
        repository.released("core", "1.0.0", MAY);
        poll("core");
        assertThat(releases("core")).containsExactly("1.0.0 GA " + MAY, "2.0.0 GA " + JUNE);
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
        firstPoll("core", "1.0.0");
        repository.metadata("core", answer);
        clock.advance(Duration.ofDays(1));

        poll("core");

        assertThat(releases("core")).containsExactly("1.0.0 GA " + MAY);
        assertThat(row("core").path("lastError").asString()).contains(why);
        assertThat(row("core").path("lastSuccessAt").asString()).isEqualTo(NOW.toString());
    }

    @Test
    void onlyDatesThatTheFloorsDependOnAreAskedFor() {
        repository.lists("core", "1.0.0", "1.1.0", "1.1.1", "1.2.0", "1.3.0", "1.3.1", "2.0.0-RC1", "1.3.2");
        repository.released("core", "1.1.1", MAY);
        repository.released("core", "1.2.0", MAY);
        repository.released("core", "1.3.0", MAY);
        repository.released("core", "1.3.1", JUNE);
        repository.released("core", "1.3.2", NOW.minusSeconds(60));

        poll(Duration.ofDays(14), "core");

        assertThat(repository.asked())
                .containsExactly(
                        "GET maven-metadata.xml",
                        "HEAD core-1.3.2.pom",
                        "HEAD core-1.3.1.pom",
                        "HEAD core-1.2.0.pom",
                        "HEAD core-1.1.1.pom");
        assertThat(releases("core"))
                .contains("1.3.1 GA " + JUNE, "1.1.1 GA " + MAY, "1.3.0 GA unknown", "1.0.0 GA unknown");
        poll(Duration.ofDays(14), "core");
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");
    }

    @Test
    void datesThatAnotherPolicyMakesMatterAreAskedForInTheNextRound() {
        repository.lists("core", "1.0.0", "1.0.1");
        repository.released("core", "1.0.0", MAY);
        repository.released("core", "1.0.1", JUNE);
        poll(Duration.ofDays(14), "core");
        assertThat(releases("core")).containsExactly("1.0.0 GA unknown", "1.0.1 GA " + JUNE);

        poll(Duration.ofDays(30), "core");

        assertThat(releases("core")).containsExactly("1.0.0 GA " + MAY, "1.0.1 GA " + JUNE);
    }

    @Test
    void aRepositoryThatDatesNoneOfTheNewestIsNotAskedForTheOthersInThatWeek() {
        String[] versions =
                IntStream.range(0, 60).mapToObj(patch -> "1.0." + patch).toArray(String[]::new);
        repository.lists("core", versions);

        poll("core");
        assertThat(repository.asked()).hasSize(11).contains("HEAD core-1.0.59.pom", "HEAD core-1.0.50.pom");
        poll("core");
        assertThat(repository.asked()).containsExactly("GET maven-metadata.xml");
        clock.advance(Duration.ofDays(8));
        poll("core");
        assertThat(repository.asked()).hasSize(11);
    }

    @Test
    void aRepositoryThatDatesNothingIsNotAskedForTheDatesOfTheOtherLibraries() {
        String[] versions =
                IntStream.range(0, 12).mapToObj(patch -> "1.0." + patch).toArray(String[]::new);
        repository.lists("a", versions);
        repository.lists("b", versions);

        poll("a", "b");
        assertThat(repository.asked()).hasSize(1 + 10 + 1).doesNotContain("HEAD b-1.0.11.pom");
    }

    @Test
    void aRepositoryThatHasDatedOneLibraryIsAskedAboutTheOthers() {
        firstPoll("dated", "1.0.0");
        String[] versions =
                IntStream.range(0, 12).mapToObj(patch -> "1.0." + patch).toArray(String[]::new);
        repository.lists("a", versions);
        repository.lists("b", versions);

        poll("a", "b");
        assertThat(repository.asked()).hasSize(2 * (1 + 10)).contains("HEAD b-1.0.11.pom");
    }

    @Test
    void atMostFortyDatesOfALibraryAreAskedForInARoundAndTheyCountWhenAllAreThere() {
        String[] versions =
                IntStream.range(0, 60).mapToObj(patch -> "1.0." + patch).toArray(String[]::new);
        repository.lists("core", versions);
        Arrays.stream(versions).forEach(version -> repository.released("core", version, MAY));

        poll("core");
        assertThat(repository.asked()).hasSize(41);
        assertThat(releases("core")).allMatch(release -> release.endsWith("unknown"));
        poll("core");
        assertThat(repository.asked()).hasSize(21);
        assertThat(releases("core")).hasSize(60).allMatch(release -> release.endsWith(" " + MAY));
    }

    @Test
    void threeFailuresInARowEndTheRound() {
        for (String artifact : List.of("a", "b", "c", "d")) {
            repository.metadata(artifact, aResponse().withStatus(500));
        }

        poll("a", "b", "c", "d");

        assertThat(repository.asked()).hasSize(3);
        assertThat(row("d").path("lastError").isNull()).isTrue();
    }

    @Test
    void datesAreNotAskedForOfARepositoryThatFails() {
        repository.lists("core", "1.0", "2.0", "3.0", "4.0", "5.0");
        for (String version : List.of("1.0", "2.0", "3.0", "4.0", "5.0")) {
            repository.pom("core", version, aResponse().withStatus(500));
        }
        poll("core");
        assertThat(repository.asked()).hasSize(4);
        assertThat(row("core").path("lastError").asString()).endsWith("core-3.0.pom answered 500");

        for (String version : List.of("1.0", "2.0", "3.0", "4.0", "5.0")) {
            repository.released("core", version, MAY);
        }
        poll("core");
        assertThat(releases("core")).hasSize(5).allMatch(release -> release.endsWith("GA " + MAY));
    }

    @Test
    void whatWasPromotedOrWithdrawnStaysSoAndAPromotionCountsForMoreThanAPoll() {
        enforcer.api()
                .post(
                        "/api/v1/releases",
                        "application/json",
                        "{\"library\": \"pkg:maven/org.acme/core\", \"version\": \"1.0.0\"}");
        firstPoll("core", "1.0.0", "1.1.0");
        assertThat(releases("core")).containsExactly("1.0.0 GA " + NOW, "1.1.0 GA " + MAY);

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
        poll("core");

        assertThat(releases("core")).containsExactly("1.0.0 WITHDRAWN " + NOW, "1.1.0 GA " + JUNE);
    }

    @Test
    void aLibraryIsStaleSevenDaysAfterItsLastSuccessOrFirstAttempt() {
        firstPoll("core", "1.0.0");
        poll("nowhere");
        Catalogue catalogue = enforcer.bean(CatalogueStore.class).load();
        Instant edge = NOW.plus(Duration.ofDays(7));

        for (String library : List.of("pkg:maven/org.acme/core", "pkg:maven/org.acme/nowhere")) {
            assertThat(catalogue.isStale(library, edge)).isFalse();
            assertThat(catalogue.isStale(library, edge.plusMillis(1))).isTrue();
        }
        assertThat(catalogue.isStale("pkg:maven/org.acme/promoted", edge.plusMillis(1)))
                .isFalse();
    }

    private void firstPoll(String artifact, String... versions) {
        repository.lists(artifact, versions);
        Arrays.stream(versions).forEach(version -> repository.released(artifact, version, MAY));
        poll(artifact);
        repository.asked();
    }

    /** Under a grace so long that every date matters. */
    private void poll(String... artifacts) {
        poll(Duration.ofDays(3650), artifacts);
    }

    private void poll(Duration grace, String... artifacts) {
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

    private static List<String> releases(String artifact) {
        return enforcer.bean(CatalogueStore.class).load().of("pkg:maven/org.acme/" + artifact).stream()
                .map(release -> release.version() + " " + release.state() + " "
                        + (release.isDateKnown() ? release.gaAt() : "unknown"))
                .sorted()
                .toList();
    }

    private static JsonNode row(String artifact) {
        for (JsonNode row : enforcer.api().get("/api/v1/polls").body().path("rows")) {
            if (row.path("library").asString().endsWith("/" + artifact)) {
                return row;
            }
        }
        throw new AssertionError(artifact + " is not in the list");
    }
}
