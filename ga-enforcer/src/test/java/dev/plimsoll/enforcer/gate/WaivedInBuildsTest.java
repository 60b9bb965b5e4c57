package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.catalogue.MovableClock;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Waiver;
import dev.plimsoll.standards.report.Suppression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a build's policy waives is judged again by the waivers of the gate. */
final class WaivedInBuildsTest {

    private static final String PII = "pii-is-never-logged";
    private static final Instant UNTIL = OwnEnforcer.NOW.plus(Duration.ofHours(1));

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static Api api;
    private static int tests;

    private final String number = String.valueOf(++tests);

    @AfterAll
    static void stop() {
        enforcer.close();
    }

    @AfterEach
    void backToNoon() {
        enforcer.bean(MovableClock.class).moveTo(OwnEnforcer.NOW);
    }

    @BeforeAll
    static void start() throws IOException {
        Path policy = Files.writeString(folder.resolve("plimsoll.yml"), """
                governed: [{library: pkg:maven/com.acme/*}]
                reports: {trustCode: true}
                waivers:
                  - {service: billing, rule: standards, standard: pii-is-never-logged, reason: The vendor masks it.,
                     ticket: OPS-12, requester: ada, approver: grace, from: 2026-06-01, until: "%s"}
                """.formatted(UNTIL));
        enforcer = OwnEnforcer.start(folder.resolve("data"), "--plimsoll.policy=" + policy);
        api = enforcer.api();
        api.post("/api/v1/releases", "application/json", """
                {"library": "pkg:maven/com.acme/core", "version": "1.0", "gaAt": "2026-01-01T00:00:00Z"}""");
    }

    @Test
    void aWaiverOfThePolicyAllowsInTheBuildAndAtTheGate() {
        publish("billing", sarif(waiver()));

        Answer answer = decide("billing");

        assertThat(answer.body().path("decision").asString()).isEqualTo("ALLOW");
        assertThat(answer.body().path("validUntil").asString()).isEqualTo(UNTIL.toString());
        assertThat(finding(answer).path("status").asString()).isEqualTo("WAIVED");
        assertThat(finding(answer).path("message").asString())
                .isEqualTo("pii-is-never-logged is enforced and not shown to be met: it is broken 2 times,"
                        + " waived by the policy of its build; here the gate's own waivers count.");
        assertThat(finding(answer).path("waiver").asString())
                .isEqualTo("OPS-12 until " + UNTIL + ", approved by grace: The vendor masks it.");
    }

    @Test
    void whenItEndsTheReportThatStillSaysWaivedDoesNotHelp() {
        publish("billing", sarif(waiver()));
        MovableClock clock = enforcer.bean(MovableClock.class);

        clock.moveTo(UNTIL.minusMillis(1));
        assertThat(decide("billing").body().path("decision").asString()).isEqualTo("ALLOW");
        clock.moveTo(UNTIL);
        assertThat(decide("billing").body().path("decision").asString()).isEqualTo("DENY");
    }

    @Test
    void aWaiverThatOnlyTheBuildKnowsDoesNotCountEvenWhereTheCodeIsTrusted() {
        publish("shop", sarif(waiver()));

        Answer answer = decide("shop");

        assertThat(answer.body().path("decision").asString()).isEqualTo("DENY");
        assertThat(finding(answer).path("status").asString()).isEqualTo("UNMET");
        assertThat(finding(answer).path("message").asString()).contains("waived by the policy of its build;");
    }

    @Test
    void aWaiverInTheCodeIsAnotherThing() {
        publish("shop", sarif(Suppressed.IN_CODE));

        assertThat(decide("shop").body().path("decision").asString()).isEqualTo("ALLOW");
    }

    @Test
    void aBaselineIsAnotherThing() {
        publish("shop", sarif(Suppressed.IN_BASELINE));

        assertThat(decide("shop").body().path("decision").asString()).isEqualTo("ALLOW");
    }

    @Test
    void whatIsNewBesideABaselineIsBroken() {
        publish("shop", Suppressed.sarif(Suppressed.IN_BASELINE, null));

        Answer answer = decide("shop");

        assertThat(answer.body().path("decision").asString()).isEqualTo("DENY");
        assertThat(finding(answer).path("message").asString()).endsWith("met: it is broken.");
    }

    @Test
    void whatThePolicyWaivesIsJudgedAgainWhateverElseTheReportWaives() {
        publish("shop", sarif(waiver()).replaceFirst("\"external\"", "\"inSource\""));

        assertThat(finding(decide("shop")).path("message").asString())
                .contains("it is broken 1 times, waived by the policy");
    }

    @Test
    void withoutAWaiverInTheBuildTheGatesOwnCountsAsWell() {
        publish("billing", sarif(null));

        Answer answer = decide("billing");

        assertThat(answer.body().path("decision").asString()).isEqualTo("ALLOW");
        assertThat(finding(answer).path("status").asString()).isEqualTo("WAIVED");
        assertThat(finding(answer).path("message").asString()).endsWith("met: it is broken.");
    }

    @Test
    void aDecisionFromBeforeTheseWereToldApartIsMadeAgain() {
        publish("shop", sarif(null));
        Answer denied = decide("shop");
        int changed = enforcer.bean(JdbcClient.class)
                .sql("""
                        update decision
                        set inputs = (inputs::jsonb #- '{context,checked,pii-is-never-logged,waived}')::json
                        where id = :id and inputs::jsonb #> '{context,checked,pii-is-never-logged,waived}' is not null
                        """)
                .param("id", UUID.fromString(denied.body().path("id").asString()))
                .update();

        Answer again = api.post(
                "/api/v1/decisions/" + denied.body().path("id").asString() + "/replay", "application/json", "");

        assertThat(changed).isEqualTo(1);
        assertThat(again.body().path("same").asBoolean()).as(again.toString()).isTrue();
    }

    private Answer decide(String service) {
        return api.decide("""
                {"service": "%s", "digest": "%s", "environment": "prod"}""".formatted(service, digest(service)));
    }

    private static JsonNode finding(Answer answer) {
        return StreamSupport.stream(answer.body().path("findings").spliterator(), false)
                .filter(finding -> finding.path("rule").asString().equals("standards"))
                .filter(finding -> finding.path("library").asString().equals(PII))
                .findFirst()
                .orElseThrow();
    }

    private void publish(String service, String sarif) {
        String artifact = "/api/v1/artifacts/" + digest(service);
        api.put(artifact + "/sbom?service=" + service, """
                {"bomFormat": "CycloneDX", "components": [{"type": "library", "purl": "pkg:maven/com.acme/core@1.0"}]}""");
        assertThat(api.post(artifact + "/reports?service=" + service, "application/sarif+json", sarif)
                        .status())
                .isLessThan(300);
    }

    private String digest(String service) {
        return "sha256:0123456789" + (service.equals("shop") ? "a" : "b") + number;
    }

    private static String sarif(@Nullable Suppression suppression) {
        return Suppressed.sarif(suppression, suppression);
    }

    private static Suppression waiver() {
        return new Suppression.ByPolicy(new Waiver(
                new Waiver.Scope("billing", null, null, null, PII, null, GateRule.STANDARDS),
                "The vendor masks it.",
                "OPS-12",
                "ada",
                "grace",
                Instant.parse("2026-06-01T00:00:00Z"),
                UNTIL));
    }
}
