package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.Api;
import dev.plimsoll.enforcer.Api.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same question again, many at once, and a stored decision made again. */
final class DecisionsAgainTest {

    @TempDir
    static Path folder;

    private static OwnGate gate;
    private static Api api;

    @BeforeAll
    static void fill() throws IOException {
        gate = OwnGate.start(folder);
        api = gate.api();
    }

    @AfterAll
    static void stop() {
        gate.close();
    }

    @Test
    void theSameQuestionUnderTheSameKeyIsOneDecision() {
        Answer first = gate.ask("behind", "key-1");
        Answer second = gate.ask("behind", "key-1");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(gate.ask("behind", "key-2").body().path("id"))
                .isNotEqualTo(first.body().path("id"));
    }

    @Test
    void anotherQuestionUnderAUsedKeyIsRefused() {
        gate.ask("behind", "key-3");

        Answer other = gate.ask("fresh", "key-3");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.detail()).contains("Another question was asked under this `Idempotency-Key`");
    }

    @Test
    void aKeyOfSpacesIsRefused() {
        assertThat(gate.ask("behind", "a b").status()).isEqualTo(400);
    }

    @Test
    void manyAtOnceUnderOneKeyAreOneDecision() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<String> ids = clients
                    .invokeAll(IntStream.range(0, 24)
                            .<java.util.concurrent.Callable<String>>mapToObj(n -> () -> gate.ask("behind", "key-4")
                                    .body()
                                    .path("id")
                                    .asString())
                            .toList())
                    .stream()
                    .map(DecisionsAgainTest::get)
                    .distinct()
                    .toList();

            assertThat(ids).hasSize(1);
            assertThat(ids.get(0)).hasSize(36);
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void aBatchAnswersEachQuestionByItself() {
        Answer batch = api.post("/api/v1/decisions:batch", "application/json", """
                {"questions": [%s, {"service": "x"}, %s]}""".formatted(
                        OwnGate.question("behind"), OwnGate.question("fresh")));

        assertThat(batch.status()).isEqualTo(200);
        assertThat(batch.body().at("/answers/0/decision/decision").asString()).isEqualTo("DENY");
        assertThat(batch.body().at("/answers/1/problem/detail").asString())
                .startsWith("The question names no artifact");
        assertThat(batch.body().at("/answers/2/decision/decision").asString()).isEqualTo("ALLOW");
        assertThat(api.get("/api/v1/decisions/"
                                + batch.body().at("/answers/0/decision/id").asString())
                        .body())
                .isEqualTo(batch.body().at("/answers/0/decision"));
    }

    @Test
    void anEmptyBatchIsRefused() {
        assertThat(api.post("/api/v1/decisions:batch", "application/json", "{\"questions\": []}")
                        .detail())
                .contains("send 1 to 500 questions");
    }

    @Test
    void aBatchUnderTheSameKeyIsDecidedOnce() {
        String body = "{\"questions\": [" + OwnGate.question("behind") + ", " + OwnGate.question("fresh") + "]}";
        Map<String, String> key = Map.of("Idempotency-Key", "batch-1");

        assertThat(api.post("/api/v1/decisions:batch", body, key).body())
                .isEqualTo(api.post("/api/v1/decisions:batch", body, key).body());
    }

    private static <T> T get(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
