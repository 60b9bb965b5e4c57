package dev.plimsoll.enforcer.deployment;

import static dev.plimsoll.enforcer.OwnEnforcer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
final class BreakGlassOverHttpTest {

    private static final String A = "sha256:aaaaaaaa";
    private static final Duration DAY = Duration.ofHours(24);

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;
    private static Api ada;
    private static Api grace;

    @BeforeAll
    static void start() {
        enforcer = OwnEnforcer.start(folder);
        ada = enforcer.api().as(enforcer.token("ada", Role.PLATFORM));
        grace = enforcer.api().as(enforcer.token("grace", Role.APPROVER));
    }

    @AfterAll
    static void stop() {
        enforcer.close();
    }

    @Test
    void theGateIsOpenForADay() {
        Answer answer = open("billing", "payments are down");

        assertThat(answer.status()).as(answer.detail()).isEqualTo(201);
        assertThat(answer.body().path("until").asString())
                .isEqualTo(NOW.plus(DAY).toString());
        assertThat(answer.body().path("openedBy").asString()).isEqualTo("ada");
        BreakGlass glass = enforcer.bean(BreakGlass.class);
        OpenedGlass opened = new OpenedGlass("ada", "payments are down", NOW.plus(DAY));
        assertThat(glass.openFor("billing", "prod", A, NOW)).contains(opened);
        assertThat(glass.openFor("billing", "prod", A, NOW.plus(DAY).minusMillis(1)))
                .contains(opened);
        assertThat(glass.openFor("billing", "prod", A, NOW.plus(DAY))).isEmpty();
        assertThat(glass.openFor("billing", "prod", A, NOW.minusMillis(1))).isEmpty();
    }

    @Test
    void itIsOpenForExactlyThisArtifactThere() {
        open("exact", "payments are down");

        BreakGlass glass = enforcer.bean(BreakGlass.class);
        assertThat(glass.openFor("exact", "prod", A, NOW)).isPresent();
        assertThat(glass.openFor("exact", "test", A, NOW)).isEmpty();
        assertThat(glass.openFor("exact", "prod", "sha256:bbbbbbbb", NOW)).isEmpty();
        assertThat(glass.openFor("other", "prod", A, NOW)).isEmpty();
    }

    @Test
    void whatWasDeployedWhileTheEnforcerWasDownIsRecordedAndOpensNothing() {
        Answer answer = open("afterwards", "the enforcer was down\", \"deployedAt\": \"2026-06-20T03:00:00Z");

        assertThat(answer.status()).as(answer.detail()).isEqualTo(201);
        assertThat(answer.body().path("until").isNull()).isTrue();
        assertThat(answer.body().path("deployedAt").asString()).isEqualTo("2026-06-20T03:00:00Z");
        assertThat(enforcer.bean(BreakGlass.class).openFor("afterwards", "prod", A, NOW))
                .isEmpty();
        assertThat(unacknowledged()).contains("afterwards");
    }

    @Test
    void openingIsOneLineOfTheLog(CapturedOutput output) {
        open("logged", "first line\\nWARN second line");

        assertThat(output.getOut().lines().filter(line -> line.contains("of logged in prod")))
                .singleElement()
                .asString()
                .contains("WARN", "by ada", "open until " + NOW.plus(DAY), "first line WARN second line");
    }

    @Test
    void itIsListedUntilAnotherPersonAcknowledges() {
        long id = id(open("shown", "payments are down"));
        assertThat(unacknowledged()).contains("shown");

        Answer answer = acknowledge(grace, id, "{\"comment\": \"seen, MONEY-7\"}");

        assertThat(answer.status()).as(answer.detail()).isEqualTo(200);
        assertThat(answer.body().path("acknowledgedBy").asString()).isEqualTo("grace");
        assertThat(answer.body().path("acknowledgedAt").asString()).isEqualTo(NOW.toString());
        assertThat(answer.body().path("comment").asString()).isEqualTo("seen, MONEY-7");
        assertThat(unacknowledged()).doesNotContain("shown");
        assertThat(services(ada.get("/api/v1/break-glass?limit=500"))).contains("shown");
    }

    @Test
    void whoOpenedItCannotAcknowledgeItUnderTheSameNameInCapitals() {
        long id = id(open("own", "payments are down"));
        Api shouting = enforcer.api().as(enforcer.token("ADA", Role.APPROVER));

        Answer answer = acknowledge(shouting, id, "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.detail())
                .isEqualTo("Break-glass " + id + " was opened by ada; let somebody else acknowledge it");
        assertThat(unacknowledged()).contains("own");
    }

    @Test
    void itIsAcknowledgedOnce() {
        long id = id(open("once", "payments are down"));
        acknowledge(grace, id, "{}");

        Answer again = acknowledge(grace, id, "{\"comment\": \"on second thoughts\"}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.detail())
                .isEqualTo(
                        "Break-glass " + id + " was acknowledged by grace at " + NOW + "; nothing remains to be done");
    }

    @Test
    void acknowledgingDoesNotCloseIt() {
        long id = id(open("still", "payments are down"));
        acknowledge(grace, id, "{}");

        assertThat(enforcer.bean(BreakGlass.class).openFor("still", "prod", A, NOW))
                .isPresent();
    }

    @Test
    void closingEndsItAtOnceAndStaysOnRecord() {
        long id = id(open("closed", "payments are down"));

        Answer answer = ada.post("/api/v1/break-glass/" + id + "/close", "application/json", "");
        Answer again = grace.post("/api/v1/break-glass/" + id + "/close", "application/json", "");

        assertThat(answer.status()).as(answer.detail()).isEqualTo(200);
        assertThat(answer.body().path("closedBy").asString()).isEqualTo("ada");
        assertThat(again.body()).isEqualTo(answer.body());
        assertThat(enforcer.bean(BreakGlass.class).openFor("closed", "prod", A, NOW))
                .isEmpty();
        assertThat(unacknowledged()).contains("closed");
    }

    @Test
    void theListIsPagedNewestFirst() {
        for (int i = 0; i < 3; i++) {
            open("paged" + i, "payments are down");
        }
        Answer first = ada.get("/api/v1/break-glass?open=true&limit=2");
        Answer second = ada.get("/api/v1/break-glass?open=true&limit=1&after="
                + first.body().path("next").asLong());

        assertThat(services(first)).containsExactly("paged2", "paged1");
        assertThat(services(second)).containsExactly("paged0");
    }

    @Test
    void onlyThePlatformAndApproversMayOpen() {
        Api pipeline = enforcer.api().as(enforcer.token("pipeline", Role.CI, Role.OWNER, Role.CLUSTER));

        assertThat(open(pipeline, "forbidden", "payments are down").status()).isEqualTo(403);
        assertThat(open(enforcer.api().anonymous(), "forbidden", "payments are down")
                        .status())
                .isEqualTo(401);
        assertThat(services(ada.get("/api/v1/break-glass?limit=500"))).doesNotContain("forbidden");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(acknowledge(grace, 999_999, "{}").detail())
                .isEqualTo("There is no break-glass 999999; take the id from GET /api/v1/break-glass");
        assertThat(grace.post("/api/v1/break-glass/999999/close", "application/json", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aReasonHasOneToAThousandCharacters() {
        assertThat(open("long", "x".repeat(1000)).status()).isEqualTo(201);
        assertThat(open("long", "x".repeat(1001)).detail())
                .isEqualTo("`reason` is longer than 1000 characters or not text;"
                        + " say it in short and link to the rest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"environment\": \"prod\"| `service` is missing;",
                "\"service\": \"bad\", \"environment\": \"prod\", \"digest\": \"sha256:aaaaaaaa\"| `reason` is missing; say in one sentence why,",
                "\"service\": \"bad\", \"environment\": \"prod\", \"digest\": \"sha256:aaaaaaaa\", \"reason\": \" \"| `reason` is missing; say in one sentence why,",
                "\"service\": \"bad\", \"environment\": \"prod\", \"digest\": \"sha256:aaaaaaaa\", \"reason\": \"r\", \"ticket\": \"\\u0000\"| `ticket` is longer than 200 characters or not text;",
                "\"service\": \"bad\", \"environment\": \"prod\", \"digest\": \"sha256:aaaaaaaa\", \"reason\": \"r\", \"deployedAt\": \"2026-06-20T12:00:01Z\"| `deployedAt` is 2026-06-20T12:00:01Z, which is in the future",
                "\"service\": \"bad\", \"environment\": \"prod\", \"digest\": \"sha256:aaaaaaaa\", \"reason\": \"r\", \"deployedAt\": \"1999-01-01T00:00:00Z\"| `deployedAt` is 1999-01-01T00:00:00Z, dates before 2000",
            })
    void aBadOpeningIsRefusedWithWhatToDo(String fields, String detail) {
        Answer answer = ada.post("/api/v1/break-glass", "application/json", "{" + fields + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith(detail);
        assertThat(services(ada.get("/api/v1/break-glass?limit=500"))).doesNotContain("bad");
    }

    private static Answer open(String service, String reason) {
        return open(ada, service, reason);
    }

    private static Answer open(Api api, String service, String reason) {
        return api.post(
                "/api/v1/break-glass",
                "application/json",
                "{\"service\": \"%s\", \"environment\": \"prod\", \"digest\": \"%s\", \"reason\": \"%s\"}"
                        .formatted(service, A, reason));
    }

    private static Answer acknowledge(Api api, long id, String body) {
        return api.post("/api/v1/break-glass/" + id + "/acknowledge", "application/json", body);
    }

    private static long id(Answer opened) {
        return opened.body().path("id").asLong();
    }

    private static List<String> unacknowledged() {
        return services(ada.get("/api/v1/break-glass?open=true&limit=500"));
    }

    private static List<String> services(Answer page) {
        return StreamSupport.stream(page.body().path("rows").spliterator(), false)
                .map(row -> row.path("service").asString())
                .toList();
    }
}
