package dev.plimsoll.enforcer.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.enforcer.Api.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

final class WaiversOverHttpTest extends AgainstOwnWaivers {

    private static final String CORE = "pkg:maven/com.acme/core";

    @BeforeAll
    static void importReleases() {
        all.post("/api/v1/releases:import", "text/csv", """
                purl,version,released_at
                pkg:maven/com.acme/core@1.0,1.0,2026-01-01T00:00:00Z
                pkg:maven/com.acme/core@1.1,1.1,2026-02-01T00:00:00Z
                """);
    }

    @Test
    void aWaiverThatIsApprovedActsAtOnceAndIsShown() {
        publish("at-once", "1.0");
        String id = waivers.requested(ada, "at-once", "");
        assertThat(status("at-once")).isEqualTo("BEHIND");
        assertThat(waivers.state(id)).isEqualTo("REQUESTED");

        Answer approved = grace.post("/api/v1/waivers/" + id + "/approve", JSON, "{\"reason\": \"fine\"}");

        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.body().path("state").asString()).isEqualTo("ACTIVE");
        assertThat(approved.body().path("obsolete").asBoolean()).isFalse();
        assertThat(approved.body().at("/steps/1").toString())
                .isEqualTo(
                        "{\"kind\":\"APPROVED\",\"by\":\"grace\",\"at\":\"" + clock.instant() + "\",\"why\":\"fine\"}");
        assertThat(status("at-once")).isEqualTo("WAIVED");
        assertThat(fresh(decision("at-once")).path("waiver").asString())
                .startsWith("OPS-1 until ")
                .endsWith("approved by grace: because");
    }

    @Test
    void anExpiredWaiverNoLongerWaivesAtExactlyItsEnd() {
        publish("expires", "1.0");
        Instant until = clock.instant().plus(Duration.ofHours(5));
        String id = waivers.requested(ada, "expires", ", \"until\": \"" + until + "\"");
        waivers.approve(id);

        clock.moveTo(until.minusMillis(1));
        assertThat(status("expires")).isEqualTo("WAIVED");
        assertThat(waivers.state(id)).isEqualTo("ACTIVE");
        clock.moveTo(until);
        assertThat(status("expires")).isEqualTo("BEHIND");
        assertThat(waivers.state(id)).isEqualTo("EXPIRED");
    }

    @Test
    void aWaiverBeginsWhenItWasAskedToAndNotBeforeItIsApproved() {
        publish("begins", "1.0");
        Instant from = clock.instant().plus(Duration.ofHours(2));
        String id = waivers.requested(ada, "begins", ", \"from\": \"" + from + "\"");
        waivers.approve(id);

        assertThat(waivers.state(id)).isEqualTo("SCHEDULED");
        clock.moveTo(from.minusMillis(1));
        assertThat(status("begins")).isEqualTo("BEHIND");
        clock.moveTo(from);
        assertThat(status("begins")).isEqualTo("WAIVED");
        assertThat(waivers.state(id)).isEqualTo("ACTIVE");
    }

    @Test
    void aRevokedWaiverActsAtOnce() {
        publish("revoked", "1.0");
        String id = waivers.requested(ada, "revoked", "");
        waivers.approve(id);
        assertThat(status("revoked")).isEqualTo("WAIVED");

        Answer revoked = ada.post("/api/v1/waivers/" + id + "/revoke", JSON, "");

        assertThat(revoked.body().path("state").asString()).isEqualTo("REVOKED");
        assertThat(status("revoked")).isEqualTo("BEHIND");
        assertThat(revoked.body().path("steps")).hasSize(3);
    }

    @Test
    void aWaiverThatNobodyNeedsAnyLongerIsSeen() {
        publish("moves", "1.0");
        String id = waivers.requested(ada, "moves", ", \"library\": \"" + CORE + "\"");
        waivers.approve(id);
        assertThat(waivers.one(id).path("obsolete").asBoolean()).isFalse();

        clock.advance(Duration.ofSeconds(1));
        publish("moves", "1.1");

        assertThat(waivers.one(id).path("obsolete").asBoolean()).isTrue();
        assertThat(waivers.state(id)).isEqualTo("ACTIVE");
    }

    @Test
    void aDecisionIsMadeAgainWithTheWaiversOfThen() {
        publish("again", "1.0");
        String before = decision("again").path("id").asString();
        String id = waivers.requested(ada, "again", "");
        waivers.approve(id);
        String between = decision("again").path("id").asString();
        ada.post("/api/v1/waivers/" + id + "/revoke", JSON, "");
        String after = decision("again").path("id").asString();

        for (String decision : new String[] {before, between, after}) {
            Answer replay = all.post("/api/v1/decisions/" + decision + "/replay", JSON, "");
            assertThat(replay.body().path("same").asBoolean()).isTrue();
        }
        JsonNode stored = all.get("/api/v1/decisions/" + between).body();
        assertThat(fresh(stored).path("status").asString()).isEqualTo("WAIVED");
    }

    @Test
    void aRequestThatNobodyApprovesInTimeLapses() {
        String id = waivers.requested(
                ada, "lapses", ", \"until\": \"" + clock.instant().plus(Duration.ofDays(60)) + "\"");
        Instant asked = clock.instant();

        clock.moveTo(asked.plus(Duration.ofDays(14)).minusMillis(1));
        assertThat(waivers.state(id)).isEqualTo("REQUESTED");
        clock.moveTo(asked.plus(Duration.ofDays(14)));
        assertThat(waivers.state(id)).isEqualTo("LAPSED");
        Answer late = grace.post("/api/v1/waivers/" + id + "/approve", JSON, "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.detail()).startsWith("The waiver is LAPSED (REQUESTED by ada at " + asked);
    }

    @Test
    void whatIsRejectedIsOver() {
        String id = waivers.requested(ada, "rejected", "");

        assertThat(grace.post("/api/v1/waivers/" + id + "/reject", JSON, "").status())
                .isEqualTo(200);
        assertThat(waivers.state(id)).isEqualTo("REJECTED");
        assertThat(grace.post("/api/v1/waivers/" + id + "/approve", JSON, "").status())
                .isEqualTo(409);
        assertThat(ada.post("/api/v1/waivers/" + id + "/revoke", JSON, "").status())
                .isEqualTo(409);
    }

    @Test
    void aStepThatIsSentAgainChangesNothing() {
        String id = waivers.requested(ada, "twice", "");
        waivers.approve(id);
        long version = version();

        assertThat(grace.post("/api/v1/waivers/" + id + "/approve", JSON, "").status())
                .isEqualTo(200);
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void whatWasAskedForAndDecidedStaysAsItWas() {
        String id = waivers.requested(ada, "stays", "");
        waivers.approve(id);
        JdbcClient jdbc = waivers.enforcer.bean(JdbcClient.class);

        for (String change : new String[] {
            "update waiver set reason = 'another'",
            "delete from waiver_event",
            "update waiver_event set made_by = 'nobody'",
            "delete from waiver"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("stays as it was");
        }
    }

    private static void publish(String service, String version) {
        all.put(
                "/api/v1/artifacts/" + digest(service, version) + "/sbom?service=" + service + "&team=money",
                "{\"bomFormat\": \"CycloneDX\", \"components\": [{\"purl\": \"" + CORE + "@" + version + "\"}]}");
    }

    private static String digest(String service, String version) {
        return "sha256:" + "%064x".formatted((service + version).hashCode() & 0xffffffffL);
    }

    private static JsonNode decision(String service) {
        return all.decide("{\"service\": \"" + service + "\", \"environment\": \"test\", \"digest\": \""
                        + digest(service, "1.0") + "\"}")
                .body();
    }

    /** The other finding is of the artifact's age. */
    private static JsonNode fresh(JsonNode decision) {
        return StreamSupport.stream(decision.path("findings").spliterator(), false)
                .filter(finding -> finding.path("rule").asString().equals("ga-freshness"))
                .findFirst()
                .orElseThrow();
    }

    private static String status(String service) {
        return fresh(decision(service)).path("status").asString();
    }

    private static long version() {
        return all.get("/healthz").body().path("catalogueVersion").asLong();
    }
}
