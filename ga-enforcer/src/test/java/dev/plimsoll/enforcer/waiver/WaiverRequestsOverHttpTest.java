package dev.plimsoll.enforcer.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.access.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WaiverRequestsOverHttpTest extends AgainstOwnWaivers {

    @Test
    void aRequestIsAnsweredWithWhatWasAskedFor() {
        Answer answer = ada.post("/api/v1/waivers", JSON, waivers.body("shape", ", \"environment\": \"test\""));

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
        Answer answer = ada.post("/api/v1/waivers", JSON, waivers.body("typo", ", \"enviroment\": \"test\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("detail").asString())
                .contains("`enviroment` is no field of it; there are ", "environment, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lin", "Lin", "LIN"})
    void aWaiverApprovedByItsRequesterIsRefused(String spelling) {
        Api both = all.as(waivers.enforcer.token("lin", Role.OWNER, Role.APPROVER, Role.PLATFORM));
        String id = waivers.requested(both, "own-waiver", "");
        Api other = all.as(waivers.enforcer.token(spelling, Role.OWNER, Role.APPROVER));

        for (Api self : new Api[] {both, other}) {
            Answer refused = self.post("/api/v1/waivers/" + id + "/approve", JSON, "");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.detail()).contains("nobody approves a waiver of their own; have another person");
        }
        assertThat(waivers.state(id)).isEqualTo("REQUESTED");
    }

    @Test
    void aWaiverLongerThanNinetyDaysIsRefused() {
        Instant now = clock.instant();
        Instant latest = now.plus(Duration.ofDays(90));

        Answer refused = ada.post(
                "/api/v1/waivers", JSON, waivers.body("long", ", \"until\": \"" + latest.plusMillis(1) + "\""));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("at most 90 days; ask until " + latest);
        assertThat(ada.post("/api/v1/waivers", JSON, waivers.body("long", ", \"until\": \"" + latest + "\""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anOwnerAsksForOwnServicesOnly() {
        Api owner = all.as(waivers.enforcer.token("orla", "ours-*", Role.OWNER));

        assertThat(owner.post("/api/v1/waivers", JSON, waivers.body("ours-1", ""))
                        .status())
                .isEqualTo(201);
        assertThat(owner.post("/api/v1/waivers", JSON, waivers.body("theirs", ""))
                        .status())
                .isEqualTo(403);
        Answer team = owner.post(
                "/api/v1/waivers", JSON, waivers.body("x", "").replace("\"service\": \"x\"", "\"team\": \"money\""));
        assertThat(team.status()).isEqualTo(403);
        assertThat(team.detail()).startsWith("A waiver for a whole team is for services beyond");
    }

    @Test
    void onlyTheRequesterOrAnApproverRevokes() {
        Api other = all.as(waivers.enforcer.token("otto", Role.OWNER));
        String id = waivers.requested(ada, "mine", "");

        assertThat(other.post("/api/v1/waivers/" + id + "/approve", JSON, "").status())
                .isEqualTo(403);
        Answer refused = other.post("/api/v1/waivers/" + id + "/revoke", JSON, "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.detail())
                .isEqualTo("The waiver was asked for by ada, not by otto; have ada or an approver" + " revoke it");
        assertThat(grace.post("/api/v1/waivers/" + id + "/revoke", JSON, "").status())
                .isEqualTo(200);
        assertThat(all.anonymous()
                        .post("/api/v1/waivers", JSON, waivers.body("mine", ""))
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
        String body = waivers.body("mistake", "").replaceFirst("\\{", "{\"" + field + "\": " + value + ", ");
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
                waivers.body("npm", ", \"library\": \"" + library + "\", \"versions\": \"[latest,)\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("`versions` has latest, which is no SemVer version");
    }

    @Test
    void aStandardThatNobodyKnowsIsRefused() {
        String rule = ", \"rule\": \"standards\", \"standard\": ";

        assertThat(ada.post("/api/v1/waivers", JSON, waivers.body("std", rule + "\"nobodys\""))
                        .detail())
                .startsWith("There is no standard `nobodys`");
        assertThat(ada.post("/api/v1/waivers", JSON, waivers.body("std", rule + "\"entity-has-version\""))
                        .status())
                .isEqualTo(201);
    }
}
