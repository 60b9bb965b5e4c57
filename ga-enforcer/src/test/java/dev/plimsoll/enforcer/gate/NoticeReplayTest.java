package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision made again sees the notices of its time. */
final class NoticeReplayTest {

    @TempDir
    Path folder;

    @Test
    void case12_neitherALaterNoticeNorItsRevocationChangesADecisionMadeAgain() throws IOException {
        try (OwnGate gate = OwnGate.start(folder)) {
            gate.promote("1.2", "2026-06-10T00:00:00Z");
            Answer before = gate.ask("fresh", "before");
            String id = gate.api()
                    .post("/api/v1/notices", "application/json", """
                            {"library": "%s", "affected": "[1.1]", "fixed": ["1.2"],
                             "given": "2026-06-11T00:00:00Z", "why": "Leaks."}""".formatted(OwnGate.CORE))
                    .body()
                    .at("/notice/id")
                    .asString();
            Answer noticed = gate.ask("fresh", "noticed");
            gate.api().post("/api/v1/notices/" + id + "/revoke", "application/json", "{\"reason\": \"Wrong.\"}");
            Answer revoked = gate.ask("fresh", "revoked");

            assertThat(status(before)).isEqualTo("IN_GRACE");
            assertThat(status(noticed)).isEqualTo("BEHIND");
            assertThat(status(revoked)).isEqualTo("IN_GRACE");
            assertIsMadeAgain(gate, before);
            assertIsMadeAgain(gate, noticed);
            assertIsMadeAgain(gate, revoked);
        }
    }

    private static String status(Answer answer) {
        return answer.body().at("/findings/0/status").asString();
    }

    private static void assertIsMadeAgain(OwnGate gate, Answer answer) {
        Answer again = gate.api()
                .post("/api/v1/decisions/" + answer.body().path("id").asString() + "/replay", "application/json", "");
        assertThat(again.body().path("same").asBoolean()).isTrue();
        assertThat(again.body().path("replayed")).isEqualTo(answer.body());
    }
}
