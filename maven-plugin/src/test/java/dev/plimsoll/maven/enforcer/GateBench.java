package dev.plimsoll.maven.enforcer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
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
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.shared.utils.logging.MessageUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An enforcer that answers as the test wants it to, and what a build asks it. */
final class GateBench implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    static final Question QUESTION = Question.deploy("orders", "prod", "sha256:ab");
    private static final String ALLOW =
            "{\"id\":\"d1\",\"decision\":\"ALLOW\",\"validUntil\":\"2026-11-23T08:00:00Z\",\"findings\":[]}";
    static final String DENY = "{\"id\":\"d2\",\"decision\":\"DENY\",\"validUntil\":null,\"findings\":[]}";

    final Deque<Integer> statuses = new ArrayDeque<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    final List<String> warnings = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Path decisions;
    final HttpServer server;
    String answer = ALLOW;
    boolean slow;
    boolean slowBody;
    Instant now = NOW;

    GateBench(Path decisions) throws IOException {
        MessageUtils.setColorEnabled(false);
        this.decisions = decisions;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    Answer ask(String choice) throws EnforcerException, InterruptedException {
        return gate(enforcer()).ask(QUESTION, onUnreachable(choice));
    }

    Gate gate(Enforcer enforcer) {
        return new Gate(enforcer, new StoredDecisions(decisions, enforcer.address()), clock(), log());
    }

    Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    SystemStreamLog log() {
        return new SystemStreamLog() {
            @Override
            public void warn(CharSequence content) {
                warnings.add(content.toString());
            }
        };
    }

    Enforcer enforcer() throws EnforcerException {
        return Enforcer.named("http://localhost:" + server.getAddress().getPort(), null);
    }

    static OnUnreachable onUnreachable(String choice) throws EnforcerException {
        return OnUnreachable.read(choice, new Properties());
    }

    static JsonNode json(Answer answer) {
        return new JsonMapper().readTree(answer.json());
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
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
