package dev.plimsoll.enforcer.catalogue;

import static dev.plimsoll.enforcer.OwnEnforcer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class WithdrawalsOverHttpTest {

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
    void aWithdrawnReleaseIsNotGaAnyMore() {
        releases.promote("pkg:maven/org.acme/gone", "1.0.0", "2026-06-01T10:00:00Z");

        Answer answer = withdraw("pkg:maven/org.acme/gone", "1.0.0", "loses orders");
        Answer again = withdraw("pkg:maven/org.acme/gone", "1.0.0", "said differently");

        assertThat(answer.status()).as(answer.detail()).isEqualTo(200);
        assertThat(answer.body().at("/release/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(answer.body().at("/release/withdrawnAt").asString()).isEqualTo(NOW.toString());
        assertThat(again.body().path("release")).isEqualTo(answer.body().path("release"));
        assertThat(again.body().path("changed").asBoolean()).isFalse();
        assertThat(releases.version())
                .isEqualTo(answer.body().path("catalogueVersion").asLong());
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
        releases.promote("pkg:maven/org.acme/back", "1.0.0", "2026-06-01T10:00:00Z");
        withdraw("pkg:maven/org.acme/back", "1.0.0", "loses orders");

        Answer promoted = releases.promote("pkg:maven/org.acme/back", "1.0.0", "");
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

        assertThat(releases.states("pkg:maven/org.acme/imported"))
                .containsExactly("1.2.0 GA", "1.1.0 WITHDRAWN", "1.0.0 GA");
        JsonNode withdrawn =
                releases.list("library=pkg:maven/org.acme/imported").body().at("/rows/1");
        assertThat(withdrawn.path("withdrawnAt").asString()).isEqualTo("2026-06-03T00:00:00Z");
        assertThat(withdrawn.path("withdrawnBecause").asString()).isEqualTo("loses orders, ACME-42");
        assertThat(again.body().path("changed").asInt()).isZero();
    }

    @Test
    void anImportWithdrawsWhatIsGa() {
        releases.promote("pkg:maven/org.acme/later", "1.0.0", "2026-06-01T00:00:00Z");

        api.post("/api/v1/releases:import", "text/csv", """
                purl,version,released_at,withdrawn_at,withdrawn_because
                pkg:maven/org.acme/later,1.0.0,2026-06-01T00:00:00Z,2026-06-03T00:00:00Z,loses orders
                """);

        assertThat(releases.states("pkg:maven/org.acme/later")).containsExactly("1.0.0 WITHDRAWN");
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
        assertThat(releases.list("library=pkg:maven/org.acme/bad").body().path("rows"))
                .isEmpty();
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
    void aWithdrawalNeedsAReason() {
        Answer answer = api.post(
                "/api/v1/releases/withdraw",
                "application/json",
                "{\"library\": \"pkg:maven/a/b\", \"version\": \"1\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail())
                .isEqualTo("`reason` is missing; say in one sentence why, it is shown to whoever is refused");
    }

    private static Answer withdraw(String library, String version, String reason) {
        return api.post(
                "/api/v1/releases/withdraw",
                "application/json",
                "{\"library\": \"%s\", \"version\": \"%s\", \"reason\": \"%s\"}".formatted(library, version, reason));
    }
}
