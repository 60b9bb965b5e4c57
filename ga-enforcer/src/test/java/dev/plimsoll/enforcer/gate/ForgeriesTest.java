package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import java.io.IOException;
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
    private static Api shop;

    private Attempt own;

    @BeforeAll
    static void start() throws IOException {
        enforcer = Attempt.enforcer(folder);
        shop = enforcer.api().as(enforcer.token("shop-ci", SHOP, Role.CI));
    }

    @BeforeEach
    void aServiceOfItsOwn() {
        own = Attempt.at(enforcer);
    }

    @AfterAll
    static void stop() {
        enforcer.close();
    }

    @Test
    void anSbomByAnotherServicesTokenIsRefused() {
        assertThat(own.publish(shop, own.billing, own.first, "1.0")).satisfies(refused -> {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.detail()).contains(own.billing).contains(SHOP);
        });
        assertThat(own.publish("1.0").status()).isEqualTo(201);
        assertThat(own.publish(shop, SHOP, own.first, "1.0").status()).isEqualTo(409);
    }

    @Test
    void whatAnotherServicePublishedLetsNobodyThrough() {
        own.publish("1.0");

        Answer asked = shop.decide("""
                {"service": "%s", "digest": "%s", "intent": "DEPLOY", "environment": "prod"}""".formatted(SHOP, own.first));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.detail()).contains(own.first + " was published by " + own.billing + ", not by shop");
    }

    @Test
    void aSecondSbomForADigestIsRefusedAndTheFirstOneStays() {
        own.promote("1.1", Duration.ofDays(30));
        own.publish("1.0");

        Answer second = own.publish("1.1");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.detail()).contains("already has another SBOM");
        assertThat(own.ask("DEPLOY", "prod").body().path("decision").asString()).isEqualTo("DENY");
    }

    @Test
    void theSameComponentsManagedBySomethingElseAreAnotherSbom() {
        own.publish("1.0");

        Answer second = own.pipeline.put(
                "/api/v1/artifacts/" + own.first + "/sbom?service=" + own.billing, """
                {"bomFormat": "CycloneDX", "components": [{"type": "library", "purl": "%s@1.0",
                  "properties": [{"name": "plimsoll:managedBy", "value": "pkg:maven/org.acme/bom@9"}]}]}
                """.formatted(own.core));
        assertThat(second.status()).isEqualTo(409);
    }

    @Test
    void whatWasAllowedUnderAKeyIsNotAllowedForEver() {
        own.publish("1.0");
        String question = "{\"service\": \"%s\", \"digest\": \"%s\"}".formatted(own.billing, own.first);
        Map<String, String> key = Map.of("Idempotency-Key", "build-" + own.number);
        Answer allowed = own.pipeline.post("/api/v1/decisions", question, key);
        assertThat(allowed.body().path("decision").asString()).isEqualTo("ALLOW");

        own.clock.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(own.pipeline.post("/api/v1/decisions", question, key).body()).isEqualTo(allowed.body());

        own.clock.advance(Duration.ofMillis(1));
        Answer late = own.pipeline.post("/api/v1/decisions", question, key);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.detail()).contains("was valid until", "ask under a new key");
    }

    /** Equal contents are stored once, so what one service publishes must never pass for what another does. */
    @Test
    void anSbomThatPassesForTwoComponentsDoesNotHideThoseOfAnotherService() {
        own.promote("1.1", Duration.ofDays(30));
        String other = "pkg:maven/org.other/z@1";
        own.publish(shop, SHOP, own.second, "1.0\\n" + other);

        assertThat(own.pipeline
                        .put("/api/v1/artifacts/" + own.first + "/sbom?service=" + own.billing, """
                {"bomFormat": "CycloneDX", "components": [{"purl": "%s@1.0"}, {"purl": "%s"}]}""".formatted(
                                        own.core, other))
                        .status())
                .isEqualTo(201);
        assertThat(own.verdict("DEPLOY")).isEqualTo("DENY");
    }

    @Test
    void anSbomWhoseBomsPassForComponentsDoesNotHideThoseOfAnotherService() {
        own.promote("1.1", Duration.ofDays(30));
        assertThat(shop.put("/api/v1/artifacts/" + own.second + "/sbom?service=" + SHOP, """
                {"bomFormat": "CycloneDX", "components": [{"purl": "pkg:maven/org.aaa/a@1",
                  "properties": [{"name": "plimsoll:managedBy", "value": "%s@1.0"}]}]}""".formatted(own.core))
                        .status())
                .isEqualTo(201);

        assertThat(own.pipeline
                        .put("/api/v1/artifacts/" + own.first + "/sbom?service=" + own.billing, """
                {"bomFormat": "CycloneDX", "components": [{"purl": "pkg:maven/org.aaa/a@1"}, {"purl": "%s@1.0"}]}""".formatted(own.core))
                        .status())
                .isEqualTo(201);
        assertThat(own.verdict("DEPLOY")).isEqualTo("DENY");
    }

    @Test
    void aWaiverInTheCodeUntil2099IsSeenThroughInProduction() {
        own.publish("1.0");
        own.pipeline.post(
                "/api/v1/artifacts/" + own.first + "/reports?service=" + own.billing, "application/json", report("""
                , "suppressions": [{"kind": "inSource", "status": "accepted",
                                    "justification": "@Waived until 2099-12-31: later"}]"""));

        Answer asked = own.ask("DEPLOY", "audited");
        assertThat(asked.body().path("decision").asString()).isEqualTo("DENY");
        assertThat(asked.body().findValuesAsString("message")).anySatisfy(message -> assertThat(message)
                .startsWith("pii-is-never-logged is enforced and not shown to be met: it is broken 1 times,"
                        + " waived only in the code or a baseline"));
    }

    @Test
    void whatThePluginFindsInABaselineOrWaivedInTheCodeIsSeenThroughAsWell() {
        own.publish("1.0");
        own.pipeline.post(
                "/api/v1/artifacts/" + own.first + "/reports?service=" + own.billing,
                "application/json",
                Suppressed.sarif(Suppressed.IN_BASELINE, Suppressed.IN_CODE));

        Answer asked = own.ask("DEPLOY", "audited");
        assertThat(asked.body().path("decision").asString()).isEqualTo("DENY");
        assertThat(asked.body().findValuesAsString("message")).anySatisfy(message -> assertThat(message)
                .startsWith("pii-is-never-logged is enforced and not shown to be met: it is broken 2 times,"
                        + " waived only in the code or a baseline"));
    }

    @Test
    void aPipelineDoesNotChooseAnotherTeamForItsService() {
        own.promote("1.1", Duration.ofDays(30));
        String sbom = "/api/v1/artifacts/" + own.first + "/sbom?service=" + own.billing + "&team=";
        String content = """
                {"bomFormat": "CycloneDX", "components": [{"type": "library", "purl": "%s@1.0"}]}""".formatted(own.core);
        own.pipeline.put(sbom + "money", content);
        own.pipeline.put(sbom + "sandbox", content);
        assertThat(own.verdict("DEPLOY")).isEqualTo("DENY");

        own.platform.put(sbom + "sandbox", content);
        assertThat(own.verdict("DEPLOY")).isEqualTo("ALLOW");
    }

    @Test
    void aTokenThatTheRequesterMadeIsNotAnotherPersons() {
        Api pat = own.platform.as(enforcer.token("pat-" + own.number, Role.PLATFORM));
        Api puppet = own.platform.as(pat.post("/api/v1/tokens", "application/json", """
                        {"name": "somebody else", "roles": ["approver"], "expiresAt": "2026-12-01T00:00:00Z"}""")
                .body()
                .required("secret")
                .asString());
        String id = pat.post("/api/v1/waivers", "application/json", """
                        {"service": "%s", "rule": "ga-freshness", "reason": "later", "ticket": "OPS-1", "until": "%s"}
                        """.formatted(
                                own.billing, own.clock.instant().plus(Duration.ofDays(10))))
                .body()
                .required("id")
                .asString();

        Answer approved = puppet.post("/api/v1/waivers/" + id + "/approve", "application/json", "{}");
        assertThat(approved.status()).isEqualTo(403);
        assertThat(approved.detail()).contains("nobody approves a waiver of their own");
        Api grace = own.platform.as(enforcer.token("grace-" + own.number, Role.APPROVER));
        assertThat(grace.post("/api/v1/waivers/" + id + "/approve", "application/json", "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aReportOfAnotherServicesTokenIsRefused() {
        own.publish("1.0");

        assertThat(shop.post(
                                "/api/v1/artifacts/" + own.first + "/reports?service=" + own.billing,
                                "application/json",
                                report(""))
                        .status())
                .isEqualTo(403);
        assertThat(shop.post("/api/v1/artifacts/" + own.first + "/reports?service=shop", "application/json", report(""))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aReportOfAnotherArtifactShowsNothing() {
        own.publish("1.0");
        own.publish(own.pipeline, own.billing, own.second, "1.0");
        own.pipeline.post(
                "/api/v1/artifacts/" + own.second + "/reports?service=" + own.billing, "application/json", report(""));

        assertThat(own.ask("DEPLOY", "audited").body().at("/findings/0/message").asString())
                .startsWith("No report of a check of " + own.first);
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
