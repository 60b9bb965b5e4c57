package dev.plimsoll.enforcer.catalogue;

import static dev.plimsoll.enforcer.OwnEnforcer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class ReleasesOverHttpTest {

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static Api api;

    @BeforeAll
    static void start() {
        enforcer = OwnEnforcer.start(folder);
        api = enforcer.api();
    }

    @AfterAll
    static void stop() {
        enforcer.close();
    }

    @Test
    void aPromotionIsGaFromNowOn() {
        Answer answer = promote("pkg:maven/org.acme/now", "1.0.0", "");

        assertThat(answer.status()).as(answer.detail()).isEqualTo(201);
        assertThat(answer.body().at("/release/state").asString()).isEqualTo("GA");
        assertThat(answer.body().at("/release/gaAt").asString()).isEqualTo(NOW.toString());
        assertThat(answer.body().path("catalogueVersion").asLong()).isEqualTo(version());
        assertThat(enforcer.bean(CatalogueInMemory.class).current().of("pkg:maven/org.acme/now"))
                .containsExactly(new Release("pkg:maven/org.acme/now", "1.0.0", NOW, Release.State.GA));
    }

    @Test
    void theSamePromotionAgainChangesNothing() {
        Answer first = promote("pkg:maven/org.acme/again", "1.0.0", "2026-06-01T10:00:00Z");
        Answer same = promote("pkg:maven/org.acme/again", "1.0.0", "2026-06-01T10:00:00Z");
        Answer withoutMoment = promote("pkg:maven/org.acme/again", "1.0.0", "");

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body().path("release")).isEqualTo(first.body().path("release"));
        assertThat(same.body().path("changed").asBoolean()).isFalse();
        assertThat(withoutMoment.status()).isEqualTo(200);
        assertThat(version()).isEqualTo(first.body().path("catalogueVersion").asLong());
    }

    @Test
    void anotherMomentForAGaIsAConflict() {
        promote("pkg:maven/org.acme/moment", "1.0.0", "2026-06-01T10:00:00Z");

        Answer other = promote("pkg:maven/org.acme/moment", "1.0.0", "2026-06-02T10:00:00Z");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.detail())
                .isEqualTo("1.0.0 of pkg:maven/org.acme/moment is GA since 2026-06-01T10:00:00Z, not since"
                        + " 2026-06-02T10:00:00Z; leave `gaAt` out to keep that; correct a wrong moment with"
                        + " POST /api/v1/releases:import");
    }

    @Test
    void aPreReleaseIsImportedAsACandidateAndNeverPromoted() {
        String csv = "purl,version,released_at\npkg:maven/org.acme/candidate,1.0.0-RC1,2026-06-01T00:00:00Z\n";
        api.post("/api/v1/releases:import", "text/csv", csv);
        assertThat(states("pkg:maven/org.acme/candidate")).containsExactly("1.0.0-RC1 CANDIDATE");

        Answer refused = promote("pkg:maven/org.acme/candidate", "1.0.0-RC1", "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail())
                .isEqualTo("`version` is 1.0.0-RC1, and pre-releases never count as GA; promote the final version when"
                        + " it is out; a CSV import keeps this one as a candidate");
        assertThat(states("pkg:maven/org.acme/candidate")).containsExactly("1.0.0-RC1 CANDIDATE");
    }

    @ParameterizedTest
    @CsvSource({
        "19.0.0-rc.1,pre-releases never count as GA",
        "latest,is no SemVer version as npm demands it",
        "1.2,is no SemVer version as npm demands it"
    })
    void ofNpmOnlySemVerIsPromoted(String version, String why) {
        Answer refused = promote("pkg:npm/react", version, "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains(why);
        assertThat(promote("pkg:npm/react", "19.0.0", "").status()).isLessThan(300);
        assertThat(states("pkg:npm/react")).containsExactly("19.0.0 GA");
    }

    @Test
    void aWrongMomentIsCorrectedByAnImport() {
        promote("pkg:maven/org.acme/corrected", "1.0.0", "");

        api.post(
                "/api/v1/releases:import",
                "text/csv",
                "purl,version,released_at\npkg:maven/org.acme/corrected,1.0.0,2026-06-01T00:00:00Z\n");

        assertThat(list("library=pkg:maven/org.acme/corrected")
                        .body()
                        .at("/rows/0/gaAt")
                        .asString())
                .isEqualTo("2026-06-01T00:00:00Z");
    }

    @Test
    void aWithdrawnReleaseIsNotGaAnyMore() {
        promote("pkg:maven/org.acme/gone", "1.0.0", "2026-06-01T10:00:00Z");

        Answer answer = withdraw("pkg:maven/org.acme/gone", "1.0.0", "loses orders");
        Answer again = withdraw("pkg:maven/org.acme/gone", "1.0.0", "said differently");

        assertThat(answer.status()).as(answer.detail()).isEqualTo(200);
        assertThat(answer.body().at("/release/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(answer.body().at("/release/withdrawnAt").asString()).isEqualTo(NOW.toString());
        assertThat(again.body().path("release")).isEqualTo(answer.body().path("release"));
        assertThat(again.body().path("changed").asBoolean()).isFalse();
        assertThat(version()).isEqualTo(answer.body().path("catalogueVersion").asLong());
        Release known = enforcer.bean(CatalogueInMemory.class)
                .current()
                .of("pkg:maven/org.acme/gone")
                .get(0);
        assertThat(known.isGa()).isFalse();
        assertThat(known.isWithdrawn(NOW)).isTrue();
        assertThat(known.isWithdrawn(NOW.minusMillis(1))).isFalse();
    }

    @Test
    void whatWasWithdrawnIsNeitherPromotedNorImportedAgain() {
        promote("pkg:maven/org.acme/back", "1.0.0", "2026-06-01T10:00:00Z");
        withdraw("pkg:maven/org.acme/back", "1.0.0", "loses orders");

        Answer promoted = promote("pkg:maven/org.acme/back", "1.0.0", "");
        Answer imported = api.post(
                "/api/v1/releases:import",
                "text/csv",
                "purl,version,released_at\npkg:maven/org.acme/back,1.0.0,2026-06-01T00:00:00Z\n");

        assertThat(promoted.status()).isEqualTo(409);
        assertThat(promoted.detail())
                .isEqualTo("1.0.0 of pkg:maven/org.acme/back was withdrawn at " + NOW
                        + " (loses orders); release a new version and promote that");
        assertThat(imported.body().path("changed").asInt()).isZero();
    }

    @Test
    void anImportWithdrawsToo() {
        String csv = """
                purl,version,released_at,withdrawn_at,withdrawn_because
                pkg:maven/org.acme/imported,1.0.0,2026-06-01T00:00:00Z
                pkg:maven/org.acme/imported,1.1.0,2026-06-02T00:00:00Z,2026-06-03T00:00:00Z,"loses orders, ACME-42"
                pkg:maven/org.acme/imported,1.2.0,2026-06-04T00:00:00Z,,
                """;
        api.post("/api/v1/releases:import", "text/csv", csv);
        Answer again = api.post("/api/v1/releases:import", "text/csv", csv);

        assertThat(states("pkg:maven/org.acme/imported")).containsExactly("1.2.0 GA", "1.1.0 WITHDRAWN", "1.0.0 GA");
        JsonNode withdrawn = list("library=pkg:maven/org.acme/imported").body().at("/rows/1");
        assertThat(withdrawn.path("withdrawnAt").asString()).isEqualTo("2026-06-03T00:00:00Z");
        assertThat(withdrawn.path("withdrawnBecause").asString()).isEqualTo("loses orders, ACME-42");
        assertThat(again.body().path("changed").asInt()).isZero();
    }

    @Test
    void anImportWithdrawsWhatIsGa() {
        promote("pkg:maven/org.acme/later", "1.0.0", "2026-06-01T00:00:00Z");

        api.post("/api/v1/releases:import", "text/csv", """
                purl,version,released_at,withdrawn_at,withdrawn_because
                pkg:maven/org.acme/later,1.0.0,2026-06-01T00:00:00Z,2026-06-03T00:00:00Z,loses orders
                """);

        assertThat(states("pkg:maven/org.acme/later")).containsExactly("1.0.0 WITHDRAWN");
    }

    @Test
    void badWithdrawalsOfAnImportAreNamed() {
        Answer answer = api.post("/api/v1/releases:import", "text/csv", """
                purl,version,released_at,withdrawn_at,withdrawn_because
                pkg:maven/org.acme/bad,1,2026-06-01T00:00:00Z,2026-06-03T00:00:00Z
                pkg:maven/org.acme/bad,2,2026-06-01T00:00:00Z,,loses orders
                pkg:maven/org.acme/bad,3,2026-06-01T00:00:00Z,yesterday,loses orders
                pkg:maven/org.acme/bad,4
                pkg:maven/org.acme/bad,5,2026-06-01T00:00:00Z
                pkg:maven/org.acme/bad,5,2026-06-02T00:00:00Z
                """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail())
                .startsWith("The CSV has bad lines: line 2: `withdrawn_at` and `withdrawn_because` need each other;"
                        + " line 3: `withdrawn_at` and `withdrawn_because` need each other;"
                        + " line 4: `yesterday` is not an instant such as 2026-06-10T17:10:30Z;"
                        + " line 5: this has 2 cells instead of 3 to 5; line 7: 5 is here a second time and differs;");
        assertThat(list("library=pkg:maven/org.acme/bad").body().path("rows")).isEmpty();
    }

    @Test
    void momentsThatTheDatabaseCannotKeepAreNamed() {
        Answer answer = api.post("/api/v1/releases:import", "text/csv", """
                purl,version,released_at,withdrawn_at,withdrawn_because
                pkg:maven/org.acme/far,1,+999999999-01-01T00:00:00Z
                pkg:maven/org.acme/far,2,-300000-01-01T00:00:00Z
                pkg:maven/org.acme/far,3,2026-06-01T00:00:00Z,+300000-01-01T00:00:00Z,loses orders
                pkg:maven/org.acme/far,4,1970-01-01T00:00:00Z
                """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail())
                .startsWith("The CSV has bad lines: line 2: `+999999999-01-01T00:00:00Z` is not an instant")
                .contains("line 3: `-300000-01-01T00:00:00Z`", "line 4: `+300000-01-01T00:00:00Z`")
                .doesNotContain("line 5");
    }

    @Test
    void whatIsNotKnownCannotBeWithdrawn() {
        Answer answer = withdraw("pkg:maven/org.acme/nobody", "1.0.0", "loses orders");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.detail())
                .isEqualTo("No release 1.0.0 of pkg:maven/org.acme/nobody is known; check the spelling against"
                        + " GET /api/v1/releases?library=pkg:maven/org.acme/nobody");
    }

    @Test
    void theListIsPagedNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            promote("pkg:maven/org.acme/paged", "1." + i, "2026-01-0" + (i / 2 + 1) + "T00:00:00Z");
        }
        String query = "library=pkg:maven/org.acme/paged&limit=2";

        Answer first = list(query);
        Answer second = list(query + "&after=" + first.body().path("next").asString());
        Answer third = list(query + "&after=" + second.body().path("next").asString());

        assertThat(versions(first)).containsExactly("1.5", "1.4");
        assertThat(versions(second)).containsExactly("1.3", "1.2");
        assertThat(versions(third)).containsExactly("1.1");
        assertThat(third.body().path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{}| `library` is missing; write a package URL without version, as in pkg:maven/org.acme/core",
                "{\"library\": \"core\", \"version\": \"1\"}| `library` is not a package URL (",
                "{\"library\": \"pkg:maven/a/b@1\", \"version\": \"1\"}| `library` has the version 1 in it; write a package URL without",
                "{\"library\": \"pkg:maven/a/b\"}| `version` is missing; name the version",
                "{\"library\": \"pkg:maven/a/b\", \"version\": \"1 2\"}| `version` is no version of 1 to 200 characters without spaces;",
                "{\"library\": \"pkg:maven/a/b\", \"version\": \"1-SNAPSHOT\"}| `version` is 1-SNAPSHOT, which changes with every build;",
                "{\"library\": \"pkg:maven/a/b\", \"version\": \"1\", \"gaAt\": \"2026-06-20T12:00:01Z\"}| `gaAt` is 2026-06-20T12:00:01Z, which is in the future",
                "{\"library\": \"pkg:maven/a/b\", \"version\": \"1\", \"gaAt\": \"1970-01-01T00:00:01Z\"}| `gaAt` is 1970-01-01T00:00:01Z, dates before 2000 are made up;",
                "{\"library\": \"pkg:maven/a/b\", \"version\": \"1\", \"gaAt\": \"noon\"}| The body cannot be read at line 1,",
                "[]| The body cannot be read at line 1,",
            })
    void aBadPromotionIsRefusedWithWhatToDo(String body, String detail) {
        Answer answer = api.post("/api/v1/releases", "application/json", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith(detail);
    }

    @Test
    void aWithdrawalNeedsAReason() {
        Answer answer = api.post(
                "/api/v1/releases/withdraw",
                "application/json",
                "{\"library\": \"pkg:maven/a/b\", \"version\": \"1\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail())
                .isEqualTo("`reason` is missing; say in one sentence why, it is shown to whoever is refused");
    }

    @Test
    void aBadListIsRefusedWithWhatToDo() {
        assertThat(list("").detail()).startsWith("`library` is missing;");
        assertThat(list("library=pkg:maven/a/b&limit=0").detail()).isEqualTo("`limit` is 0; ask for 1 to 500 rows");
        assertThat(list("library=pkg:maven/a/b&limit=many").status()).isEqualTo(400);
        assertThat(list("library=pkg:maven/a/b&after=7").detail())
                .startsWith("`after` is not a version of pkg:maven/a/b;");
        assertThat(list("library=pkg:maven/a/b&after=%00").status()).isEqualTo(400);
        assertThat(list("library=pkg:maven/a/b%00").status()).isIn(200, 400);
        assertThat(api.get("/api/v1/polls?after=%00").detail()).startsWith("`library` is");
    }

    @Test
    void anotherKindOfBodyIsRefused() {
        Answer answer = api.post("/api/v1/releases", "text/csv", "a,b");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.detail()).isNotBlank();
        assertThat(answer.body().path("action").asString()).contains("JSON");
    }

    private static Answer promote(String library, String version, String gaAt) {
        String moment = gaAt.isEmpty() ? "" : ", \"gaAt\": \"" + gaAt + "\"";
        return api.post(
                "/api/v1/releases",
                "application/json",
                "{\"library\": \"" + library + "\", \"version\": \"" + version + "\"" + moment + "}");
    }

    private static Answer withdraw(String library, String version, String reason) {
        return api.post(
                "/api/v1/releases/withdraw",
                "application/json",
                "{\"library\": \"%s\", \"version\": \"%s\", \"reason\": \"%s\"}".formatted(library, version, reason));
    }

    private static Answer list(String query) {
        return api.get("/api/v1/releases?" + query);
    }

    private static List<String> versions(Answer page) {
        return StreamSupport.stream(page.body().path("rows").spliterator(), false)
                .map(row -> row.path("version").asString())
                .toList();
    }

    private static List<String> states(String library) {
        return StreamSupport.stream(
                        list("library=" + library).body().path("rows").spliterator(), false)
                .map(row ->
                        row.path("version").asString() + " " + row.path("state").asString())
                .toList();
    }

    private static long version() {
        return api.get("/healthz").body().path("catalogueVersion").asLong();
    }
}
