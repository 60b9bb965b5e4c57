package dev.plimsoll.enforcer.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessOverHttpTest {

    private static final String SBOM =
            "{\"bomFormat\": \"CycloneDX\", \"components\": [{\"purl\": \"pkg:maven/a/b@1\"}]}";
    private static final String QUESTION =
            "{\"service\": \"%s\", \"environment\": \"%s\", \"digest\": \"sha256:0123456789abcdef\", \"dryRun\": %s}";
    private static final String BILLING = """
            {"name": "billing-pipeline", "roles": ["ci"], "services": ["billing", "billing-*"], "environments": ["test"],
             "expiresAt": "2026-09-01T00:00:00Z"}
            """;

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static Api api;
    private static Api billing;

    @BeforeAll
    static void start() {
        enforcer = OwnEnforcer.start(folder);
        api = enforcer.api();
        billing = api.as(api.post("/api/v1/tokens", "application/json", BILLING)
                .body()
                .required("secret")
                .asString());
    }

    @AfterAll
    static void stop() {
        enforcer.close();
    }

    @Test
    void aTokenPublishesAndAsksForItsOwnServices() {
        assertThat(billing.put(sbom("billing", "a1"), SBOM).status()).isEqualTo(201);
        assertThat(billing.put(sbom("billing-jobs", "a2"), SBOM).status()).isEqualTo(201);
        assertThat(billing.decide(QUESTION.formatted("billing", "test", false)).status())
                .isEqualTo(200);
    }

    @Test
    void anotherServicesTokenCannotPublish() {
        Answer sbom = billing.put(sbom("orders", "b1"), SBOM);
        assertThat(sbom.status()).isEqualTo(403);
        assertThat(sbom.detail())
                .isEqualTo(
                        "The token of billing-pipeline is not for the service orders but for billing, billing-*; use a"
                                + " token that names this service; somebody of the platform team makes one");
        assertThat(billing.post(report("orders"), "application/json", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void anotherServicesTokenCannotAsk() {
        Answer answer = billing.decide(QUESTION.formatted("billin", "test", false));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.detail()).contains("not for the service billin but for billing, billing-*;");
    }

    @Test
    void ofABatchOnlyItsOwnQuestionsAreAnswered() {
        Answer answer = billing.post(
                "/api/v1/decisions:batch",
                "application/json",
                "{\"questions\": [%s, %s]}"
                        .formatted(
                                QUESTION.formatted("billing", "test", false),
                                QUESTION.formatted("orders", "test", false)));

        assertThat(answer.body().at("/answers/0/decision/decision").asString()).isNotEmpty();
        assertThat(answer.body().at("/answers/1/problem/status").asInt()).isEqualTo(403);
    }

    @Test
    void aTokenOfOneEnvironmentCannotAskForAnother() {
        Answer answer = billing.decide(QUESTION.formatted("billing", "prod", false));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.detail()).contains("not for the environment prod but for test;");
    }

    @Test
    void whatADryRunSaysIsForEveryReader() {
        assertThat(billing.decide(QUESTION.formatted("orders", "prod", true)).status())
                .isEqualTo(200);
        assertThat(api.anonymous()
                        .decide(QUESTION.formatted("orders", "prod", true))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/api/v1/polls", "/api/v1/releases?library=pkg:maven/a/b"})
    void withoutATokenEverythingCanBeRead(String path) {
        assertThat(api.anonymous().get(path).status()).isEqualTo(200);
    }

    @Test
    void withoutATokenNothingCanBeChanged() {
        Answer sbom = api.anonymous().put(sbom("billing", "c1"), SBOM);
        assertThat(sbom.status()).isEqualTo(401);
        assertThat(sbom.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(sbom.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"plimsoll\"");
        assertThat(sbom.detail())
                .startsWith("PUT /api/v1/artifacts/sha256:00000000c1/sbom needs a token with the role ci or platform;");
        assertThat(sbom.body().path("action").asString()).startsWith("send one as `Authorization: Bearer ...`");
    }

    @Test
    void withoutATokenOnlyDryRunsAreAnswered() {
        Answer answer = api.anonymous().decide(QUESTION.formatted("billing", "test", false));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"plimsoll\"");
        assertThat(answer.detail())
                .startsWith("A decision without `dryRun` needs a token with the role ci, cluster or platform;");
    }

    @Test
    void aTokenWithoutTheRoleIsToldWhichItHas() {
        Answer answer = billing.post("/api/v1/releases/withdraw", "application/json", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.detail())
                .isEqualTo("POST /api/v1/releases/withdraw needs the role platform, the token of billing-pipeline has"
                        + " viewer, ci; use a token with that role; somebody of the platform team makes one");
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/v1/tokens", "GET, /api/v1/tokens", "DELETE, /api/v1/tokens/1"})
    void onlyThePlatformMakesListsAndRevokesTokens(String method, String path) {
        assertThat(sent(billing, method, path).status()).isEqualTo(403);
        assertThat(sent(api.anonymous(), method, path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/api/v1/polls", "/api/v1/nothing"})
    void aWrongTokenIsNeverAnonymous(String path) {
        Answer answer = api.as("plim_" + "x".repeat(43)).get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"plimsoll\", error=\"invalid_token\"");
        assertThat(answer.detail()).startsWith("The token is unknown, has expired or was revoked; use another");
    }

    @Test
    void aTokenThatCanBeNoneIsRefusedToo() {
        assertThat(api.as("no token").get("/healthz").status()).isEqualTo(401);
        assertThat(api.as("").get("/healthz").status()).isEqualTo(401);
    }

    @Test
    void everyValidTokenMayReadWhatAViewerMay() {
        String auditor = enforcer.token("edith", Role.AUDITOR);

        assertThat(api.as(auditor).get("/api/v1/polls").status()).isEqualTo(200);
    }

    private static Answer sent(Api caller, String method, String path) {
        return switch (method) {
            case "POST" -> caller.post(path, "application/json", "{}");
            case "DELETE" -> caller.delete(path);
            default -> caller.get(path);
        };
    }

    private static String sbom(String service, String digest) {
        return "/api/v1/artifacts/sha256:00000000" + digest + "/sbom?service=" + service;
    }

    private static String report(String service) {
        return "/api/v1/artifacts/sha256:0000000000/reports?service=" + service;
    }
}
