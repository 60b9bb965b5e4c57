package dev.plimsoll.enforcer.catalogue;

import static dev.plimsoll.enforcer.OwnEnforcer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class NoticesOverHttpTest {

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static Api api;

    @BeforeAll
    static void start() throws IOException {
        Path policy = Files.writeString(folder.resolve("plimsoll.yml"), """
                governed:
                  - library: pkg:maven/org.acme/*
                  - library: pkg:npm/*
                """);
        enforcer = OwnEnforcer.start(folder.resolve("data"), "--plimsoll.policy=" + policy);
        api = enforcer.api();
    }

    @AfterAll
    static void stop() {
        enforcer.close();
    }

    @Test
    void aNoticeGivesTwoDaysFromNowOn() {
        promote("now", "1.0");
        promote("now", "1.1");

        Answer answer = give("now", "\"affected\": \"[1.1]\", \"fixed\": [\"1.2\"], \"why\": \"Orders leak.\"");

        assertThat(answer.status()).as(answer.detail()).isEqualTo(201);
        assertThat(answer.body().at("/notice/given").asString()).isEqualTo(NOW.toString());
        assertThat(answer.body().at("/notice/within").asString()).isEqualTo("48h");
        assertThat(answer.body().path("catalogueVersion").asLong()).isEqualTo(version());
        assertThat(judged("now", "1.1").path("status").asString()).isEqualTo("COMPLIANT");

        promote("now", "1.2", NOW.toString());
        JsonNode finding = judged("now", "1.1");
        assertThat(finding.path("status").asString()).isEqualTo("IN_GRACE");
        assertThat(finding.path("deadline").asString())
                .isEqualTo(NOW.plus(Duration.ofHours(48)).toString());
        assertThat(finding.path("message").asString()).contains("fixed in 1.2 (Orders leak.)");
    }

    @Test
    void whatANoticeGivenLongAgoAffectsIsBehind() {
        promote("old", "1.1");

        give(
                "old",
                "\"affected\": \"[1.0,1.1)\", \"fixed\": [\"1.1\"], \"given\": \"2026-06-18T12:00:00Z\","
                        + " \"within\": \"2d\", \"why\": \"Orders leak.\"");

        assertThat(judged("old", "1.0").path("status").asString()).isEqualTo("BEHIND");
        assertThat(judged("old", "1.1").path("status").asString()).isEqualTo("COMPLIANT");
    }

    @Test
    void theSameNoticeAgainChangesNothing() {
        String same = "\"affected\": \"[1,2)\", \"fixed\": [\"2.0\"], \"why\": \"Leaks.\"";
        Answer first = give("again", same + ", \"given\": \"2026-06-19T12:00:00Z\"");
        Answer second = give("again", same + ", \"given\": \"2026-06-19T12:00:00Z\", \"within\": \"2d\"");
        Answer withoutMoment = give("again", same);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().path("notice")).isEqualTo(first.body().path("notice"));
        assertThat(withoutMoment.status()).isEqualTo(200);
        assertThat(withoutMoment.body().path("changed").asBoolean()).isFalse();
        assertThat(version()).isEqualTo(first.body().path("catalogueVersion").asLong());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"why\": \"Leaks more.\"",
                "\"why\": \"Leaks.\", \"within\": \"24h\"",
                "\"why\": \"Leaks.\", \"given\": \"2026-06-19T12:00:00Z\""
            })
    void anotherWordOnTheSameVersionsIsAConflict(String other) {
        String same = "\"affected\": \"[1,2)\", \"fixed\": [\"2.0\"], ";
        String id = give("conflict", same + "\"why\": \"Leaks.\"")
                .body()
                .at("/notice/id")
                .asString();

        Answer answer = give("conflict", same + other);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.detail())
                .isEqualTo("A notice for [1,2) of pkg:maven/org.acme/conflict was given with another `given`,"
                        + " `within` or `why`; to change it, revoke it (POST /api/v1/notices/" + id
                        + "/revoke) and give it again");
    }

    @Test
    void aRevokedNoticeNoLongerCountsButIsKept() {
        promote("revoked", "1.0");
        promote("revoked", "1.1");
        String notice = "\"affected\": \"[1.1]\", \"fixed\": [\"1.0\"], \"given\": \"2026-06-01T12:00:00Z\","
                + " \"why\": \"Leaks.\"";
        String id = give("revoked", notice).body().at("/notice/id").asString();
        assertThat(judged("revoked", "1.1").path("status").asString()).isEqualTo("BEHIND");

        Answer revoked = revoke(id, "{\"reason\": \"It was another library.\"}");
        Answer again = revoke(id, "{\"reason\": \"Said differently.\"}");

        assertThat(revoked.status()).as(revoked.detail()).isEqualTo(200);
        assertThat(revoked.body().at("/notice/revokedAt").asString()).isEqualTo(NOW.toString());
        assertThat(revoked.body().path("catalogueVersion").asLong()).isEqualTo(version());
        assertThat(again.body().path("changed").asBoolean()).isFalse();
        assertThat(again.body().at("/notice/revokedBecause").asString()).isEqualTo("It was another library.");
        assertThat(judged("revoked", "1.1").path("status").asString()).isEqualTo("COMPLIANT");
        assertThat(judged("revoked", "1.1", NOW.minusMillis(1)).path("status").asString())
                .isEqualTo("BEHIND");
        assertThat(list("library=pkg:maven/org.acme/revoked").body().path("rows"))
                .hasSize(1);

        Answer anew = give("revoked", notice);
        assertThat(anew.status()).isEqualTo(201);
        assertThat(anew.body().at("/notice/id").asString()).isNotEqualTo(id);
        assertThat(judged("revoked", "1.1").path("status").asString()).isEqualTo("BEHIND");
    }

    @Test
    void aNoticeThatWouldReachNobodyIsRefused() {
        Answer answer = api.post(
                "/api/v1/notices",
                "application/json",
                "{\"library\": \"pkg:maven/com.other/lib\", \"affected\": \"[1,2)\", \"fixed\": [\"2\"], \"why\": \"x\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail())
                .isEqualTo("Nothing in the policy's `governed` matches `pkg:maven/com.other/lib`, so the notice would"
                        + " reach nobody; govern the library as well");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"fixed\": [\"2\"], \"why\": \"x\"| `affected` is missing; write which versions are affected",
                "\"affected\": \"1 to 2\", \"fixed\": [\"2\"], \"why\": \"x\"| `affected` is 1 to 2; write a Maven version range",
                "\"affected\": \"[1,2)\", \"why\": \"x\"| `fixed` does not name 1 to 50 versions; write which versions mend it",
                "\"affected\": \"[1,2)\", \"fixed\": [], \"why\": \"x\"| `fixed` does not name 1 to 50 versions;",
                "\"affected\": \"[1,2)\", \"fixed\": [\"2\", null], \"why\": \"x\"| `fixed` has an entry that is no version",
                "\"affected\": \"[1,2)\", \"fixed\": [\"1.9\"], \"why\": \"x\"| `fixed` has 1.9, which `affected` ([1,2)) contains; end",
                "\"affected\": \"[1,2)\", \"fixed\": [\"2\"]| `why` is missing; say in one sentence",
                "\"affected\": \"[1,2)\", \"fixed\": [\"2\"], \"why\": \"x\", \"within\": \"soon\"| `within` is soon; write a number and h, d or w",
                "\"affected\": \"[1,2)\", \"fixed\": [\"2\"], \"why\": \"x\", \"given\": \"2026-06-20T12:00:01Z\"| `given` is 2026-06-20T12:00:01Z, which is in the future",
                "\"affected\": \"[1,2)\", \"fixed\": [\"2\"], \"why\": \"x\", \"given\": \"1999-12-31T23:59:59Z\"| `given` is 1999-12-31T23:59:59Z, which is before 2000;"
            })
    void aBadNoticeIsRefusedWithWhatToDo(String fields, String detail) {
        Answer answer = give("bad", fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith(detail);
        assertThat(list("library=pkg:maven/org.acme/bad").body().path("rows")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"affected\": \"[1.0,latest)\", \"fixed\": [\"2.0.0\"]| `affected` has latest, which is no SemVer version",
                "\"affected\": \"[1.0,2.0)\", \"fixed\": [\"2.0\"]| `fixed` has 2.0, which is no SemVer version"
            })
    void ofNpmANoticeNamesSemVerVersions(String fields, String detail) {
        Answer answer = api.post(
                "/api/v1/notices",
                "application/json",
                "{\"library\": \"pkg:npm/react\", \"why\": \"Leaks.\", " + fields + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith(detail);
    }

    @Test
    void aRevocationNeedsAReasonAndANotice() {
        String id = give("reason", "\"affected\": \"[1,2)\", \"fixed\": [\"2\"], \"why\": \"Leaks.\"")
                .body()
                .at("/notice/id")
                .asString();

        assertThat(revoke(id, "{}").status()).isEqualTo(400);
        assertThat(revoke(id, "{}").detail()).startsWith("`reason` is missing;");
        assertThat(revoke("7", "{\"reason\": \"x\"}").status()).isEqualTo(404);
        assertThat(revoke("7", "{\"reason\": \"x\"}").detail())
                .isEqualTo("No notice 7 is known; look for its id in GET /api/v1/notices");
    }

    @Test
    void theListIsPaged() {
        List<String> given = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            given.add(give("paged", "\"affected\": \"[" + i + "]\", \"fixed\": [\"9\"], \"why\": \"Leaks.\"")
                    .body()
                    .at("/notice/id")
                    .asString());
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            Answer page = list("library=pkg:maven/org.acme/paged&limit=2" + (next.isEmpty() ? "" : "&after=" + next));
            assertThat(page.body().path("rows").size()).isBetween(1, 2);
            page.body().path("rows").forEach(row -> seen.add(row.path("id").asString()));
            next = page.body().path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(given);
        assertThat(list("").body().path("rows").size()).isGreaterThanOrEqualTo(5);
        assertThat(list("limit=0").detail()).isEqualTo("`limit` is 0; ask for 1 to 500 rows");
        assertThat(list("after=7").detail()).startsWith("`after` is no notice;");
        assertThat(list("after=%00").status()).isEqualTo(400);
        assertThat(list("library=core").detail()).startsWith("`library` is not a package URL");
    }

    private static Answer give(String artifact, String fields) {
        return api.post(
                "/api/v1/notices",
                "application/json",
                "{\"library\": \"pkg:maven/org.acme/" + artifact + "\", " + fields + "}");
    }

    private static Answer revoke(String id, String body) {
        return api.post("/api/v1/notices/" + id + "/revoke", "application/json", body);
    }

    private static Answer list(String query) {
        return api.get("/api/v1/notices?" + query);
    }

    private static void promote(String artifact, String version) {
        promote(artifact, version, "2026-05-01T00:00:00Z");
    }

    private static void promote(String artifact, String version, String gaAt) {
        Answer answer = api.post(
                "/api/v1/releases",
                "application/json",
                "{\"library\": \"pkg:maven/org.acme/%s\", \"version\": \"%s\", \"gaAt\": \"%s\"}"
                        .formatted(artifact, version, gaAt));
        assertThat(answer.status()).isEqualTo(201);
    }

    private static JsonNode judged(String artifact, String version) {
        return judged(artifact, version, NOW);
    }

    private static JsonNode judged(String artifact, String version, Instant at) {
        return api.decide("""
                        {"service": "shop", "dryRun": true, "at": "%s", "components": ["pkg:maven/org.acme/%s@%s"]}""".formatted(at, artifact, version)).body().at("/findings/0");
    }

    private static long version() {
        return enforcer.bean(CatalogueStore.class).version();
    }
}
