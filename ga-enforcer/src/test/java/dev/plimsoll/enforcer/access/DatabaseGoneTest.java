package dev.plimsoll.enforcer.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import dev.plimsoll.enforcer.OwnEnforcer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseGoneTest {

    @TempDir
    Path folder;

    @Test
    void knownTokensCountOnAndOfOthersNobodyCanSay() throws IOException, InterruptedException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        try (OwnEnforcer enforcer =
                OwnEnforcer.start(folder, "--plimsoll.database.url=" + postgres.getJdbcUrl("postgres", "postgres"))) {
            Api api = enforcer.api();
            postgres.close();

            TimeUnit.SECONDS.sleep(11);

            assertThat(api.get("/healthz").status()).isEqualTo(200);
            assertThat(api.anonymous().get("/healthz").status()).isEqualTo(200);
            Answer other = api.as(Secret.random()).get("/healthz");
            assertThat(other.status()).isEqualTo(503);
            assertThat(other.detail())
                    .startsWith("The database does not answer, so nobody can say whether this token counts; try again");
        }
    }
}
