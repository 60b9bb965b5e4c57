package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored decision, made again. */
final class ReplayTest {

    @TempDir
    Path folder;

    private OwnGate gate;
    private Api api;

    @BeforeEach
    void fill() throws IOException {
        gate = OwnGate.start(folder);
        api = gate.api();
    }

    @AfterEach
    void stop() {
        gate.close();
    }

    @Test
    void case12_aDecisionMadeAgainIsTheSameWhateverHasChangedSince() throws IOException {
        Answer denied = gate.ask("behind", "case-12-a");
        Answer allowed = gate.ask("fresh", "case-12-b");

        gate.promote("1.2", "2026-05-20T00:00:00Z");
        api.post("/api/v1/releases/withdraw", "application/json", """
                {"library": "%s", "version": "1.1", "reason": "loses orders"}""".formatted(OwnGate.CORE));
        api.put(
                "/api/v1/artifacts/" + OwnGate.digest("fresh") + "/sbom?service=fresh&team=another&tier=2",
                OwnGate.sbom("1.1"));
        gate.enforce("mode: warn\n" + OwnGate.GOVERNED + "horizon: 1h\n");

        assertThat(gate.ask("fresh", "case-12-c")
                        .body()
                        .at("/findings/0/status")
                        .asString())
                .isEqualTo("WITHDRAWN");
        for (Answer answer : List.of(denied, allowed)) {
            Answer again = api.post(
                    "/api/v1/decisions/" + answer.body().path("id").asString() + "/replay", "application/json", "");
            assertThat(again.body().path("same").asBoolean()).isTrue();
            assertThat(again.body().path("replayed")).isEqualTo(answer.body());
        }
    }

    @Test
    void whatWasNeverStoredCannotBeMadeAgain() {
        assertThat(api.post("/api/v1/decisions/" + new UUID(0, 0) + "/replay", "application/json", "")
                        .status())
                .isEqualTo(404);
    }
}
