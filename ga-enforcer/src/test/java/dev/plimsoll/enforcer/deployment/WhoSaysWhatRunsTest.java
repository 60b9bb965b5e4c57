package dev.plimsoll.enforcer.deployment;

import static dev.plimsoll.enforcer.OwnEnforcer.NOW;
import static dev.plimsoll.enforcer.deployment.OwnDeployments.A;
import static dev.plimsoll.enforcer.deployment.OwnDeployments.runs;
import static dev.plimsoll.enforcer.deployment.OwnDeployments.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WhoSaysWhatRunsTest {

    @TempDir
    static Path folder;

    private static OwnDeployments told;
    private static OwnEnforcer enforcer;
    private static Api ci;

    @BeforeAll
    static void start() {
        told = OwnDeployments.start(folder);
        enforcer = told.enforcer;
        ci = told.ci;
    }

    @AfterAll
    static void stop() {
        told.close();
    }

    @Test
    void aTokenSpeaksForItsOwnServicesAndEnvironmentsOnly() {
        Api billing = enforcer.api().as(enforcer.token("billing-pipeline", "billing", Role.CI));

        assertThat(runs(billing, "shipping", A, "10:00").status()).isEqualTo(403);
        assertThat(told.history("shipping")).isEmpty();
        assertThat(runs(billing, "billing", A, "10:00").status()).isEqualTo(201);
    }

    @Test
    void aTokenForTestSaysNothingAboutProduction() {
        String token = enforcer.api()
                .as(OwnEnforcer.FIRST_TOKEN)
                .post("/api/v1/tokens", "application/json", """
                        {"name": "test-agent", "roles": ["cluster"], "services": ["*"], "environments": ["test"],
                         "expiresAt": "2026-07-01T00:00:00Z"}
                        """)
                .body()
                .required("secret")
                .asString();

        assertThat(runs(enforcer.api().as(token), "production", A, "10:00").status())
                .isEqualTo(403);
        assertThat(told.history("production")).isEmpty();
    }

    @Test
    void ciCannotSpeakAsTheCluster() {
        Answer answer = tell(
                ci,
                "{\"service\": \"liar\", \"environment\": \"prod\", \"digest\": \"%s\", \"source\": \"CLUSTER\"}"
                        .formatted(A));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.detail()).startsWith("`source` CLUSTER needs the role cluster");
        assertThat(told.history("liar")).isEmpty();
    }

    @Test
    void whoIsBothSaysWhichOneSpeaks() {
        String said = "{\"service\": \"both\", \"environment\": \"prod\", \"digest\": \"%s\"%s}";
        Answer unsaid = tell(enforcer.api(), said.formatted(A, ""));
        Answer asCluster = tell(enforcer.api(), said.formatted(A, ", \"source\": \"CLUSTER\""));

        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.detail())
                .isEqualTo("`source` is missing, and the token is for both;"
                        + " write CI or CLUSTER, or use a token for one");
        assertThat(asCluster.body().at("/deployment/confirmedAt").asString()).isEqualTo(NOW.toString());
    }

    @Test
    void whoeverIsNeitherIsRefused() {
        Api platform = enforcer.api().as(enforcer.token("engineer", Role.PLATFORM));

        assertThat(runs(platform, "neither", A, "10:00").status()).isEqualTo(403);
        assertThat(runs(enforcer.api().anonymous(), "neither", A, "10:00").status())
                .isEqualTo(401);
        assertThat(told.history("neither")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{}| `service` is missing; name the service",
                "{\"service\": \"a\"}| `environment` is missing; name the environment",
                "{\"service\": \"a\", \"environment\": \"b/c\"}| `environment` is not a name; use letters,",
                "{\"service\": \"a\", \"environment\": \"b\"}| `digest` is missing; name the artifact,",
                "{\"service\": \"a\", \"environment\": \"b\", \"digest\": \"latest\"}| `digest` is not one; write algorithm",
                "{\"service\": \"a\", \"environment\": \"b\", \"digest\": \"sha256:aaaaaaaa\", \"at\": \"2026-06-20T12:00:01Z\"}| `at` is 2026-06-20T12:00:01Z, which is in the future",
                "{\"service\": \"a\", \"environment\": \"b\", \"digest\": \"sha256:aaaaaaaa\", \"at\": \"1999-12-31T23:59:59Z\"}| `at` is 1999-12-31T23:59:59Z, dates before 2000",
                "{\"service\": \"a\", \"environment\": \"b\", \"digest\": \"sha256:aaaaaaaa\", \"source\": \"ME\"}| The body cannot be read at line 1,",
            })
    void aBadWordIsRefusedWithWhatToDo(String body, String detail) {
        Answer answer = tell(ci, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith(detail);
    }
}
