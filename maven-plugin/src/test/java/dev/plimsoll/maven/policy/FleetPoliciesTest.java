package dev.plimsoll.maven.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FleetPoliciesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String POLICY = "mode: warn # größe\n";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> warned = new CopyOnWriteArrayList<>();
    private final List<String> informed = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private String etag = "\"one\"";
    private String policy = POLICY;
    private int refusal;
    private long slow;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void theEnforcersPolicyIsTakenByNameAndText() {
        assertThat(find(false)).contains(new FleetPolicy(address(), POLICY));
        assertThat(requests).containsExactly("GET /api/v1/policy/text Bearer secret null");
        assertThat(warned).isEmpty();
    }

    @Test
    void theNextBuildAsksWhetherItIsStillThatOne() {
        find(false);

        assertThat(find(false)).contains(new FleetPolicy(address(), POLICY));
        assertThat(requests).last().isEqualTo("GET /api/v1/policy/text Bearer secret \"one\"");
    }

    @Test
    void anotherStateTakesItsPlace() {
        find(false);
        etag = "\"two\"";
        policy = "mode: enforce\n";

        assertThat(find(false).orElseThrow().text()).isEqualTo("mode: enforce\n");
        assertThat(find(true).orElseThrow().text()).isEqualTo("mode: enforce\n");
    }

    @Test
    void aReactorAsksOnceHoweverManyThreadsItHas() throws Exception {
        slow = 200;
        ConcurrentMap<String, String> build = new ConcurrentHashMap<>();
        Callable<Optional<FleetPolicy>> module =
                () -> policies(asked(address(), false)).find(build);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Optional<FleetPolicy>> found :
                    threads.invokeAll(Stream.generate(() -> module).limit(8).toList())) {
                assertThat(found.get()).isPresent();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(requests).hasSize(1);
    }

    @Test
    void offlineNobodyIsAskedAndWhatIsKeptCounts() {
        find(false);
        requests.clear();

        assertThat(find(true)).contains(new FleetPolicy(address(), POLICY));
        assertThat(requests).isEmpty();
        assertThat(warned).isEmpty();
        assertThat(informed)
                .containsExactly("The build is offline: the policy is that of " + address()
                        + " as it was at 2026-11-20T12:00:00Z");
    }

    @Test
    void offlineWithNothingKeptIsSaidAndIsNoFailure() {
        assertThat(find(true)).isEmpty();
        assertThat(warned)
                .containsExactly("The build is offline, and no policy of " + address()
                        + " is kept: plimsoll.yml holds where there is one, else the defaults");
    }

    @Test
    void anEnforcerThatIsGoneIsSaidAndWhatIsKeptCounts() {
        find(false);
        server.stop(0);

        assertThat(find(false)).contains(new FleetPolicy(address(), POLICY));
        assertThat(warned).singleElement().asString().contains("does not answer", "as it was at 2026-11-20T12:00:00Z");
    }

    @Test
    void aSlowEnforcerIsGivenThreeSeconds() {
        slow = 10_000;
        Instant before = Instant.now();

        assertThat(find(false)).isEmpty();
        assertThat(Duration.between(before, Instant.now()))
                .isBetween(Duration.ofMillis(2_900), Duration.ofMillis(5_800));
        assertThat(warned).singleElement().asString().contains("no answer within 3.0 s");
    }

    @Test
    void aRefusalSaysWhatToDo() {
        refusal = 401;

        assertThat(find(false)).isEmpty();
        assertThat(warned).singleElement().asString().contains("HTTP 401", "-Dplimsoll.token");
    }

    @Test
    void aPolicyThatThisVersionDoesNotUnderstandIsLeft() {
        find(false);
        etag = "\"two\"";
        policy = "tomorrow: true\n";

        assertThat(find(false).orElseThrow().text()).isEqualTo(POLICY);
        assertThat(warned).singleElement().asString().contains("says more than Plimsoll 1.0 understands", "tomorrow");
    }

    @Test
    void anotherVersionOfThePluginKeepsItsOwn() {
        find(false);
        FleetPolicies.Asked newer = new FleetPolicies.Asked(address(), null, "2.0", true);

        assertThat(policies(newer).find(new ConcurrentHashMap<>())).isEmpty();
    }

    @Test
    void anEmptyPolicyIsOne() {
        policy = "";

        assertThat(find(false)).contains(new FleetPolicy(address(), ""));
    }

    @Test
    void whatIsNoAddressIsSaid() {
        assertThat(policies(asked("plimsoll.acme.com", false)).find(new ConcurrentHashMap<>()))
                .isEmpty();
        assertThat(warned).singleElement().asString().contains("plimsoll.enforcer is no address");
    }

    @Test
    void aPasswordInTheAddressIsNeverShown() {
        FleetPolicies.Asked asked = asked(address().replace("//", "//ada:secret@") + "/", false);

        assertThat(policies(asked).find(new ConcurrentHashMap<>()))
                .map(FleetPolicy::name)
                .contains("enforcer " + address());
        server.stop(0);
        policies(asked).find(new ConcurrentHashMap<>());
        assertThat(warned).singleElement().asString().doesNotContain("secret");
    }

    private Optional<FleetPolicy> find(boolean offline) {
        return policies(asked(address(), offline)).find(new ConcurrentHashMap<>());
    }

    private static FleetPolicies.Asked asked(String address, boolean offline) {
        return new FleetPolicies.Asked(address, "secret", "1.0", offline);
    }

    private FleetPolicies policies(FleetPolicies.Asked asked) {
        return new FleetPolicies(asked, folder, Clock.fixed(NOON, ZoneOffset.UTC), new SystemStreamLog() {
            @Override
            public void warn(CharSequence text) {
                warned.add(text.toString());
            }

            @Override
            public void info(CharSequence text) {
                informed.add(text.toString());
            }
        });
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " " + known);
        pause();
        byte[] bytes = policy.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("ETag", etag);
        if (refusal > 0 || etag.equals(known)) {
            exchange.sendResponseHeaders(refusal > 0 ? refusal : 304, -1);
        } else {
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private void pause() {
        try {
            over.await(slow, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
