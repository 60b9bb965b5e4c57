package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.catalogue.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody might try so as to get past the gate; each is refused or seen through. */
final class ForgeriesTest {

    private static final String SHOP = "shop";

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static MovableClock clock;
    private static Api platform;
    private static Api cluster;
    private static Api shop;
    private static int tests;

    private final int number = ++tests;
    private final String billing = "billing-" + number;
    private final String core = "pkg:maven/org.acme/core-" + number;
    private final String first = "sha256:aaaaaaaa" + number;
    private final String second = "sha256:bbbbbbbb" + number;
    private Api pipeline;

    @BeforeAll
    static void start() throws IOException {
        Path policy = Files.writeString(folder.resolve("plimsoll.yml"), """
                governed: [{library: pkg:maven/org.acme/*}]
                reports: {environments: [audited]}
                rules: [{rule: ga-freshness, mode: off, teams: [sandbox]}]
                """);
        enforcer = OwnEnforcer.start(folder.resolve("data"), "--plimsoll.policy=" + policy);
        clock = enforcer.bean(MovableClock.class);
        platform = enforcer.api();
        cluster = platform.as(enforcer.token("cluster", Role.CLUSTER));
        shop = platform.as(enforcer.token("shop-ci", SHOP, Role.CI));
    }

    @BeforeEach
    void aServiceOfItsOwn() {
        pipeline = platform.as(enforcer.token("ci-" + number, billing, Role.CI));
        promote("1.0", Duration.ofDays(60));
    }

    @AfterAll
    static void stop() {
        enforcer.close();
    }

    @Test
    void anSbomByAnotherServicesTokenIsRefused() {
        assertThat(publish(shop, billing, first, "1.0")).satisfies(refused -> {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.detail()).contains(billing).contains(SHOP);
        });
        assertThat(publish(pipeline, billing, first, "1.0").status()).isEqualTo(201);
        assertThat(publish(shop, SHOP, first, "1.0").status()).isEqualTo(409);
    }

    @Test
    void whatAnotherServicePublishedLetsNobodyThrough() {
        publish(pipeline, billing, first, "1.0");

        Answer asked = ask(shop, SHOP, first, "DEPLOY", "prod");
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.detail()).contains(first + " was published by " + billing + ", not by shop");
    }

    @Test
    void aSecondSbomForADigestIsRefusedAndTheFirstOneStays() {
        promote("1.1", Duration.ofDays(30));
        publish(pipeline, billing, first, "1.0");

        Answer second = publish(pipeline, billing, first, "1.1");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.detail()).contains("already has another SBOM");
        assertThat(ask(pipeline, billing, first, "DEPLOY", "prod")
                        .body()
                        .path("decision")
                        .asString())
                .isEqualTo("DENY");
    }

    @Test
    void theSameComponentsManagedBySomethingElseAreAnotherSbom() {
        publish(pipeline, billing, first, "1.0");

        Answer second = pipeline.put("/api/v1/artifacts/" + first + "/sbom?service=" + billing, """
                {"bomFormat": "CycloneDX", "components": [{"type": "library", "purl": "%s@1.0",
                  "properties": [{"name": "plimsoll:managedBy", "value": "pkg:maven/org.acme/bom@9"}]}]}
                """.formatted(core));
        assertThat(second.status()).isEqualTo(409);
    }

    @Test
    void whatWasAllowedUnderAKeyIsNotAllowedForEver() {
        publish(pipeline, billing, first, "1.0");
        String question = "{\"service\": \"%s\", \"digest\": \"%s\"}".formatted(billing, first);
        Map<String, String> key = Map.of("Idempotency-Key", "build-" + number);
        Answer allowed = pipeline.post("/api/v1/decisions", question, key);
        assertThat(allowed.body().path("decision").asString()).isEqualTo("ALLOW");

        clock.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(pipeline.post("/api/v1/decisions", question, key).body()).isEqualTo(allowed.body());

        clock.advance(Duration.ofMillis(1));
        Answer late = pipeline.post("/api/v1/decisions", question, key);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.detail()).contains("was valid until", "ask under a new key");
    }

    /** Equal contents are stored once, so what one service publishes must never pass for what another does. */
    @Test
    void anSbomThatPassesForTwoComponentsDoesNotHideThoseOfAnotherService() {
        promote("1.1", Duration.ofDays(30));
        String other = "pkg:maven/org.other/z@1";
        publish(shop, SHOP, second, "1.0\\n" + other);

        assertThat(pipeline.put("/api/v1/artifacts/" + first + "/sbom?service=" + billing, """
                {"bomFormat": "CycloneDX", "components": [{"purl": "%s@1.0"}, {"purl": "%s"}]}""".formatted(core, other))
                        .status())
                .isEqualTo(201);
        assertThat(verdict("DEPLOY")).isEqualTo("DENY");
    }

    @Test
    void anSbomWhoseBomsPassForComponentsDoesNotHideThoseOfAnotherService() {
        promote("1.1", Duration.ofDays(30));
        assertThat(shop.put("/api/v1/artifacts/" + second + "/sbom?service=" + SHOP, """
                {"bomFormat": "CycloneDX", "components": [{"purl": "pkg:maven/org.aaa/a@1",
                  "properties": [{"name": "plimsoll:managedBy", "value": "%s@1.0"}]}]}""".formatted(core))
                        .status())
                .isEqualTo(201);

        assertThat(pipeline.put("/api/v1/artifacts/" + first + "/sbom?service=" + billing, """
                {"bomFormat": "CycloneDX", "components": [{"purl": "pkg:maven/org.aaa/a@1"}, {"purl": "%s@1.0"}]}""".formatted(core))
                        .status())
                .isEqualTo(201);
        assertThat(verdict("DEPLOY")).isEqualTo("DENY");
    }

    @Test
    void case7_aRollbackEveryTwentyNineDaysEndsThirtyDaysAfterTheLastDeploy() {
        publish(pipeline, billing, first, "1.0");
        assertThat(verdict("DEPLOY")).isEqualTo("ALLOW");
        ran(first);
        promote("1.1", Duration.ZERO);
        clock.advance(Duration.ofDays(15));
        assertThat(verdict("DEPLOY")).isEqualTo("DENY");

        clock.advance(Duration.ofDays(14));
        assertThat(verdict("ROLLBACK")).isEqualTo("ALLOW_WITH_WARNINGS");
        ran(first);
        clock.advance(Duration.ofDays(29));
        assertThat(verdict("ROLLBACK")).isEqualTo("DENY");
    }

    @Test
    void case7_aRollbackToWhatNeverRanThereIsADeploy() {
        publish(pipeline, billing, first, "1.0");
        assertThat(verdict("DEPLOY")).isEqualTo("ALLOW");
        promote("1.1", Duration.ZERO);
        clock.advance(Duration.ofDays(15));

        pipeline.post("/api/v1/deployments", "application/json", """
                {"service": "%s", "environment": "prod", "digest": "%s"}""".formatted(billing, first));
        assertThat(verdict("ROLLBACK")).isEqualTo("DENY");
        ran(first);
        assertThat(verdict("ROLLBACK")).isEqualTo("ALLOW_WITH_WARNINGS");
    }

    @Test
    void case7_aPipelineCannotSpeakForTheCluster() {
        Answer claimed = pipeline.post("/api/v1/deployments", "application/json", """
                {"service": "%s", "environment": "prod", "digest": "%s", "source": "CLUSTER"}""".formatted(billing, first));

        assertThat(claimed.status()).isEqualTo(403);
    }

    @Test
    void case8_onlyAPersonOpensTheGateAndAnotherAcknowledges() {
        publish(pipeline, billing, first, "1.0");
        promote("1.1", Duration.ofDays(30));
        Api ada = platform.as(enforcer.token("ada", Role.PLATFORM));
        Api grace = platform.as(enforcer.token("grace", Role.APPROVER));
        assertThat(verdict("DEPLOY")).isEqualTo("DENY");

        assertThat(open(pipeline).status()).isEqualTo(403);
        Answer opened = open(ada);
        assertThat(opened.status()).isEqualTo(201);

        Answer through = ask(pipeline, billing, first, "DEPLOY", "prod");
        assertThat(through.body().path("decision").asString()).isEqualTo("ALLOW_WITH_WARNINGS");
        assertThat(through.body().at("/exemption/kind").asString()).isEqualTo("BREAK_GLASS");
        assertThat(through.body().at("/exemption/message").asString()).startsWith("ada opened the gate");
        assertThat(ask(pipeline, billing, first, "DEPLOY", "test")
                        .body()
                        .path("decision")
                        .asString())
                .isEqualTo("DENY");
        String acknowledge = "/api/v1/break-glass/" + opened.body().path("id").asString() + "/acknowledge";
        assertThat(ada.post(acknowledge, "application/json", "{}").status()).isEqualTo(409);
        assertThat(grace.post(acknowledge, "application/json", "{}").status()).isEqualTo(200);
        clock.advance(Duration.ofHours(24));
        assertThat(verdict("DEPLOY")).isEqualTo("DENY");
    }

    @Test
    void whatGotThroughAnOpenedGlassCanNotBeRolledBackTo() {
        publish(pipeline, billing, first, "1.0");
        promote("1.1", Duration.ofDays(30));
        open(platform);
        assertThat(verdict("DEPLOY")).isEqualTo("ALLOW_WITH_WARNINGS");
        ran(first);
        clock.advance(Duration.ofHours(24));

        assertThat(verdict("ROLLBACK")).isEqualTo("DENY");
    }

    @Test
    void aWaiverInTheCodeUntil2099IsSeenThroughInProduction() {
        publish(pipeline, billing, first, "1.0");
        pipeline.post("/api/v1/artifacts/" + first + "/reports?service=" + billing, "application/json", report("""
                , "suppressions": [{"kind": "inSource", "status": "accepted",
                                    "justification": "@Waived until 2099-12-31: later"}]"""));

        Answer asked = ask(pipeline, billing, first, "DEPLOY", "audited");
        assertThat(asked.body().path("decision").asString()).isEqualTo("DENY");
        assertThat(asked.body().findValuesAsString("message")).anySatisfy(message -> assertThat(message)
                .startsWith("pii-is-never-logged is enforced and not shown to be met: it is broken 1 times,"
                        + " waived only in the code or a baseline"));
    }

    @Test
    void aPipelineDoesNotChooseAnotherTeamForItsService() {
        promote("1.1", Duration.ofDays(30));
        String sbom = "/api/v1/artifacts/" + first + "/sbom?service=" + billing + "&team=";
        String content = """
                {"bomFormat": "CycloneDX", "components": [{"type": "library", "purl": "%s@1.0"}]}""".formatted(core);
        pipeline.put(sbom + "money", content);
        pipeline.put(sbom + "sandbox", content);
        assertThat(verdict("DEPLOY")).isEqualTo("DENY");

        platform.put(sbom + "sandbox", content);
        assertThat(verdict("DEPLOY")).isEqualTo("ALLOW");
    }

    @Test
    void aTokenThatTheRequesterMadeIsNotAnotherPersons() {
        Api pat = platform.as(enforcer.token("pat-" + number, Role.PLATFORM));
        Api puppet = platform.as(pat.post("/api/v1/tokens", "application/json", """
                        {"name": "somebody else", "roles": ["approver"], "expiresAt": "2026-12-01T00:00:00Z"}""")
                .body()
                .required("secret")
                .asString());
        String id = pat.post("/api/v1/waivers", "application/json", """
                        {"service": "%s", "rule": "ga-freshness", "reason": "later", "ticket": "OPS-1", "until": "%s"}
                        """.formatted(
                                billing, clock.instant().plus(Duration.ofDays(10))))
                .body()
                .required("id")
                .asString();

        Answer approved = puppet.post("/api/v1/waivers/" + id + "/approve", "application/json", "{}");
        assertThat(approved.status()).isEqualTo(403);
        assertThat(approved.detail()).contains("nobody approves a waiver of their own");
        Api grace = platform.as(enforcer.token("grace-" + number, Role.APPROVER));
        assertThat(grace.post("/api/v1/waivers/" + id + "/approve", "application/json", "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aReportOfAnotherServicesTokenIsRefused() {
        publish(pipeline, billing, first, "1.0");

        assertThat(shop.post(
                                "/api/v1/artifacts/" + first + "/reports?service=" + billing,
                                "application/json",
                                report(""))
                        .status())
                .isEqualTo(403);
        assertThat(shop.post("/api/v1/artifacts/" + first + "/reports?service=shop", "application/json", report(""))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aReportOfAnotherArtifactShowsNothing() {
        publish(pipeline, billing, first, "1.0");
        publish(pipeline, billing, second, "1.0");
        pipeline.post("/api/v1/artifacts/" + second + "/reports?service=" + billing, "application/json", report(""));

        assertThat(ask(pipeline, billing, first, "DEPLOY", "audited")
                        .body()
                        .at("/findings/0/message")
                        .asString())
                .startsWith("No report of a check of " + first);
    }

    private String verdict(String intent) {
        return ask(pipeline, billing, first, intent, "prod")
                .body()
                .path("decision")
                .asString();
    }

    private static Answer ask(Api api, String service, String digest, String intent, String environment) {
        return api.decide("""
                {"service": "%s", "digest": "%s", "intent": "%s", "environment": "%s"}""".formatted(service, digest, intent, environment));
    }

    private Answer publish(Api api, String service, String digest, String version) {
        return api.put("/api/v1/artifacts/" + digest + "/sbom?service=" + service, """
                {"bomFormat": "CycloneDX", "components": [{"type": "library", "purl": "%s@%s"}]}""".formatted(core, version));
    }

    private void ran(String digest) {
        assertThat(cluster.post("/api/v1/deployments", "application/json", """
                        {"service": "%s", "environment": "prod", "digest": "%s"}""".formatted(billing, digest))
                        .status())
                .isLessThan(300);
    }

    private Answer open(Api api) {
        return api.post("/api/v1/break-glass", "application/json", """
                {"service": "%s", "environment": "prod", "digest": "%s", "reason": "the shop is down"}""".formatted(billing, first));
    }

    private void promote(String version, Duration ago) {
        assertThat(platform.post("/api/v1/releases", "application/json", """
                        {"library": "%s", "version": "%s", "gaAt": "%s"}""".formatted(
                                        core, version, clock.instant().minus(ago)))
                        .status())
                .isEqualTo(201);
    }

    private static String report(String suppressed) {
        return """
                {"version": "2.1.0", "runs": [{
                  "tool": {"driver": {"name": "Plimsoll", "rules": [{"id": "pii-is-never-logged"}]}},
                  "properties": {"ran": ["pii-is-never-logged", "entity-has-version"]},
                  "results": [{"ruleId": "pii-is-never-logged", "level": "error", "message": {"text": "logs"}%s}]
                }]}""".formatted(suppressed);
    }
}
