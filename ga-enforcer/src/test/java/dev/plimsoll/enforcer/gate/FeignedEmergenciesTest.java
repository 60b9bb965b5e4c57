package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody might pass off as an emergency so as to get past the gate; each is refused or has its end. */
final class FeignedEmergenciesTest {

    @TempDir
    static Path folder;

    private static OwnEnforcer enforcer;

    private Attempt own;

    @BeforeAll
    static void start() throws IOException {
        enforcer = Attempt.enforcer(folder);
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
    void case7_aRollbackEveryTwentyNineDaysEndsThirtyDaysAfterTheLastDeploy() {
        own.publish("1.0");
        assertThat(own.verdict("DEPLOY")).isEqualTo("ALLOW");
        own.ran();
        own.promote("1.1", Duration.ZERO);
        own.clock.advance(Duration.ofDays(15));
        assertThat(own.verdict("DEPLOY")).isEqualTo("DENY");

        own.clock.advance(Duration.ofDays(14));
        assertThat(own.verdict("ROLLBACK")).isEqualTo("ALLOW_WITH_WARNINGS");
        own.ran();
        own.clock.advance(Duration.ofDays(29));
        assertThat(own.verdict("ROLLBACK")).isEqualTo("DENY");
    }

    @Test
    void case7_aRollbackToWhatNeverRanThereIsADeploy() {
        own.publish("1.0");
        assertThat(own.verdict("DEPLOY")).isEqualTo("ALLOW");
        own.promote("1.1", Duration.ZERO);
        own.clock.advance(Duration.ofDays(15));

        own.pipeline.post("/api/v1/deployments", "application/json", """
                {"service": "%s", "environment": "prod", "digest": "%s"}""".formatted(own.billing, own.first));
        assertThat(own.verdict("ROLLBACK")).isEqualTo("DENY");
        own.ran();
        assertThat(own.verdict("ROLLBACK")).isEqualTo("ALLOW_WITH_WARNINGS");
    }

    @Test
    void case7_aPipelineCannotSpeakForTheCluster() {
        Answer claimed =
                own.pipeline.post("/api/v1/deployments", "application/json", """
                {"service": "%s", "environment": "prod", "digest": "%s", "source": "CLUSTER"}""".formatted(own.billing, own.first));

        assertThat(claimed.status()).isEqualTo(403);
    }

    @Test
    void case8_onlyAPersonOpensTheGateAndAnotherAcknowledges() {
        own.publish("1.0");
        own.promote("1.1", Duration.ofDays(30));
        Api ada = own.platform.as(enforcer.token("ada", Role.PLATFORM));
        Api grace = own.platform.as(enforcer.token("grace", Role.APPROVER));
        assertThat(own.verdict("DEPLOY")).isEqualTo("DENY");

        assertThat(open(own.pipeline).status()).isEqualTo(403);
        Answer opened = open(ada);
        assertThat(opened.status()).isEqualTo(201);

        Answer through = own.ask("DEPLOY", "prod");
        assertThat(through.body().path("decision").asString()).isEqualTo("ALLOW_WITH_WARNINGS");
        assertThat(through.body().at("/exemption/kind").asString()).isEqualTo("BREAK_GLASS");
        assertThat(through.body().at("/exemption/message").asString()).startsWith("ada opened the gate");
        assertThat(own.ask("DEPLOY", "test").body().path("decision").asString()).isEqualTo("DENY");
        String acknowledge = "/api/v1/break-glass/" + opened.body().path("id").asString() + "/acknowledge";
        assertThat(ada.post(acknowledge, "application/json", "{}").status()).isEqualTo(409);
        assertThat(grace.post(acknowledge, "application/json", "{}").status()).isEqualTo(200);
        own.clock.advance(Duration.ofHours(24));
        assertThat(own.verdict("DEPLOY")).isEqualTo("DENY");
    }

    @Test
    void whatGotThroughAnOpenedGlassCanNotBeRolledBackTo() {
        own.publish("1.0");
        own.promote("1.1", Duration.ofDays(30));
        open(own.platform);
        assertThat(own.verdict("DEPLOY")).isEqualTo("ALLOW_WITH_WARNINGS");
        own.ran();
        own.clock.advance(Duration.ofHours(24));

        assertThat(own.verdict("ROLLBACK")).isEqualTo("DENY");
    }

    private Answer open(Api api) {
        return api.post("/api/v1/break-glass", "application/json", """
                {"service": "%s", "environment": "prod", "digest": "%s", "reason": "the shop is down"}""".formatted(own.billing, own.first));
    }
}
