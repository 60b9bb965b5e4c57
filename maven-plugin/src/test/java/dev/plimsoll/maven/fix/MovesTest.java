package dev.plimsoll.maven.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.check.Asked;
import dev.plimsoll.maven.module.MavenModule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MovesTest {
    private static final String BEHIND = """
            {"decision":"DENY","findings":[
             {"status":"BEHIND","library":"pkg:maven/org.lib/core","version":"1.2","floor":"1.4"},
             {"status":"IN_GRACE","library":"pkg:maven/org.lib/web","version":"1.2","floor":"1.1"}]}""";

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private int status = 200;

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
        server.stop(0);
    }

    @Test
    void onlyWhatIsBehindMoves() throws Exception {
        assertThat(moves(Samples.module(folder))).containsExactly(Map.entry("pkg:maven/org.lib/core", "1.4"));
    }

    @Test
    void whatTheModulesRunWithIsAskedForOnceAndWithoutATrace() throws Exception {
        MavenModule one = Samples.module(folder, Samples.library("web", "runtime"), Samples.library("core", "compile"));
        MavenModule other =
                Samples.module(folder, Samples.library("core", "compile"), Samples.library("junit", "test"));

        moves(one, other);

        assertThat(asked)
                .containsExactly("Bearer secret {\"service\":\"orders\",\"environment\":\"prod\",\"point\":\"build\","
                        + "\"intent\":\"DEPLOY\",\"components\":[\"pkg:maven/org.lib/core@1.2\","
                        + "\"pkg:maven/org.lib/web@1.2\"],\"dryRun\":true}");
    }

    @Test
    void anEnforcerThatFailsMovesNothing() {
        status = 503;

        assertThatThrownBy(() -> moves(Samples.module(folder)))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("The enforcer is asked what is behind. The enforcer at ");
    }

    private Map<String, String> moves(MavenModule... modules) throws MojoExecutionException {
        String address = "http://localhost:" + server.getAddress().getPort();
        return Moves.of(List.of(modules), new Asked(address, "secret", "prod"), boms -> List.of())
                .moves();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        byte[] bytes = BEHIND.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
