package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.module.Artifacts;
import dev.plimsoll.maven.module.BomReader;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.Packing;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Target;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.NotRun;
import dev.plimsoll.standards.report.Report;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole checks of a service, with an enforcer that answers what a test lets it. */
final class TodayTest {
    private static final Instant NOW = Instant.parse("2026-12-01T08:10:00Z");
    private static final String BEHIND = """
            {"decision":"DENY","findings":[
             {"status":"BEHIND","library":"pkg:maven/org.lib/core","version":"1.2","floor":"1.4","message":"core is behind."},
             {"status":"IN_GRACE","library":"pkg:maven/org.lib/web","version":"1.2","deadline":"2026-12-09T00:00:00Z",
              "message":"web ends soon."},
             {"status":"COMPLIANT","library":"pkg:maven/org.lib/xml","version":"1.2","message":"xml is up to date."}]}""";
    private static final String UNKNOWN = """
            {"decision":"ALLOW_WITH_WARNINGS","findings":[
             {"status":"UNKNOWN","library":"pkg:maven/org.lib/core","version":"1.2","message":"core cannot be judged."}]}""";

    private final List<String> questions = new ArrayList<>();
    private HttpServer server;
    private String answer = BEHIND;
    private int status = 200;
    private boolean offline;
    private Instant now = NOW;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aLibraryIsNotAskedAboutAndMeetsTheStandard() throws Exception {
        MavenModule library = Samples.module(folder, Samples.library("core", "compile"));

        assertThat(ran(check(library, here()))).contains(Today.STANDARD);
        assertThat(questions).isEmpty();
    }

    @Test
    void aStandardThatIsOffIsNotAskedFor() throws Exception {
        Files.writeString(folder.resolve("plimsoll.yml"), "standards: {versions-are-within-grace: {severity: off}}");

        Report report = check(service(), here());

        assertThat(ran(report)).doesNotContain(Today.STANDARD);
        assertThat(notRun(report)).isEmpty();
        assertThat(questions).isEmpty();
    }

    @Test
    void whatTheGateSaysIsFound() throws Exception {
        Report report = check(service(), here());

        assertThat(found(report)).extracting(Violation::message).containsExactly("core is behind.", "web ends soon.");
        assertThat(ran(report)).contains(Today.STANDARD);
        assertThat(notRun(report)).isEmpty();
    }

    @Test
    void theQuestionIsADryRunAboutTheServiceInItsEnvironment() throws Exception {
        check(service(), here());

        assertThat(questions)
                .containsExactly("Bearer secret {\"service\":\"orders\",\"environment\":\"prod\",\"point\":\"build\","
                        + "\"intent\":\"DEPLOY\",\"components\":[\"pkg:maven/org.lib/core@1.2\"],\"dryRun\":true}");
    }

    @Test
    void withinTheHourTheAnswerIsRemembered() throws Exception {
        check(service(), here());
        now = NOW.plus(Duration.ofMinutes(49));

        assertThat(found(check(service(), here()))).hasSize(2);
        assertThat(questions).hasSize(1);
    }

    @Test
    void theNextHourAsksAnewAndTheReportsSaySo() throws Exception {
        check(service(), here());
        answer = "{\"decision\":\"ALLOW\",\"findings\":[]}";
        now = NOW.plus(Duration.ofMinutes(50));

        assertThat(found(check(service(), here()))).isEmpty();
        assertThat(questions).hasSize(2);
        assertThat(Files.readString(folder.resolve("target/plimsoll/report.sarif")))
                .doesNotContain("core is behind.");
    }

    @Test
    void anotherEnvironmentAsksAnew() throws Exception {
        check(service(), here());
        check(service(), new Asked(address(), "secret", "test"));

        assertThat(questions).hasSize(2);
    }

    @Test
    void withoutAnEnforcerItIsNotRunAndSaysHowToSwitchItOn() throws Exception {
        Report report = check(service(), new Asked(" ", null, "prod"));

        assertThat(ran(report)).doesNotContain(Today.STANDARD);
        assertThat(notRun(report)).singleElement().satisfies(gap -> {
            assertThat(gap.reason()).isEqualTo("nobody said which enforcer to ask");
            assertThat(gap.remedy())
                    .isEqualTo("write -Dplimsoll.enforcer=https://host, or the property plimsoll.enforcer in the POM");
        });
    }

    @Test
    void offlineItIsNotRunAndTheNextCheckAsks() throws Exception {
        offline = true;
        assertThat(notRun(check(service(), here())))
                .extracting(NotRun::reason)
                .containsExactly("the gate is not asked offline");
        assertThat(questions).isEmpty();

        offline = false;
        assertThat(found(check(service(), here()))).hasSize(2);
    }

    @Test
    void anEnforcerThatFailsIsNoPassAndTheNextCheckAsksAgain() throws Exception {
        status = 403;
        assertThat(notRun(check(service(), here())))
                .singleElement()
                .extracting(NotRun::reason)
                .asString()
                .startsWith("The enforcer at " + address() + " refused (HTTP 403): give a token");

        status = 200;
        assertThat(found(check(service(), here()))).hasSize(2);
    }

    @Test
    void anEnforcerThatKnowsNoneOfTheLibrariesHasNotJudged() throws Exception {
        answer = UNKNOWN;

        assertThat(notRun(check(service(), here())))
                .extracting(NotRun::reason)
                .containsExactly("the enforcer cannot judge any library of the service: core cannot be judged");
    }

    @Test
    void theOtherStandardsAreRememberedAllTheSame() throws Exception {
        check(service(), here());
        now = NOW.plus(Duration.ofDays(1));

        assertThat(checked(service(), here()).unchanged()).isTrue();
    }

    private MavenModule service() {
        return Samples.deployed(
                Samples.module(folder, Samples.library("core", "compile"), Samples.library("junit", "test")),
                Packing.NONE);
    }

    private Asked here() {
        return new Asked(address(), "secret", "prod");
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private Report check(MavenModule module, Asked asked) throws Exception {
        return checked(module, asked).report();
    }

    private Checked checked(MavenModule module, Asked asked) throws Exception {
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();
        session.setOffline(offline);
        Artifacts artifacts = new Artifacts(nothing(), session, List.of());
        BomReader boms = new BomReader(artifacts, new Properties(), new SystemStreamLog());
        Toolbox toolbox = new Toolbox("1.0", List.of(), artifacts, boms).asking(asked);
        return new Check(module, toolbox, Clock.fixed(now, ZoneOffset.UTC))
                .run(Target.ofBuild("orders", null))
                .orElseThrow();
    }

    private static RepositorySystem nothing() {
        return (RepositorySystem) Proxy.newProxyInstance(
                TodayTest.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError(method);
                });
    }

    private static List<String> ran(Report report) {
        return report.ran().stream().map(standard -> standard.id()).toList();
    }

    private static List<Violation> found(Report report) {
        return report.findings().stream()
                .map(Finding::violation)
                .filter(violation -> violation.standard().equals(Today.STANDARD))
                .toList();
    }

    private static List<NotRun> notRun(Report report) {
        return report.notRun().stream()
                .filter(gap -> gap.standard().id().equals(Today.STANDARD))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        questions.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        byte[] bytes = (status == 200 ? answer : "").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
