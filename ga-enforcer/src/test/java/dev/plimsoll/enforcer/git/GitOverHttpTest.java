package dev.plimsoll.enforcer.git;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.plimsoll.enforcer.OwnEnforcer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.TransportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
final class GitOverHttpTest {

    @TempDir
    Path folder;

    @Test
    void theTokenOpensTheRepositoryAndIsShownNowhere(CapturedOutput log) throws IOException, GitAPIException {
        try (OwnGit git = OwnGit.at(folder.resolve("root/policy"));
                OwnGitServer server = OwnGitServer.serve(folder.resolve("root"), "x-access-token", "s3cret")) {
            git.commitPolicy("mode: warn\n");
            assertThatThrownBy(() -> start(server, "wr0ng"))
                    .rootCause()
                    .hasMessageContaining("not authorized")
                    .message()
                    .doesNotContain("wr0ng");

            try (OwnEnforcer enforcer = start(server, "s3cret")) {
                String commit = git.commitPolicy("mode: enforce\n");
                assertThat(pull(enforcer).at("/commit/id").asString()).isEqualTo(commit);

                server.close();
                JsonNode gone = pull(enforcer);
                assertThat(gone.at("/commit/id").asString()).isEqualTo(commit);
                assertThat(gone.at("/looks/trouble").asString()).containsIgnoringCase("connection refused");
                assertThat(gone.toString()).doesNotContain("s3cret");
            }
        }
        assertThat(log).contains("cannot be looked at").doesNotContain("s3cret").doesNotContain("wr0ng");
    }

    @Test
    void theTokenIsNotCarriedToWhereTheServerRedirectsTo() throws IOException {
        WireMockServer elsewhere = server(aResponse().withStatus(401).withHeader("WWW-Authenticate", "Basic realm=x"));
        WireMockServer server = server(aResponse()
                .withStatus(302)
                .withHeader("Location", elsewhere.baseUrl() + "/policy/info/refs?service=git-upload-pack"));
        GitProperties properties = GitPropertiesTest.bound(
                Map.of("url", server.baseUrl() + "/policy", "token", "s3cret", "clone", folder.toString()));
        try (GitClone clone = new GitClone(properties.checked())) {
            assertThatThrownBy(clone::fetch).isInstanceOf(TransportException.class);
            assertThat(server.getAllServeEvents()).isNotEmpty();
            assertThat(elsewhere.getAllServeEvents()).isEmpty();
        } finally {
            server.stop();
            elsewhere.stop();
        }
    }

    private static WireMockServer server(ResponseDefinitionBuilder answer) {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(answer));
        return server;
    }

    private OwnEnforcer start(OwnGitServer server, String token) {
        return OwnEnforcer.start(
                folder.resolve("postgres"),
                "--plimsoll.git.url=" + server.url("policy"),
                "--plimsoll.git.every=1h",
                "--plimsoll.git.token=" + token);
    }

    private static JsonNode pull(OwnEnforcer enforcer) {
        return enforcer.api()
                .post("/api/v1/policy:pull", "application/json", "")
                .body();
    }
}
