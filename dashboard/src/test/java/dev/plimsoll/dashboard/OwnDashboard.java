package dev.plimsoll.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dashboard in this process over real data, its clock standing at {@link #NOW}; started once for all tests. */
final class OwnDashboard {

    /** A week before spring-petclinic's spring-core 7.0.5 falls below its floor. */
    static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    /** Of the platform; {@link #token} may publish too. */
    private static final String FIRST_TOKEN = "the-first-token-of-a-dashboard-in-a-test";

    private static final Path DATA = Path.of("../examples/data");
    private static final Path REPORTED = Path.of("src/test/resources");
    private static final String BOOT = "pkg:maven/org.springframework.boot/spring-boot";

    private static @Nullable OwnDashboard loaded;
    private static @Nullable OwnDashboard empty;
    private static @Nullable OwnDashboard strict;
    private static @Nullable OwnDashboard waived;
    private static @Nullable OwnDashboard night;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    private final ConfigurableApplicationContext context;

    private OwnDashboard(String... arguments) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/databases")), "own");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--plimsoll.database.folder=" + folder);
        all.add("--server.port=0");
        all.add("--spring.main.banner-mode=off");
        all.add("--logging.level.root=warn");
        all.add("--plimsoll.access.first-token=" + FIRST_TOKEN);
        context = new SpringApplication(Noon.class, DashboardApplication.class).run(all.toArray(String[]::new));
        address = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
        token = token("test", "platform", "ci");
    }

    /** For any service and environment. */
    String token(String name, String... roles) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + "/api/v1/tokens"))
                .header("Authorization", "Bearer " + FIRST_TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        """
                                {"name": "%s", "roles": ["%s"], "services": ["*"], "environments": ["*"],
                                 "expiresAt": "%s"}
                                """.formatted(name, String.join("\", \"", roles), NOW.plus(90, ChronoUnit.DAYS)))));
        accepted(answer);
        return new JsonMapper().readTree(answer.body()).required("secret").asString();
    }

    /** Instead of the system's clock. */
    @Configuration(proxyBeanMethods = false)
    static class Noon {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    /** With the releases known at {@link #NOW}, the SBOMs of 18 services, and a nineteenth that also has a report. */
    static synchronized OwnDashboard loaded() throws IOException {
        OwnDashboard own = loaded;
        if (own == null) {
            own = new OwnDashboard();
            own.load();
            loaded = own;
        }
        return own;
    }

    static synchronized OwnDashboard empty() throws IOException {
        OwnDashboard own = empty;
        if (own == null) {
            own = new OwnDashboard();
            empty = own;
        }
        return own;
    }

    /** Under a policy that denies what cannot be judged: one library nobody knows, reports that ran in part, a name of old. */
    static synchronized OwnDashboard strict() throws IOException {
        OwnDashboard own = strict;
        if (own == null) {
            own = new OwnDashboard("--plimsoll.policy=" + REPORTED.resolve("strict.yml"));
            own.loadOdd();
            strict = own;
        }
        return own;
    }

    /** With what is {@link Waived}. */
    static synchronized OwnDashboard waived() throws IOException {
        OwnDashboard own = waived;
        if (own == null) {
            own = new OwnDashboard("--plimsoll.policy=" + REPORTED.resolve("waived.yml"));
            own.importReleases();
            new Waived(own).happen();
            waived = own;
        }
        return own;
    }

    /** The morning after a {@link Night}. */
    static synchronized OwnDashboard night() throws IOException {
        OwnDashboard own = night;
        if (own == null) {
            own = new OwnDashboard("--plimsoll.policy=" + REPORTED.resolve("night.yml"));
            own.importReleases();
            new Night(own).happen();
            night = own;
        }
        return own;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return address;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> page(String path) {
        return get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /** As JSON; the answer, which is no refusal. */
    JsonNode post(String path, String by, String json) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + by)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
        accepted(answer);
        return new JsonMapper().readTree(answer.body());
    }

    private void load() throws IOException {
        importReleases();
        loadServices();
    }

    private void loadOdd() throws IOException {
        importReleases();
        context.getBean(JdbcClient.class)
                .sql("insert into service (name, team) values ('team/a b', 'old')")
                .update();
        publish("mystery", BOOT + "-nobody@1.0");
        publish("mixed", BOOT + "@2.7.18", BOOT + "-nobody@1.0", "pkg:maven");
        report("nothing-ran", "{\"version\": \"2.1.0\", \"runs\": []}");
        report("half-ran", """
                {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "plimsoll"}},
                  "properties": {"ran": ["entity-has-version", "java/xss"]},
                  "invocations": [{"executionSuccessful": true, "toolExecutionNotifications": [
                    {"descriptor": {"id": "input-is-validated"}, "properties": {"state": "NOT_RUN"},
                     "message": {"text": "no web layer"}}]}]}]}
                """);
    }

    void publish(String service, String... purls) {
        String components =
                Stream.of(purls).map("{\"purl\": \"%s\"}"::formatted).collect(Collectors.joining(", "));
        accepted(send(request(
                        "/api/v1/artifacts/" + digest(service) + "/sbom?service=" + service + "&team="
                                + (service.equals("cart") ? "shop" : "odd"),
                        "application/vnd.cyclonedx+json")
                .PUT(BodyPublishers.ofString("{\"bomFormat\": \"CycloneDX\", \"components\": [" + components + "]}"))));
    }

    void report(String service, String sarif) {
        accepted(
                send(request("/api/v1/artifacts/" + digest(service) + "/reports?service=" + service, "application/json")
                        .POST(BodyPublishers.ofString(sarif))));
    }

    static String digest(String service) {
        return "sha256:" + "%064x".formatted(service.hashCode());
    }

    private void importReleases() throws IOException {
        String known = Files.readAllLines(DATA.resolve("releases.csv")).stream()
                .filter(line -> line.startsWith("purl,")
                        || Instant.parse(line.substring(line.lastIndexOf(',') + 1))
                                .isBefore(NOW))
                .collect(Collectors.joining("\n"));
        accepted(send(request("/api/v1/releases:import", "text/csv").POST(BodyPublishers.ofString(known))));
    }

    private void loadServices() throws IOException {
        try (Stream<Path> sboms = Files.list(DATA.resolve("sboms"))) {
            for (Path sbom : sboms.sorted().toList()) {
                publish(sbom, sbom.getFileName().toString().replaceFirst("(-ms)?-.*", ""));
            }
        }
        Path sbom = REPORTED.resolve("legacy-orders.cdx.json");
        publish(sbom, "orders");
        accepted(
                send(request("/api/v1/artifacts/" + digest(sbom) + "/reports?service=legacy-orders", "application/json")
                        .POST(BodyPublishers.ofFile(REPORTED.resolve("legacy-orders.sarif")))));
    }

    private void publish(Path sbom, String team) throws IOException {
        String service = new JsonMapper()
                .readTree(sbom.toFile())
                .at("/metadata/component/name")
                .asString();
        accepted(send(request(
                        "/api/v1/artifacts/" + digest(sbom) + "/sbom?service=" + service + "&team=" + team,
                        "application/vnd.cyclonedx+json")
                .PUT(BodyPublishers.ofFile(sbom))));
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
    }

    private static void accepted(HttpResponse<String> response) {
        if (!List.of(200, 201, 202, 204).contains(response.statusCode())) {
            throw new IllegalStateException(response.request().uri() + ": " + response.body());
        }
    }

    private static String digest(Path file) throws IOException {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
