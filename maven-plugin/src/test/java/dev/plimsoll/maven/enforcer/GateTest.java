package dev.plimsoll.maven.enforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.shared.utils.logging.MessageUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class GateTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Question QUESTION = Question.deploy("orders", "prod", "sha256:ab");
    private static final String ALLOW =
            "{\"id\":\"d1\",\"decision\":\"ALLOW\",\"validUntil\":\"2026-11-23T08:00:00Z\",\"findings\":[]}";
    private static final String DENY = "{\"id\":\"d2\",\"decision\":\"DENY\",\"validUntil\":null,\"findings\":[]}";

    @TempDir
    Path decisions;

    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private String answer = ALLOW;
    private boolean slow;
    private boolean slowBody;
    private Instant now = NOW;

    @BeforeEach
    void start() throws IOException {
        MessageUtils.setColorEnabled(false);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void whatTheEnforcerDecidesCounts() throws Exception {
        Answer decided = ask("allow");

        assertThat(decided.obeyed()).isEqualTo("ALLOW");
        assertThat(json(decided).path("source").asString()).isEqualTo("enforcer");
        assertThat(json(decided).path("id").asString()).isEqualTo("d1");
    }

    @Test
    void aDenialIsOneWhateverIsChosenForSilence() throws Exception {
        answer = DENY;

        assertThatThrownBy(() -> ask("allow").obeyed())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("orders may not be deployed to prod");
    }

    @Test
    void anEnforcerThatTakesItsTimeIsGivenUpWithinTheBudget() throws Exception {
        slow = true;
        long start = System.nanoTime();

        Answer undecided = ask("allow");

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(2900), Duration.ofMillis(3500));
        assertThat(undecided.source()).isEqualTo("unreachable");
    }

    @Test
    void soIsOneThatBeginsToAnswerAndStops() throws Exception {
        slowBody = true;

        assertBriefIsUnreachable();
    }

    @Test
    void theBudgetIsThePipelines() throws Exception {
        slow = true;

        assertBriefIsUnreachable();
    }

    @Test
    void aSecondAttemptIsTheSameQuestion() throws Exception {
        statuses.add(503);

        assertThat(ask("deny").obeyed()).isEqualTo("ALLOW");
        assertThat(keys).hasSize(2).doesNotContainNull();
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).hasSize(36);
    }

    @Test
    void theNextRunIsAnotherQuestion() throws Exception {
        ask("deny");
        ask("deny");

        assertThat(keys).doesNotHaveDuplicates().hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 500, 503})
    void whoFailsIsNotThere(int status) throws Exception {
        statuses.addAll(List.of(status, status));

        assertThat(ask("allow").source()).isEqualTo("unreachable");
    }

    @Test
    void whoSpeaksNoJsonIsNotThere() throws Exception {
        answer = "<html>Please sign in</html>";

        assertThat(ask("allow").source()).isEqualTo("unreachable");
    }

    @Test
    void whoIsGoneIsNotThere() throws Exception {
        server.stop(0);

        assertThat(ask("allow").obeyed()).contains("no gate has judged it").contains("does not answer (Connect");
    }

    @ParameterizedTest
    @CsvSource({"401,allow", "403,cached", "400,allow", "409,allow", "404,cached"})
    void aRefusalIsAnErrorAndIsNotAskedAgain(int status, String choice) throws Exception {
        ask("cached");
        statuses.add(status);

        assertThatThrownBy(() -> ask(choice))
                .isInstanceOf(EnforcerException.class)
                .hasMessageContaining("refused (HTTP " + status + ")");
        assertThat(keys).hasSize(2);
    }

    @Test
    void byDefaultNothingPassesUndecided() throws Exception {
        server.stop(0);

        assertThatThrownBy(() -> ask("deny").obeyed())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("plimsoll.onUnreachable=deny by default lets nothing pass undecided");
    }

    @Test
    void whatPassesUndecidedIsToldWithTheReasonTheChoiceAndHowToRecordIt() throws Exception {
        server.stop(0);
        Answer undecided = ask("allow");

        undecided.tell(log(), "mvn fix");

        assertThat(warnings.get(0).replaceAll("localhost:\\d+", "gate")).isEqualTo("""
                NOT DECIDED  orders goes on to prod, and no gate has judged it
                      why     The enforcer at http://gate does not answer (Connect); check that it runs, that \
                plimsoll.enforcer is its address, and the network
                      choice  it passes by plimsoll.onUnreachable=allow in the POM or the settings
                      record  once the enforcer answers, tell it of this deploy with the reason (docs/emergency.md):
                              curl -X POST http://gate/api/v1/break-glass -H "Authorization: Bearer $PLIMSOLL_TOKEN" \
                -H 'Content-Type: application/json' \\
                                -d '{"service":"orders","environment":"prod","digest":"sha256:ab",\
                "deployedAt":"2026-11-22T08:00:00Z","reason":"..."}'""");
        assertThat(json(undecided).path("decision").isNull()).isTrue();
        assertThat(json(undecided).path("onUnreachable").asString()).isEqualTo("allow");
    }

    @Test
    void theCommandLineIsNamedWhereItChose() throws Exception {
        Properties given = new Properties();
        given.setProperty("plimsoll.onUnreachable", "allow");

        assertThat(OnUnreachable.read("allow", given)).hasToString("plimsoll.onUnreachable=allow on the command line");
    }

    @Test
    void anotherWordIsNoChoice() {
        assertThatThrownBy(() -> onUnreachable("maybe")).hasMessageEndingWith("write deny, allow or cached");
    }

    @Test
    void anEarlierDecisionCountsWhileItIsValid() throws Exception {
        ask("deny");
        server.stop(0);
        now = Instant.parse("2026-11-23T07:59:59Z");

        Answer cached = ask("cached");
        cached.tell(log(), "mvn fix");

        assertThat(cached.obeyed()).isEqualTo("ALLOW");
        assertThat(json(cached).path("source").asString()).isEqualTo("cached");
        assertThat(warnings).singleElement().asString().startsWith("CACHED  The enforcer at ");
    }

    @Test
    void thenNoLonger() throws Exception {
        ask("deny");
        server.stop(0);
        now = Instant.parse("2026-11-23T08:00:00Z");

        assertThatThrownBy(() -> ask("cached").obeyed())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("the stored decision d1 was valid until 2026-11-23T08:00:00Z only");
    }

    @Test
    void onlyOfTheSameQuestion() throws Exception {
        ask("cached");
        server.stop(0);
        Question base = Question.deploy("orders", "prod", "sha256:ab");

        for (Question other : List.of(
                Question.deploy("orders", "prod", "sha256:cd"),
                Question.deploy("orders", "test", "sha256:ab"),
                Question.deploy("billing", "prod", "sha256:ab"),
                base.meaning("ROLLBACK"))) {
            assertThat(gate(enforcer()).ask(other, onUnreachable("cached")).source())
                    .isEqualTo("unreachable");
        }
        assertThat(gate(enforcer()).ask(base, onUnreachable("cached")).source()).isEqualTo("cached");
    }

    @Test
    void onlyOfTheSameEnforcer() throws Exception {
        ask("cached");
        Enforcer other = Enforcer.named("http://localhost:9", null).within(Duration.ofSeconds(1));

        assertThat(gate(other).ask(QUESTION, onUnreachable("cached")).source()).isEqualTo("unreachable");
    }

    @Test
    void aLaterDenialMakesItVoid() throws Exception {
        ask("cached");
        answer = DENY;
        ask("cached");
        server.stop(0);

        assertThatThrownBy(() -> ask("cached").obeyed())
                .hasMessageContaining("no decision about this digest of orders for prod is stored in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "{}", "{\"enforcer\":1,\"answer\":[]}", "\u0000"})
    void whatIsCorruptIsNone(String text) throws Exception {
        ask("cached");
        for (Path file : stored()) {
            Files.writeString(file, text);
        }
        server.stop(0);

        assertThat(ask("cached").source()).isEqualTo("unreachable");
    }

    @Test
    void whatHasNoEndIsNotStored() throws Exception {
        answer = "{\"id\":\"d3\",\"decision\":\"ALLOW_WITH_WARNINGS\",\"findings\":[]}";
        ask("cached");

        assertThat(stored()).isEmpty();
    }

    @Test
    void whatCannotBeStoredIsDecidedAllTheSame() throws Exception {
        Path file = Files.writeString(decisions.resolve("file"), "");
        Answer decided = new Gate(enforcer(), new StoredDecisions(file, "x"), clock(), log())
                .ask(QUESTION, onUnreachable("deny"));

        assertThat(decided.obeyed()).isEqualTo("ALLOW");
        assertThat(warnings).singleElement().asString().contains("could not be stored");
    }

    private void assertBriefIsUnreachable() throws EnforcerException, InterruptedException {
        long start = System.nanoTime();
        Gate brief = gate(enforcer().within(Duration.ofSeconds(1)));

        assertThat(brief.ask(QUESTION, onUnreachable("allow")).source()).isEqualTo("unreachable");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
    }

    private List<Path> stored() throws IOException {
        try (var files = Files.list(decisions)) {
            return files.toList();
        }
    }

    private Answer ask(String choice) throws EnforcerException, InterruptedException {
        return gate(enforcer()).ask(QUESTION, onUnreachable(choice));
    }

    private Gate gate(Enforcer enforcer) {
        return new Gate(enforcer, new StoredDecisions(decisions, enforcer.address()), clock(), log());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private SystemStreamLog log() {
        return new SystemStreamLog() {
            @Override
            public void warn(CharSequence content) {
                warnings.add(content.toString());
            }
        };
    }

    private Enforcer enforcer() throws EnforcerException {
        return Enforcer.named("http://localhost:" + server.getAddress().getPort(), null);
    }

    private static OnUnreachable onUnreachable(String choice) throws EnforcerException {
        return OnUnreachable.read(choice, new Properties());
    }

    private static JsonNode json(Answer answer) {
        return new JsonMapper().readTree(answer.json());
    }

    private void handle(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        if (slow) {
            pause();
        }
        exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.remove(), bytes.length);
        exchange.getResponseBody().write(bytes, 0, 1);
        exchange.getResponseBody().flush();
        if (slowBody) {
            pause();
        }
        exchange.getResponseBody().write(bytes, 1, bytes.length - 1);
        exchange.close();
    }

    private void pause() throws IOException {
        try {
            over.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
