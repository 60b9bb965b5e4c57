package dev.plimsoll.maven.enforcer;

import static dev.plimsoll.maven.enforcer.GateBench.DENY;
import static dev.plimsoll.maven.enforcer.GateBench.QUESTION;
import static dev.plimsoll.maven.enforcer.GateBench.json;
import static dev.plimsoll.maven.enforcer.GateBench.onUnreachable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoredDecisionsTest {

    @TempDir
    Path decisions;

    private GateBench bench;

    @BeforeEach
    void start() throws IOException {
        bench = new GateBench(decisions);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void anEarlierDecisionCountsWhileItIsValid() throws Exception {
        bench.ask("deny");
        bench.server.stop(0);
        bench.now = Instant.parse("2026-11-23T07:59:59Z");

        Answer cached = bench.ask("cached");
        cached.tell(bench.log(), "mvn fix");

        assertThat(cached.obeyed()).isEqualTo("ALLOW");
        assertThat(json(cached).path("source").asString()).isEqualTo("cached");
        assertThat(bench.warnings).singleElement().asString().startsWith("CACHED  The enforcer at ");
    }

    @Test
    void thenNoLonger() throws Exception {
        bench.ask("deny");
        bench.server.stop(0);
        bench.now = Instant.parse("2026-11-23T08:00:00Z");

        assertThatThrownBy(() -> bench.ask("cached").obeyed())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("the stored decision d1 was valid until 2026-11-23T08:00:00Z only");
    }

    @Test
    void onlyOfTheSameQuestion() throws Exception {
        bench.ask("cached");
        bench.server.stop(0);
        Question base = Question.deploy("orders", "prod", "sha256:ab");

        for (Question other : List.of(
                Question.deploy("orders", "prod", "sha256:cd"),
                Question.deploy("orders", "test", "sha256:ab"),
                Question.deploy("billing", "prod", "sha256:ab"),
                base.meaning("ROLLBACK"))) {
            assertThat(bench.gate(bench.enforcer())
                            .ask(other, onUnreachable("cached"))
                            .source())
                    .isEqualTo("unreachable");
        }
        assertThat(bench.gate(bench.enforcer())
                        .ask(base, onUnreachable("cached"))
                        .source())
                .isEqualTo("cached");
    }

    @Test
    void onlyOfTheSameEnforcer() throws Exception {
        bench.ask("cached");
        Enforcer other = Enforcer.named("http://localhost:9", null).within(Duration.ofSeconds(1));

        assertThat(bench.gate(other).ask(QUESTION, onUnreachable("cached")).source())
                .isEqualTo("unreachable");
    }

    @Test
    void aLaterDenialMakesItVoid() throws Exception {
        bench.ask("cached");
        bench.answer = DENY;
        bench.ask("cached");
        bench.server.stop(0);

        assertThatThrownBy(() -> bench.ask("cached").obeyed())
                .hasMessageContaining("no decision about this digest of orders for prod is stored in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "{}", "{\"enforcer\":1,\"answer\":[]}", "\u0000"})
    void whatIsCorruptIsNone(String text) throws Exception {
        bench.ask("cached");
        for (Path file : stored()) {
            Files.writeString(file, text);
        }
        bench.server.stop(0);

        assertThat(bench.ask("cached").source()).isEqualTo("unreachable");
    }

    @Test
    void whatHasNoEndIsNotStored() throws Exception {
        bench.answer = "{\"id\":\"d3\",\"decision\":\"ALLOW_WITH_WARNINGS\",\"findings\":[]}";
        bench.ask("cached");

        assertThat(stored()).isEmpty();
    }

    @Test
    void whatCannotBeStoredIsDecidedAllTheSame() throws Exception {
        Path file = Files.writeString(decisions.resolve("file"), "");
        Answer decided = new Gate(bench.enforcer(), new StoredDecisions(file, "x"), bench.clock(), bench.log())
                .ask(QUESTION, onUnreachable("deny"));

        assertThat(decided.obeyed()).isEqualTo("ALLOW");
        assertThat(bench.warnings).singleElement().asString().contains("could not be stored");
    }

    private List<Path> stored() throws IOException {
        try (var files = Files.list(decisions)) {
            return files.toList();
        }
    }
}
