package dev.plimsoll.enforcer.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.OwnEnforcer;
import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.catalogue.Awaited;
import dev.plimsoll.enforcer.gate.Snapshots;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WaiversOnEveryReplicaTest {

    private static final Duration PROMISED = Duration.ofSeconds(2);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static OwnEnforcer one;
    private static OwnEnforcer other;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        String url = "--plimsoll.database.url=" + postgres.getJdbcUrl("postgres", "postgres");
        one = OwnEnforcer.start(folder, url);
        other = OwnEnforcer.start(folder, url);
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        other.close();
        postgres.close();
    }

    @Test
    void anApprovalAndARevocationAreKnownToTheOtherReplicaWithinTwoSeconds() {
        Api requester = one.api().as(one.token("ada", Role.OWNER));
        Api approver = one.api().as(one.token("grace", Role.APPROVER));
        String id = requester
                .post("/api/v1/waivers", "application/json", """
                        {"service": "billing", "reason": "because", "ticket": "OPS-1", "until": "2026-07-01T00:00:00Z"}
                        """)
                .body()
                .path("id")
                .asString();
        assertThat(other.bean(Snapshots.class).current().waivers()).isEmpty();

        approver.post("/api/v1/waivers/" + id + "/approve", "application/json", "");
        Awaited.within(
                PROMISED, () -> other.bean(Snapshots.class).current().waivers().size() == 1);

        approver.post("/api/v1/waivers/" + id + "/revoke", "application/json", "");
        Awaited.within(
                PROMISED, () -> other.bean(Snapshots.class).current().waivers().isEmpty());
    }
}
