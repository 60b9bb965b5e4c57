package dev.plimsoll.maven.enforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EnforcerTest {
    private static final String DENY = """
            {"id":"d1","decision":"DENY","validUntil":null,"degraded":false,"summary":{"compliant":3},
             "findings":[{"status":"BEHIND","library":"pkg:maven/com.acme/core","version":"3.1.0","floor":"3.2.1",
               "behindSince":"2026-11-22T09:00:00Z","deadline":null,"message":"core is behind","fix":null}]}""";

    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = DENY;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theGateIsAskedByDigest() throws Exception {
        Decision decision = enforcer().decide(Question.deploy("orders", "prod", "sha256:ab"));

        assertThat(requests)
                .containsExactly(
                        "POST /api/v1/decisions Bearer secret {\"service\":\"orders\",\"environment\":\"prod\","
                                + "\"point\":\"deploy\",\"intent\":\"DEPLOY\",\"digest\":\"sha256:ab\"}");
        assertThat(decision.isDenied()).isTrue();
        assertThat(decision.moves()).containsOnly(Map.entry("pkg:maven/com.acme/core", "3.2.1"));
    }

    @Test
    void aRollbackIsAskedForAsOne() throws Exception {
        enforcer().decide(Question.deploy("orders", "prod", "sha256:ab").meaning("ROLLBACK"));

        assertThat(requests.get(0)).contains("\"intent\":\"ROLLBACK\"");
    }

    @Test
    void thereIsNoThirdIntent() {
        assertThatThrownBy(() -> Question.deploy("orders", "prod", "sha256:ab").meaning("rollback"))
                .hasMessageEndingWith("write DEPLOY or ROLLBACK");
    }

    @Test
    void librariesAreAskedForWithoutATrace() throws Exception {
        enforcer().decide(Question.ofLibraries("orders", "prod", Map.of("pkg:maven/a/b@1", List.of())));

        assertThat(requests.get(0)).contains("\"components\":[\"pkg:maven/a/b@1\"],\"dryRun\":true");
    }

    @Test
    void theBillOfMaterialsNamesServiceAndTeam() throws Exception {
        enforcer().publishSbom("sha256:ab", new Service("my orders", "a&b"), "{}");

        assertThat(requests)
                .containsExactly("PUT /api/v1/artifacts/sha256:ab/sbom?service=my+orders&team=a%26b Bearer secret {}");
    }

    @Test
    void theReportNamesTheService() throws Exception {
        enforcer().publishReport("sha256:ab", new Service("orders", null), "{}");

        assertThat(requests)
                .containsExactly("POST /api/v1/artifacts/sha256:ab/reports?service=orders Bearer secret {}");
    }

    @Test
    void aRefusalIsToldInItsOwnWords() {
        status = 409;
        answer = "{\"title\":\"Conflict\",\"detail\":\"another SBOM is known for it; build again\"}";

        assertThatThrownBy(() -> enforcer().publishSbom("sha256:ab", new Service("orders", null), "{}"))
                .hasMessageEndingWith("refused (HTTP 409): another SBOM is known for it; build again")
                .isInstanceOfSatisfying(EnforcerException.class, e -> assertThat(e.isUnreachable())
                        .isFalse());
    }

    @Test
    void aTokenIsAskedForWhereOneIsMissing() {
        status = 401;
        answer = "";

        assertThatThrownBy(() -> enforcer().decide(Question.deploy("orders", "prod", "sha256:ab")))
                .hasMessageContaining("-Dplimsoll.token");
    }

    @Test
    void anEnforcerThatFailsIsNotThere() {
        status = 503;

        assertThatThrownBy(() -> enforcer().decide(Question.deploy("orders", "prod", "sha256:ab")))
                .isInstanceOfSatisfying(EnforcerException.class, e -> assertThat(e.isUnreachable())
                        .isTrue());
    }

    @Test
    void anEnforcerThatIsGoneIsNotThere() {
        server.stop(0);

        assertThatThrownBy(() -> enforcer().decide(Question.deploy("orders", "prod", "sha256:ab")))
                .hasMessageContaining("does not answer (Connect")
                .isInstanceOfSatisfying(EnforcerException.class, e -> assertThat(e.isUnreachable())
                        .isTrue());
    }

    @Test
    void whatIsNoDecisionAllowsNothing() {
        answer = "<html>";

        assertThatThrownBy(() -> enforcer().decide(Question.deploy("orders", "prod", "sha256:ab")))
                .hasMessageContaining("The answer is no JSON");
    }

    @Test
    void anAddressIsNeeded() {
        assertThatThrownBy(() -> Enforcer.named(null, null)).hasMessageContaining("-Dplimsoll.enforcer=https://host");
        assertThatThrownBy(() -> Enforcer.named("localhost:8080", null)).hasMessageContaining("is no address");
    }

    @Test
    void aTokenThatIsNoneIsNeverPrinted() {
        assertThatThrownBy(() -> enforcer("sec\nret").decide(Question.deploy("orders", "prod", "sha256:ab")))
                .isInstanceOf(EnforcerException.class)
                .hasMessageContaining("PLIMSOLL_TOKEN")
                .hasMessageNotContainingAny("sec\n", "\nret", "no address");
    }

    @Test
    void theLineBreakBehindATokenIsNoPartOfIt() throws Exception {
        enforcer("secret\n").publishReport("sha256:ab", new Service("orders", null), "{}");

        assertThat(requests.get(0)).contains("Bearer secret {}");
    }

    @Test
    void aBlankTokenIsNone() throws Exception {
        enforcer(" ").publishReport("sha256:ab", new Service("orders", null), "{}");

        assertThat(requests.get(0)).contains(" null {}");
    }

    @Test
    void ofTwoFloorsOfALibraryTheHighestCounts() throws Exception {
        answer = """
                {"decision":"DENY","findings":[
                 {"status":"BEHIND","library":"pkg:maven/com.acme/core","version":"3.1.0","floor":"3.10.0"},
                 {"status":"BEHIND","library":"pkg:maven/com.acme/core","version":"2.1.0","floor":"3.9.0"}]}""";

        assertThat(enforcer()
                        .decide(Question.deploy("orders", "prod", "sha256:ab"))
                        .moves())
                .containsOnly(Map.entry("pkg:maven/com.acme/core", "3.10.0"));
    }

    private Enforcer enforcer() throws EnforcerException {
        return enforcer("secret");
    }

    private Enforcer enforcer(String token) throws EnforcerException {
        return Enforcer.named("http://localhost:" + server.getAddress().getPort() + "/", token);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
