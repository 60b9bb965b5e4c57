package dev.plimsoll.enforcer.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.catalogue.Awaited;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

final class TokensTest {

    private static final Duration PROMISED = Duration.ofSeconds(5);

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
    void theSecretIsShownOnceAndKeptNowhere() {
        Answer made = make("""
                {"name": "kubernetes", "roles": ["cluster"], "services": ["*"], "environments": ["prod"],
                 "expiresAt": "2027-06-20T12:00:00Z"}
                """);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        String secret = made.body().required("secret").asString();
        assertThat(secret).matches("plim_[A-Za-z0-9_-]{43}");
        assertThat(api.get("/api/v1/tokens").body().toString())
                .contains("\"prefix\":\"" + secret.substring(0, 8) + "\"")
                .doesNotContain(secret, secret.substring(0, 12));
        assertThat(texts()).hasSizeGreaterThan(20).noneMatch(text -> text.contains(secret.substring(0, 12)));
        assertThat(texts()).anyMatch(text -> text.equals(Secret.sha256(secret)));
    }

    @Test
    void aListShowsWhoMadeATokenAndWhenItWasUsed() {
        String secret = enforcer.token("ada", Role.OWNER);
        api.as(secret).get("/healthz");

        assertThat(row("ada").path("createdBy").asString()).isEqualTo("test");
        assertThat(row("ada").path("expiresAt").asString()).isEqualTo("2027-04-16T12:00:00Z");
        await(() -> row("ada").path("lastUsedAt").asString("").equals(OwnEnforcer.NOW.toString()));
    }

    @Test
    void aRevokedTokenIsRefusedWithinFiveSeconds() {
        Api leaver = api.as(enforcer.token("leaver", Role.VIEWER));
        assertThat(leaver.get("/healthz").status()).isEqualTo(200);

        assertThat(api.delete("/api/v1/tokens/" + row("leaver").path("id").asLong())
                        .status())
                .isEqualTo(204);

        assertThat(leaver.get("/healthz").status()).isEqualTo(401);
        assertThat(row("leaver").path("revokedBy").asString()).isEqualTo("test");
    }

    @Test
    void aTokenThatAnotherReplicaRevokedIsRefusedWithinFiveSeconds() {
        Api elsewhere = api.as(enforcer.token("elsewhere", Role.VIEWER));
        assertThat(elsewhere.get("/healthz").status()).isEqualTo(200);

        sql("update token set revoked_at = now(), revoked_by = 'other' where name = 'elsewhere'");

        await(() -> elsewhere.get("/healthz").status() == 401);
    }

    @Test
    void aTokenThatAnotherReplicaMadeCountsAtOnce() {
        String secret = Secret.random();
        sql("""
                insert into token (name, prefix, sha256, roles, services, environments, created_at, created_by, expires_at)
                values ('new', 'plim_new', '%s', '{viewer}', '{*}', '{*}', now(), 'other', '2027-01-01Z')
                """.formatted(Secret.sha256(secret)));

        assertThat(api.as(secret).get("/healthz").status()).isEqualTo(200);
    }

    @Test
    void anExpiredTokenIsRefused() {
        Api late = api.as(enforcer.token("late", Role.VIEWER));

        sql("update token set expires_at = '2026-06-20T12:00:00Z' where name = 'late'");

        await(() -> late.get("/healthz").status() == 401);
    }

    @Test
    void revokingTwiceIsOnceAndAnUnknownTokenIsNotFound() {
        enforcer.token("twice", Role.VIEWER);
        String path = "/api/v1/tokens/" + row("twice").path("id").asLong();

        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.delete("/api/v1/tokens/999999").detail())
                .isEqualTo("No token has the id 999999; GET /api/v1/tokens lists them");
        assertThat(api.delete("/api/v1/tokens/mine").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "'name': null| `name` is missing; name the person or machine behind the token",
                "'name': 'a!b'| `name` is a!b; name the person or machine behind the token with letters,",
                "'name': 'Anonymous'| `name` is Anonymous; name the person or machine behind the token",
                "'roles': []| `roles` is missing; give at least one of viewer, ci, owner, platform, approver, auditor or cluster",
                "'roles': ['admin']| `admin` is not a role; use viewer, ci,",
                "'roles': [null]| `null` is not a role; use viewer, ci,",
                "'services': null| `services` is missing, which a ci, owner or cluster token must have; name them;",
                "'environments': []| `environments` is missing, which a ci, owner or cluster token must have; name them;",
                "'services': ['*a']| `services` has the entry `*a`; write a name, the beginning of one and *, or * alone",
                "'services': [null]| `services` has the entry `null`; write a name",
                "'roles': ['platform'], 'services': ['a']| `services` is given, but a platform or approver token is not limited; leave it out",
                "'expiresAt': null| `expiresAt` is missing; give an instant after 2026-06-20T12:00:00Z and at most a year ahead, such as 2026-09-18T00:00:00Z",
                "'expiresAt': '2026-06-20T12:00:00Z'| `expiresAt` is 2026-06-20T12:00:00Z; give an instant after",
                "'expiresAt': '2027-06-21T12:00:01Z'| `expiresAt` is 2027-06-21T12:00:01Z; give an instant after",
                "'expiresAt': 'soon'| The body cannot be read at line 1, column 124: `expiresAt` has a value that does not fit;",
            })
    void aBadRequestIsRefusedWithWhatToDo(String changed, String detail) {
        String json =
                "{'name': 'x', 'roles': ['ci'], 'services': ['a'], 'environments': ['*'], 'expiresAt': '2026-09-01T00:00:00Z', "
                        + changed + "}";

        Answer answer = make(json.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith(detail);
    }

    private static Answer make(String json) {
        return api.post("/api/v1/tokens", "application/json", json);
    }

    private static JsonNode row(String name) {
        return StreamSupport.stream(
                        api.get("/api/v1/tokens").body().path("rows").spliterator(), false)
                .filter(row -> row.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void sql(String sql) {
        enforcer.bean(JdbcClient.class).sql(sql).update();
    }

    /** Every row of every table, as text, and each of the token's own columns. */
    private static List<String> texts() {
        JdbcClient jdbc = enforcer.bean(JdbcClient.class);
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> jdbc
                        .sql("select t::text from \"" + table + "\" t union all select e.value from \"" + table
                                + "\" t, jsonb_each_text(to_jsonb(t)) e where e.value is not null")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        Awaited.within(PROMISED, condition);
    }
}
