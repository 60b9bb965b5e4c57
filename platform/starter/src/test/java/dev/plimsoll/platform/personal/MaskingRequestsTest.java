package dev.plimsoll.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.RequiresPermission;
import dev.plimsoll.platform.context.RequestContext;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.personal.Mapped.People;
import dev.plimsoll.platform.personal.Mapped.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A running service keeps to itself what it read from the database. */
@ExtendWith(OutputCaptureExtension.class)
class MaskingRequestsTest {
    private static final Logger log = LoggerFactory.getLogger(MaskingRequestsTest.class);
    private static ConfigurableApplicationContext service;
    private static UUID id;
    private static String email;

    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Mapped.class)
    @EnableJpaRepositories(basePackageClasses = Mapped.class, considerNestedRepositories = true)
    @Import(Endpoints.class)
    static class Application {}

    record Registration(@Pii String email, List<Friend> friends) {}

    record Friend(@Pii String phone) {}

    @RestController
    @RequiresPermission("people:read")
    static class Endpoints {
        private final People people;

        Endpoints(People people) {
            this.people = people;
        }

        @GetMapping("/read/{id}")
        String read(@PathVariable UUID id) {
            Person person = people.findById(id).orElseThrow();
            log.info("Read {} with {}", person.email, person);
            return "read";
        }

        @GetMapping("/fail/{id}")
        String fail(@PathVariable UUID id) {
            throw new UnsupportedOperationException(
                    "Cannot write to " + people.findById(id).orElseThrow().email);
        }

        @GetMapping("/refuse/{id}")
        String refuse(@PathVariable UUID id) {
            throw new IllegalStateException(
                    "Already wrote to " + people.findById(id).orElseThrow().email);
        }

        @GetMapping("/wrapped/{id}")
        String wrapped(@PathVariable UUID id) {
            String read = people.findById(id).orElseThrow().email;
            CompletableFuture.runAsync(RequestContext.wrap(() -> log.info("Wrapped: " + read)))
                    .join();
            return "wrapped";
        }

        @GetMapping("/later/{id}")
        Callable<String> later(@PathVariable UUID id) {
            return () -> refuse(id);
        }

        @PostMapping("/register")
        String register(@RequestBody Registration registration) {
            log.info("Registering " + registration);
            throw new IllegalArgumentException(registration.email() + " is taken");
        }

        @GetMapping("/other")
        String other() {
            log.info("Other request: " + email);
            return "other";
        }
    }

    @BeforeAll
    static void start() {
        service = OwnService.start(
                Application.class, Keys.property(), "server.tomcat.threads.max=1", "server.tomcat.threads.min-spare=1");
        email = "ada-" + UUID.randomUUID() + "@example.com";
        id = service.getBean(People.class)
                .save(new Person("Ada Lovelace", email))
                .getId();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatARequestReadIsMaskedInItsLines(CapturedOutput output) throws Exception {
        get("/read/" + id);

        assertThat(output)
                .contains("Read *** with Person[")
                .doesNotContain(email)
                .doesNotContain("Lovelace");
    }

    @Test
    void theBodyOfAnErrorIsMasked() throws Exception {
        assertThat(get("/refuse/" + id)).contains("Already wrote to ***").doesNotContain(email);
    }

    @Test
    void theErrorThatIsLoggedIsMasked(CapturedOutput output) throws Exception {
        get("/fail/" + id);

        assertThat(output).contains("Cannot write to ***").doesNotContain(email);
    }

    @Test
    void aWrappedTaskHidesWhatItsRequestRead(CapturedOutput output) throws Exception {
        get("/wrapped/" + id);

        assertThat(output).contains("Wrapped: ***").doesNotContain(email);
    }

    @Test
    void theBodyOfAnErrorThatComesLaterIsMasked() throws Exception {
        assertThat(get("/later/" + id)).contains("Already wrote to ***").doesNotContain(email);
    }

    @Test
    void whatTheBodyOfARequestSaysOfAPersonIsMasked(CapturedOutput output) throws Exception {
        String answer = send(request("/register")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"email\": \"grace@example.com\", \"friends\": [{\"phone\": \"+44 20 7946 0018\"}]}")));

        assertThat(answer).contains("*** is taken").doesNotContain("grace");
        assertThat(output).contains("Registering ").doesNotContain("grace@").doesNotContain("20 7946");
    }

    @Test
    void theNextRequestOnTheThreadKnowsNothingOfIt(CapturedOutput output) throws Exception {
        get("/read/" + id);
        get("/other");

        assertThat(output).contains("Other request: " + email);
    }

    private static String get(String path) throws Exception {
        return send(request(path));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port") + path))
                .headers("X-Identity", "ada", "X-Permissions", "people:read");
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
