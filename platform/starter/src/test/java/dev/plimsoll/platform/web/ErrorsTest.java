package dev.plimsoll.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Http;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.RequiresPermission;
import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityNotFoundException;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.CrudRepository;
import org.springframework.http.HttpStatus;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The one form of errors, whatever went wrong. */
class ErrorsTest {
    private static ConfigurableApplicationContext service;

    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Guest.class)
    @EnableJpaRepositories(basePackageClasses = Guests.class, considerNestedRepositories = true)
    @Import(Endpoints.class)
    static class Application {
        @Bean(WebAutoConfiguration.MASKING)
        Function<String, String> masking() {
            return text -> text.replace("ada@example.com", "***");
        }
    }

    @Entity
    static class Guest extends AggregateRoot {
        @Column(unique = true)
        private String email = "ada@example.com";
    }

    interface Guests extends CrudRepository<Guest, UUID> {}

    enum Size {
        SMALL,
        LARGE
    }

    record Item(int quantity, Size size) {
        Item {
            if (quantity < 0) {
                throw new IllegalArgumentException("A quantity is not negative.");
            }
        }
    }

    record Basket(List<Item> items) {}

    @RestController
    @RequiresPermission(RequiresPermission.NONE)
    static class Endpoints {
        private final Guests guests;

        Endpoints(Guests guests) {
            this.guests = guests;
        }

        @PostMapping("/baskets")
        int place(@RequestBody Basket basket) {
            return basket.items().size();
        }

        @GetMapping("/guests/{id}")
        String guest(@PathVariable UUID id) {
            return id.toString();
        }

        @GetMapping("/search")
        String search(@RequestParam String name) {
            return name;
        }

        @PostMapping("/guests")
        void twice() {
            guests.save(new Guest());
            guests.save(new Guest());
        }

        @GetMapping("/broken/{how}")
        String broken(@PathVariable String how) {
            return switch (how) {
                case "missing" -> throw new EntityNotFoundException("Guest ada@example.com");
                case "empty" -> Optional.<String>empty().orElseThrow();
                case "stale" -> throw new OptimisticLockingFailureException("row of ada@example.com");
                case "argument" -> throw new IllegalArgumentException("No such voucher: ada@example.com");
                case "state" -> throw new IllegalStateException("It is shipped already.");
                case "asserted" -> {
                    Assert.isTrue(how.isEmpty(), "Nothing may be asserted.");
                    yield "";
                }
                case "library" -> UUID.fromString("secret").toString();
                case "status" -> throw new ResponseStatusException(HttpStatus.GONE, "Gone since May.");
                default -> throw new UnsupportedOperationException("password=secret");
            };
        }
    }

    @BeforeAll
    static void start() {
        service = OwnService.start(Application.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anUnknownPathIsAProblem() {
        problem(Http.get(service, "/nowhere"), 404, "There is nothing at this path.");
    }

    @Test
    void anErrorCarriesTheIdOfItsRequest() {
        HttpResponse<String> answer = Http.get(service, "/nowhere", "X-Request-Id", "r-17");

        assertThat(answer.body()).contains("\"requestId\":\"r-17\"");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("r-17");
    }

    @Test
    void theMethodThatAnEndpointLacksIsAProblem() {
        assertThat(problem(Http.send(service, "DELETE /baskets", ""), 405, "DELETE")
                        .headers()
                        .firstValue("Allow"))
                .contains("POST");
    }

    @Test
    void aParameterOfTheWrongTypeIsNamedAndNotQuoted() {
        assertThat(problem(Http.get(service, "/guests/ada-lovelace"), 400, "must be of type UUID")
                        .body())
                .contains("\"field\":\"id\"")
                .doesNotContain("lovelace");
    }

    @Test
    void aMissingParameterIsNamed() {
        problem(Http.get(service, "/search"), 400, "name");
    }

    @Test
    void jsonThatBreaksOffSaysWhere() {
        problem(Http.send(service, "POST /baskets", "{\n  \"items\": ["), 400, "at line 2, column");
    }

    @Test
    void aValueOfTheWrongTypeSaysWhereAndIsNotQuoted() {
        String body = "{\"items\": [{\"quantity\": 1}, {\"quantity\": \"lovelace\"}]}";

        assertThat(problem(Http.send(service, "POST /baskets", body), 400, "at line 1, column")
                        .body())
                .contains("\"field\":\"items[1].quantity\"", "\"message\":\"must be of type int\"")
                .doesNotContain("lovelace");
    }

    @Test
    void aConstantThatIsNoneSaysWhichThereAre() {
        String body = "{\"items\": [{\"size\": \"lovelace\"}]}";

        assertThat(problem(Http.send(service, "POST /baskets", body), 400, "must be one of SMALL, LARGE")
                        .body())
                .doesNotContain("lovelace");
    }

    @Test
    void whatARecordOfTheServiceRefusesSaysWhy() {
        problem(
                Http.send(service, "POST /baskets", "{\"items\": [{\"quantity\": -1}]}"),
                400,
                "A quantity is not negative.");
    }

    @Test
    void aMissingBodyIsAProblem() {
        problem(Http.send(service, "POST /baskets", ""), 400, "A body is required.");
    }

    @Test
    void anotherMediaTypeIsAProblem() {
        HttpResponse<String> answer = Http.send(service, "POST /baskets", "<x/>", "Content-Type", "application/xml");

        assertThat(answer.statusCode()).isIn(400, 415);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(problem(Http.get(service, "/broken/missing"), 404, "does not exist")
                        .body())
                .doesNotContain("ada");
        problem(Http.get(service, "/broken/empty"), 404, "does not exist");
    }

    @Test
    void aLostRaceIsAConflict() {
        assertThat(problem(Http.get(service, "/broken/stale"), 409, "Somebody else")
                        .body())
                .doesNotContain("ada");
    }

    @Test
    void whatTheDatabaseRefusesIsAConflictWithoutTheRow() {
        assertThat(problem(Http.send(service, "POST /guests", ""), 409, "contradicts")
                        .body())
                .doesNotContain("ada", "guest_email", "Key");
    }

    @Test
    void whatTheServiceRefusesSaysWhyAndIsMasked() {
        problem(Http.get(service, "/broken/argument"), 400, "No such voucher: ***");
        problem(Http.get(service, "/broken/asserted"), 400, "Nothing may be asserted.");
        problem(Http.get(service, "/broken/state"), 409, "It is shipped already.");
        problem(Http.get(service, "/broken/status"), 410, "Gone since May.");
    }

    @Test
    void whatALibraryRefusesIsAFailureOfTheService() {
        assertThat(problem(Http.get(service, "/broken/library"), 500, "The service failed")
                        .body())
                .doesNotContain("UUID", "secret");
    }

    @Test
    void anythingElseTellsNothing() {
        assertThat(problem(Http.get(service, "/broken/else"), 500, "The service failed")
                        .body())
                .doesNotContain("secret", "Exception", "trace")
                .contains("requestId");
    }

    @Test
    void aBrowserGetsTheSameForm() {
        problem(Http.get(service, "/broken/else", "Accept", "text/html"), 500, "The service failed");
    }

    @Test
    void theErrorPageItselfIsNotThere() {
        problem(Http.get(service, "/error"), 404, "Not Found");
    }

    @Test
    void whatTheContainerRefusesIsAProblem() throws IOException {
        assertThat(raw("GET /a%2Fb HTTP/1.1")).contains("400", "application/problem+json", "\"status\":400");
        assertThat(raw("GET /a|b HTTP/1.1")).contains("400").doesNotContain("html");
    }

    private static String raw(String line) throws IOException {
        int port = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
        try (Socket socket = new Socket("localhost", port)) {
            String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<String> problem(HttpResponse<String> answer, int status, String text) {
        assertThat(answer.body()).contains(text);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return answer;
    }
}
