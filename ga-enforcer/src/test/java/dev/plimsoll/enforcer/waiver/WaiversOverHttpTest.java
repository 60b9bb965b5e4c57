package dev.plimsoll.enforcer.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.catalogue.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

final class WaiversOverHttpTest {

    private static final String CORE = "pkg:maven/com.acme/core";
    private static final String JSON = "application/json";

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static MovableClock clock;
    private static Api all;
    private static Api ada;
    private static Api grace;

    @BeforeAll
    static void start() throws IOException {
        Path policy = Files.writeString(folder.resolve("plimsoll.yml"), """
                governed:
                  - library: pkg:maven/com.acme/*
                waivers:
                  - {service: of-policy, reason: because, ticket: OPS-0, requester: ada, approver: grace,
                     from: 2026-06-01, until: 2026-08-01}
                """);
        enforcer = OwnEnforcer.start(folder.resolve("database"), "--plimsoll.policy=" + policy);
        clock = (MovableClock) enforcer.bean(Clock.class);
        all = enforcer.api();
        ada = all.as(enforcer.token("ada", Role.OWNER));
        grace = all.as(enforcer.token("grace", Role.APPROVER));
        all.post("/api/v1/releases:import", "text/csv", """
                purl,version,released_at
                pkg:maven/com.acme/core@1.0,1.0,2026-01-01T00:00:00Z
                pkg:maven/com.acme/core@1.1,1.1,2026-02-01T00:00:00Z
                """);
    }

    @AfterAll
    static void stop() {
        enforcer.close();
    }

    @Test
    void aWaiverThatIsApprovedActsAtOnceAndIsShown() {
        publish("at-once", "1.0");
        String id = requested(ada, "at-once", "");
        assertThat(status("at-once")).isEqualTo("BEHIND");
        assertThat(state(id)).isEqualTo("REQUESTED");

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
    void aRequestIsAnsweredWithWhatWasAskedFor() {
        Answer answer = ada.post("/api/v1/waivers", JSON, body("shape", ", \"environment\": \"test\""));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("source").asString()).isEqualTo("API");
        assertThat(answer.body().path("requester").asString()).isEqualTo("ada");
        assertThat(answer.body().path("approver").isNull()).isTrue();
        assertThat(answer.body().path("rule").asString()).isEqualTo("ga-freshness");
        assertThat(answer.body().path("from").asString())
                .isEqualTo(clock.instant().toString());
    }

    @Test
    void aFieldWithATypoIsNoFieldThatWasLeftOut() {
        Answer answer = ada.post("/api/v1/waivers", JSON, body("typo", ", \"enviroment\": \"test\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("detail").asString())
                .contains("`enviroment` is no field of it; there are ", "environment, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lin", "Lin", "LIN"})
    void aWaiverApprovedByItsRequesterIsRefused(String spelling) {
        Api both = all.as(enforcer.token("lin", Role.OWNER, Role.APPROVER, Role.PLATFORM));
        String id = requested(both, "own-waiver", "");
        Api other = all.as(enforcer.token(spelling, Role.OWNER, Role.APPROVER));

        for (Api self : new Api[] {both, other}) {
            Answer refused = self.post("/api/v1/waivers/" + id + "/approve", JSON, "");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.detail()).contains("nobody approves a waiver of their own; have another person");
        }
        assertThat(state(id)).isEqualTo("REQUESTED");
    }

    @Test
    void aWaiverLongerThanNinetyDaysIsRefused() {
        Instant now = clock.instant();
        Instant latest = now.plus(Duration.ofDays(90));

        Answer refused =
                ada.post("/api/v1/waivers", JSON, body("long", ", \"until\": \"" + latest.plusMillis(1) + "\""));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("at most 90 days; ask until " + latest);
        assertThat(ada.post("/api/v1/waivers", JSON, body("long", ", \"until\": \"" + latest + "\""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anExpiredWaiverNoLongerWaivesAtExactlyItsEnd() {
        publish("expires", "1.0");
        Instant until = clock.instant().plus(Duration.ofHours(5));
        String id = requested(ada, "expires", ", \"until\": \"" + until + "\"");
        approve(id);

        clock.moveTo(until.minusMillis(1));
        assertThat(status("expires")).isEqualTo("WAIVED");
        assertThat(state(id)).isEqualTo("ACTIVE");
        clock.moveTo(until);
        assertThat(status("expires")).isEqualTo("BEHIND");
        assertThat(state(id)).isEqualTo("EXPIRED");
    }

    @Test
    void aWaiverBeginsWhenItWasAskedToAndNotBeforeItIsApproved() {
        publish("begins", "1.0");
        Instant from = clock.instant().plus(Duration.ofHours(2));
        String id = requested(ada, "begins", ", \"from\": \"" + from + "\"");
        approve(id);

        assertThat(state(id)).isEqualTo("SCHEDULED");
        clock.moveTo(from.minusMillis(1));
        assertThat(status("begins")).isEqualTo("BEHIND");
        clock.moveTo(from);
        assertThat(status("begins")).isEqualTo("WAIVED");
        assertThat(state(id)).isEqualTo("ACTIVE");
    }

    @Test
    void aRevokedWaiverActsAtOnce() {
        publish("revoked", "1.0");
        String id = requested(ada, "revoked", "");
        approve(id);
        assertThat(status("revoked")).isEqualTo("WAIVED");

        Answer revoked = ada.post("/api/v1/waivers/" + id + "/revoke", JSON, "");

        assertThat(revoked.body().path("state").asString()).isEqualTo("REVOKED");
        assertThat(status("revoked")).isEqualTo("BEHIND");
        assertThat(revoked.body().path("steps")).hasSize(3);
    }

    @Test
    void aWaiverThatNobodyNeedsAnyLongerIsSeen() {
        publish("moves", "1.0");
        String id = requested(ada, "moves", ", \"library\": \"" + CORE + "\"");
        approve(id);
        assertThat(one(id).path("obsolete").asBoolean()).isFalse();

        clock.advance(Duration.ofSeconds(1));
        publish("moves", "1.1");

        assertThat(one(id).path("obsolete").asBoolean()).isTrue();
        assertThat(state(id)).isEqualTo("ACTIVE");
    }

    @Test
    void aDecisionIsMadeAgainWithTheWaiversOfThen() {
        publish("again", "1.0");
        String before = decision("again").path("id").asString();
        String id = requested(ada, "again", "");
        approve(id);
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
        String id = requested(ada, "lapses", ", \"until\": \"" + clock.instant().plus(Duration.ofDays(60)) + "\"");
        Instant asked = clock.instant();

        clock.moveTo(asked.plus(Duration.ofDays(14)).minusMillis(1));
        assertThat(state(id)).isEqualTo("REQUESTED");
        clock.moveTo(asked.plus(Duration.ofDays(14)));
        assertThat(state(id)).isEqualTo("LAPSED");
        Answer late = grace.post("/api/v1/waivers/" + id + "/approve", JSON, "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.detail()).startsWith("The waiver is LAPSED (REQUESTED by ada at " + asked);
    }

    @Test
    void whatIsRejectedIsOver() {
        String id = requested(ada, "rejected", "");

        assertThat(grace.post("/api/v1/waivers/" + id + "/reject", JSON, "").status())
                .isEqualTo(200);
        assertThat(state(id)).isEqualTo("REJECTED");
        assertThat(grace.post("/api/v1/waivers/" + id + "/approve", JSON, "").status())
                .isEqualTo(409);
        assertThat(ada.post("/api/v1/waivers/" + id + "/revoke", JSON, "").status())
                .isEqualTo(409);
    }

    @Test
    void aStepThatIsSentAgainChangesNothing() {
        String id = requested(ada, "twice", "");
        approve(id);
        long version = version();

        assertThat(grace.post("/api/v1/waivers/" + id + "/approve", JSON, "").status())
                .isEqualTo(200);
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void anOwnerAsksForOwnServicesOnly() {
        Api owner = all.as(enforcer.token("orla", "ours-*", Role.OWNER));

        assertThat(owner.post("/api/v1/waivers", JSON, body("ours-1", "")).status())
                .isEqualTo(201);
        assertThat(owner.post("/api/v1/waivers", JSON, body("theirs", "")).status())
                .isEqualTo(403);
        Answer team =
                owner.post("/api/v1/waivers", JSON, body("x", "").replace("\"service\": \"x\"", "\"team\": \"money\""));
        assertThat(team.status()).isEqualTo(403);
        assertThat(team.detail()).startsWith("A waiver for a whole team is for services beyond");
    }

    @Test
    void onlyTheRequesterOrAnApproverRevokes() {
        Api other = all.as(enforcer.token("otto", Role.OWNER));
        String id = requested(ada, "mine", "");

        assertThat(other.post("/api/v1/waivers/" + id + "/approve", JSON, "").status())
                .isEqualTo(403);
        Answer refused = other.post("/api/v1/waivers/" + id + "/revoke", JSON, "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.detail())
                .isEqualTo("The waiver was asked for by ada, not by otto; have ada or an approver" + " revoke it");
        assertThat(grace.post("/api/v1/waivers/" + id + "/revoke", JSON, "").status())
                .isEqualTo(200);
        assertThat(all.anonymous()
                        .post("/api/v1/waivers", JSON, body("mine", ""))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reason       | null                        | `reason` is missing
            ticket       | " "                         | `ticket` is missing
            until        | null                        | `until` is missing
            until        | "2020-01-01T00:00:00Z"      | give an end after its beginning
            from         | "2020-01-01T00:00:00Z"      | which is over
            rule         | "ga-freshnes"               | did you mean `ga-freshness`?
            standard     | "entity-has-version"        | only a waiver of standards
            library      | "core"                      | write a package URL
            versions     | "1.0"                       | write a Maven version range
            service      | null                        | `service` is missing
            """)
    void aRequestWithAMistakeSaysWhatToWrite(String field, String value, String told) {
        String body = body("mistake", "").replaceFirst("\\{", "{\"" + field + "\": " + value + ", ");
        String once = body.replaceFirst(", \"" + field + "\": \"[^\"]*\"", "");

        Answer answer = all.post("/api/v1/waivers", JSON, once);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkg:npm/react", "pkg:npm/*"})
    void aRangeOfWhatIsNoVersionOfNpmIsRefused(String library) {
        Answer answer = all.post(
                "/api/v1/waivers",
                JSON,
                body("npm", ", \"library\": \"" + library + "\", \"versions\": \"[latest,)\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("`versions` has latest, which is no SemVer version");
    }

    @Test
    void aStandardThatNobodyKnowsIsRefused() {
        String rule = ", \"rule\": \"standards\", \"standard\": ";

        assertThat(ada.post("/api/v1/waivers", JSON, body("std", rule + "\"nobodys\""))
                        .detail())
                .startsWith("There is no standard `nobodys`");
        assertThat(ada.post("/api/v1/waivers", JSON, body("std", rule + "\"entity-has-version\""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatWasAskedForAndDecidedStaysAsItWas() {
        String id = requested(ada, "stays", "");
        approve(id);
        JdbcClient jdbc = enforcer.bean(JdbcClient.class);

        for (String change : new String[] {
            "update waiver set reason = 'another'",
            "delete from waiver_event",
            "update waiver_event set made_by = 'nobody'",
            "delete from waiver"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("stays as it was");
        }
    }

    @Test
    void thoseOfThePolicyAreListedToo() {
        Answer list = all.get("/api/v1/waivers?service=of-policy");

        assertThat(list.body().path("rows")).hasSize(1);
        assertThat(list.body().at("/rows/0/source").asString()).isEqualTo("POLICY");
        assertThat(list.body().at("/rows/0/state").asString()).isEqualTo("ACTIVE");
        assertThat(list.body().at("/rows/0/obsolete").asBoolean()).isTrue();
        String id = list.body().at("/rows/0/id").asString();
        assertThat(one(id).path("ticket").asString()).isEqualTo("OPS-0");
        assertThat(grace.post("/api/v1/waivers/" + id + "/revoke", JSON, "").detail())
                .contains("those of the policy are changed in its file");
    }

    @Test
    void aListGoesOnWhereItsPageEnds() {
        for (int i = 0; i < 5; i++) {
            requested(ada, "paged", ", \"ticket\": \"P-" + i + "\"");
            clock.advance(Duration.ofSeconds(i % 2));
        }
        String path = "/api/v1/waivers?service=paged&limit=2";
        StringBuilder seen = new StringBuilder();
        Answer page = all.get(path);
        while (true) {
            page.body().path("rows").forEach(row -> seen.append(row.path("id").asString())
                    .append(' '));
            if (page.body().path("next").isNull()) {
                break;
            }
            page = all.get(path + "&after=" + page.body().path("next").asString());
        }

        StringBuilder whole = new StringBuilder();
        all.get("/api/v1/waivers?service=paged").body().path("rows").forEach(row -> whole.append(
                        row.path("id").asString())
                .append(' '));
        assertThat(seen.toString()).isEqualTo(whole.toString());
        assertThat(seen.toString().split(" ")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "2026-01-01T00:00:00Z_%00",
                "%2B999999999-12-31T00:00:00Z_x",
                "-999999999-12-31T00:00:00Z_x"
            })
    void whatIsNotTheEndOfAPageIsRefused(String after) {
        Answer answer = all.get("/api/v1/waivers?after=" + after);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("`after` is not the end of a page");
    }

    @Test
    void aListIsFilteredByStateAndByItsEnd() {
        Instant now = clock.instant();
        String soon = requested(ada, "filtered", ", \"until\": \"" + now.plus(Duration.ofDays(3)) + "\"");
        String later = requested(ada, "filtered", ", \"until\": \"" + now.plus(Duration.ofDays(30)) + "\"");
        requested(ada, "filtered", "");
        approve(soon);
        approve(later);

        assertThat(all.get("/api/v1/waivers?service=filtered&state=ACTIVE")
                        .body()
                        .path("rows"))
                .hasSize(2);
        assertThat(all.get("/api/v1/waivers?service=filtered&state=REQUESTED")
                        .body()
                        .path("rows"))
                .hasSize(1);
        Answer ending = all.get("/api/v1/waivers?service=filtered&expiringWithin=7");
        assertThat(ending.body().path("rows")).hasSize(1);
        assertThat(ending.body().at("/rows/0/id").asString()).isEqualTo(soon);
        assertThat(all.get("/api/v1/waivers?state=NONSENSE").status()).isEqualTo(400);
    }

    @Test
    void theListIsThereAsCsvByItsNameAndByAccept() {
        String id = requested(ada, "as-csv", ", \"reason\": \"=1+1, or \\\"more\\\"\"");

        String byName = all.text("/api/v1/waivers.csv?service=as-csv", "*/*");

        assertThat(byName)
                .startsWith("id,source,state,obsolete,service,team,")
                .contains("\r\n" + id + ",API,REQUESTED,false,as-csv,,")
                .contains(",\"'=1+1, or \"\"more\"\"\",OPS-1,ada,,");
        assertThat(all.text("/api/v1/waivers?service=as-csv", "text/csv")).isEqualTo(byName);
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

    private static String body(String service, String more) {
        String defaults = ", \"reason\": \"because\", \"ticket\": \"OPS-1\", \"until\": \""
                + clock.instant().plus(Duration.ofDays(20)) + "\"";
        for (String field : new String[] {"reason", "ticket", "until"}) {
            if (more.contains("\"" + field + "\"")) {
                defaults = defaults.replaceFirst(", \"" + field + "\": \"[^\"]*\"", "");
            }
        }
        return "{\"service\": \"" + service + "\"" + defaults + more + "}";
    }

    private static String requested(Api by, String service, String more) {
        Answer answer = by.post("/api/v1/waivers", JSON, body(service, more));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private static void approve(String id) {
        Answer answer = grace.post("/api/v1/waivers/" + id + "/approve", JSON, "");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private static JsonNode one(String id) {
        return all.get("/api/v1/waivers/" + id).body();
    }

    private static String state(String id) {
        return one(id).path("state").asString();
    }

    private static long version() {
        return all.get("/healthz").body().path("catalogueVersion").asLong();
    }
}
