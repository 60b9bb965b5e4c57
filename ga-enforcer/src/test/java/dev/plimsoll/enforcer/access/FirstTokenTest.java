package dev.plimsoll.enforcer.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.OwnEnforcer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
final class FirstTokenTest {

    private static final String NONE_GIVEN = "--plimsoll.access.first-token=";

    @TempDir
    Path folder;

    @Test
    void theFirstTokenLiesBesideTheDataForItsOwnerOnlyAndIsMadeOnce(CapturedOutput log) throws IOException {
        Path file = folder.resolve("first-token");
        String secret;
        try (OwnEnforcer enforcer = OwnEnforcer.start(folder, NONE_GIVEN)) {
            secret = Files.readString(file).strip();
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(enforcer.api().as(secret).get("/api/v1/tokens").body().at("/rows/0/roles"))
                    .hasToString("[\"platform\"]");
        }
        assertThat(log.getOut().lines().filter(line -> line.contains(file.toString())))
                .singleElement()
                .asString()
                .contains(
                        "make the others with it (POST /api/v1/tokens) before 2026-07-20T12:00:00Z, then delete the file");
        assertThat(log.getAll()).doesNotContain(secret, secret.substring(0, 12));

        Files.delete(file);
        try (OwnEnforcer again = OwnEnforcer.start(folder, NONE_GIVEN)) {
            assertThat(again.api().as(secret).get("/api/v1/tokens").status()).isEqualTo(200);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void noUserAndNoPasswordIsMade(CapturedOutput log) {
        try (OwnEnforcer enforcer = OwnEnforcer.start(folder)) {
            assertThat(enforcer.api().get("/healthz").headers().map()).doesNotContainKey("set-cookie");
        }
        assertThat(log.getAll()).contains("The first token is the value of").doesNotContainIgnoringCase("password");
    }

    @Test
    void replicasShareTheFirstToken() throws IOException {
        Path file = folder.resolve("shared");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = "--plimsoll.database.url=" + postgres.getJdbcUrl("postgres", "postgres");
            String where = "--plimsoll.access.first-token-file=" + file;
            try (OwnEnforcer one = OwnEnforcer.start(folder, url, where);
                    OwnEnforcer other = OwnEnforcer.start(folder, url, where)) {
                String secret = Files.readString(file).strip();
                assertThat(other.api().as(secret).get("/api/v1/tokens").body().path("rows"))
                        .hasSize(1);
                assertThat(one.api().as(secret).get("/api/v1/tokens").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aFileThatCannotBeWrittenStopsTheStartAndLeavesNoTokenBehind() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> OwnEnforcer.start(
                        folder, "--plimsoll.access.first-token-file=" + notAFolder.resolve("first-token")))
                .rootCause()
                .isInstanceOf(IOException.class);

        try (OwnEnforcer enforcer = OwnEnforcer.start(folder, NONE_GIVEN)) {
            assertThat(folder.resolve("first-token")).exists();
        }
    }

    @Test
    void aShortFirstTokenStopsTheStartWithoutBeingTold() {
        assertThatThrownBy(() -> OwnEnforcer.start(folder, NONE_GIVEN + "hunter2"))
                .rootCause()
                .hasMessageContaining("plimsoll.access.first-token is shorter than 32 characters")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void withoutAnonymousRolesNothingIsReadWithoutAToken() {
        try (OwnEnforcer enforcer = OwnEnforcer.start(folder, "--plimsoll.access.anonymous=")) {
            Api nobody = enforcer.api().anonymous();
            assertThat(nobody.get("/healthz").status()).isEqualTo(200);
            assertThat(nobody.get("/api/v1/polls").status()).isEqualTo(401);
            assertThat(enforcer.api().get("/api/v1/polls").status()).isEqualTo(200);
        }
    }
}
