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

final class ReleasesOverHttpTest {

    @TempDir
    static Path folder;

    private static OwnReleases releases;
    private static OwnEnforcer enforcer;
    private static Api api;

    @BeforeAll
    static void start() {
        releases = OwnReleases.start(folder);
        enforcer = releases.enforcer;
        api = releases.api;
    }

    @AfterAll
    static void stop() {
        releases.close();
    }

    @Test
    void aPromotionIsGaFromNowOn() {
        Answer answer = releases.promote("pkg:maven/org.acme/now", "1.0.0", "");

        assertThat(answer.status()).as(answer.detail()).isEqualTo(201);
        assertThat(answer.body().at("/release/state").asString()).isEqualTo("GA");
        assertThat(answer.body().at("/release/gaAt").asString()).isEqualTo(NOW.toString());
        assertThat(answer.body().path("catalogueVersion").asLong()).isEqualTo(releases.version());
        assertThat(enforcer.bean(CatalogueInMemory.class).current().of("pkg:maven/org.acme/now"))
                .containsExactly(new Release("pkg:maven/org.acme/now", "1.0.0", NOW, Release.State.GA));
    }

    @Test
    void theSamePromotionAgainChangesNothing() {
        Answer first = releases.promote("pkg:maven/org.acme/again", "1.0.0", "2026-06-01T10:00:00Z");
        Answer same = releases.promote("pkg:maven/org.acme/again", "1.0.0", "2026-06-01T10:00:00Z");
        Answer withoutMoment = releases.promote("pkg:maven/org.acme/again", "1.0.0", "");

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body().path("release")).isEqualTo(first.body().path("release"));
        assertThat(same.body().path("changed").asBoolean()).isFalse();
        assertThat(withoutMoment.status()).isEqualTo(200);
        assertThat(releases.version())
                .isEqualTo(first.body().path("catalogueVersion").asLong());
    }

    @Test
    void anotherMomentForAGaIsAConflict() {
        releases.promote("pkg:maven/org.acme/moment", "1.0.0", "2026-06-01T10:00:00Z");

        Answer other = releases.promote("pkg:maven/org.acme/moment", "1.0.0", "2026-06-02T10:00:00Z");

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
        assertThat(releases.states("pkg:maven/org.acme/candidate")).containsExactly("1.0.0-RC1 CANDIDATE");

        Answer refused = releases.promote("pkg:maven/org.acme/candidate", "1.0.0-RC1", "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail())
                .isEqualTo("`version` is 1.0.0-RC1, and pre-releases never count as GA; promote the final version when"
                        + " it is out; a CSV import keeps this one as a candidate");
        assertThat(releases.states("pkg:maven/org.acme/candidate")).containsExactly("1.0.0-RC1 CANDIDATE");
    }

    @ParameterizedTest
    @CsvSource({
        "19.0.0-rc.1,pre-releases never count as GA",
        "latest,is no SemVer version as npm demands it",
        "1.2,is no SemVer version as npm demands it"
    })
    void ofNpmOnlySemVerIsPromoted(String version, String why) {
        Answer refused = releases.promote("pkg:npm/react", version, "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains(why);
        assertThat(releases.promote("pkg:npm/react", "19.0.0", "").status()).isLessThan(300);
        assertThat(releases.states("pkg:npm/react")).containsExactly("19.0.0 GA");
    }

    @Test
    void aWrongMomentIsCorrectedByAnImport() {
        releases.promote("pkg:maven/org.acme/corrected", "1.0.0", "");

        api.post(
                "/api/v1/releases:import",
                "text/csv",
                "purl,version,released_at\npkg:maven/org.acme/corrected,1.0.0,2026-06-01T00:00:00Z\n");

        assertThat(releases.list("library=pkg:maven/org.acme/corrected")
                        .body()
                        .at("/rows/0/gaAt")
                        .asString())
                .isEqualTo("2026-06-01T00:00:00Z");
    }

    @Test
    void theListIsPagedNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            releases.promote("pkg:maven/org.acme/paged", "1." + i, "2026-01-0" + (i / 2 + 1) + "T00:00:00Z");
        }
        String query = "library=pkg:maven/org.acme/paged&limit=2";

        Answer first = releases.list(query);
        Answer second =
                releases.list(query + "&after=" + first.body().path("next").asString());
        Answer third =
                releases.list(query + "&after=" + second.body().path("next").asString());

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
    void aBadListIsRefusedWithWhatToDo() {
        assertThat(releases.list("").detail()).startsWith("`library` is missing;");
        assertThat(releases.list("library=pkg:maven/a/b&limit=0").detail())
                .isEqualTo("`limit` is 0; ask for 1 to 500 rows");
        assertThat(releases.list("library=pkg:maven/a/b&limit=many").status()).isEqualTo(400);
        assertThat(releases.list("library=pkg:maven/a/b&after=7").detail())
                .startsWith("`after` is not a version of pkg:maven/a/b;");
        assertThat(releases.list("library=pkg:maven/a/b&after=%00").status()).isEqualTo(400);
        assertThat(releases.list("library=pkg:maven/a/b%00").status()).isIn(200, 400);
        assertThat(api.get("/api/v1/polls?after=%00").detail()).startsWith("`library` is");
    }

    @Test
    void anotherKindOfBodyIsRefused() {
        Answer answer = api.post("/api/v1/releases", "text/csv", "a,b");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.detail()).isNotBlank();
        assertThat(answer.body().path("action").asString()).contains("JSON");
    }

    private static List<String> versions(Answer page) {
        return StreamSupport.stream(page.body().path("rows").spliterator(), false)
                .map(row -> row.path("version").asString())
                .toList();
    }
}
