package dev.plimsoll.enforcer.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.enforcer.OwnEnforcer;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
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
