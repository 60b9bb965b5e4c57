package dev.plimsoll.enforcer.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.catalogue.Awaited;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitWebhookTest {

    private static final String BODY = "{\"ref\": \"refs/heads/main\", \"text\": \"für alle\"}";

    /** By {@code printf '%s' '<body>' | openssl dgst -sha256 -hmac s3cret}. */
    private static final String SIGNATURE = "sha256=43f655b21c684ca7f5cfc11c7d97fc2f58406030ca148ba7d5a95c76203e48b6";

    @TempDir
    static Path folder;

    private static OwnGit git;
    private static OwnEnforcer enforcer;
    private static Api api;

    @BeforeAll
    static void start() throws IOException, GitAPIException {
        git = OwnGit.at(folder.resolve("policy"));
        git.commitPolicy("mode: enforce\n");
        enforcer = OwnEnforcer.start(
                folder.resolve("postgres"),
                "--plimsoll.git.url=" + git.url(),
                "--plimsoll.git.every=1h",
                "--plimsoll.git.webhook-secret=s3cret");
        api = enforcer.api();
    }

    @AfterAll
    static void stop() {
        enforcer.close();
        git.close();
    }

    @Test
    void aPushSignedTheWayOfGithubIsLookedAt() throws IOException, GitAPIException {
        String commit = git.commitPolicy("mode: warn\n");

        assertThat(push("X-Hub-Signature-256", SIGNATURE, BODY).statusCode()).isEqualTo(202);

        Awaited.within(Duration.ofSeconds(10), () -> inForce().equals(commit));
    }

    @Test
    void aPushWithTheTokenOfGitlabIsLookedAt() throws IOException, GitAPIException {
        String commit = git.commitPolicy("mode: off\n");

        assertThat(push("X-Gitlab-Token", "s3cret", BODY).statusCode()).isEqualTo(202);

        Awaited.within(Duration.ofSeconds(10), () -> inForce().equals(commit));
    }

    @Test
    void aPushThatIsNotSignedIsRefused() {
        assertThat(push("X-Hub-Signature-256", SIGNATURE, BODY + " ").statusCode())
                .isEqualTo(401);
        assertThat(push("X-Hub-Signature-256", SIGNATURE.toUpperCase(), BODY).statusCode())
                .isEqualTo(401);
        assertThat(push("X-Hub-Signature-256", "", BODY).statusCode()).isEqualTo(401);
        assertThat(push("X-Gitlab-Token", "secret", BODY).statusCode()).isEqualTo(401);
        assertThat(push("X-Gitlab-Token", "", BODY).statusCode()).isEqualTo(401);
        HttpResponse<String> bare = push("X-Something-Else", "s3cret", BODY);
        assertThat(bare.statusCode()).isEqualTo(401);
        assertThat(bare.body()).contains("set the secret of plimsoll.git.webhook-secret in the repository's webhook");
    }

    @Test
    void withoutASecretThereIsNoWebhook() {
        try (OwnEnforcer without = OwnEnforcer.start(folder.resolve("other"), "--plimsoll.git.url=" + git.url())) {
            assertThat(push(without.api(), "X-Gitlab-Token", "", BODY).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aSecretThatIsNotAsciiSignsToo() {
        WebhookSecret secret = new WebhookSecret("ſecret");

        assertThat(secret.is("ſecret")).isTrue();
        assertThat(secret.is("secret")).isFalse();
        assertThat(secret.is(null)).isFalse();
    }

    private static String inForce() {
        return api.get("/api/v1/policy").body().at("/commit/id").asString();
    }

    private static HttpResponse<String> push(String header, String value, String body) {
        return push(api, header, value, body);
    }

    private static HttpResponse<String> push(Api api, String header, String value, String body) {
        return api.raw("/webhooks/git", request -> request.header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString(body)));
    }
}
