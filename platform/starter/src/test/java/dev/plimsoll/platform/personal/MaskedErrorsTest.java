package dev.plimsoll.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Http;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.RequiresPermission;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.personal.Mapped.People;
import dev.plimsoll.platform.personal.Mapped.Person;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a service means to say of a person does not leave it in an error. */
class MaskedErrorsTest {
    private static ConfigurableApplicationContext service;
    private static UUID id;

    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Mapped.class)
    @EnableJpaRepositories(basePackageClasses = Mapped.class, considerNestedRepositories = true)
    @Import(Endpoints.class)
    static class Application {}

    @RestController
    @RequiresPermission(RequiresPermission.NONE)
    static class Endpoints {
        private final People people;

        Endpoints(People people) {
            this.people = people;
        }

        @GetMapping("/state/{id}")
        String state(@PathVariable UUID id) {
            throw new IllegalStateException("There is a mail to " + email(id) + " already.");
        }

        @GetMapping("/status/{id}")
        String status(@PathVariable UUID id) {
            throw new ResponseStatusException(HttpStatus.GONE, "The box of " + email(id) + " is closed.");
        }

        private String email(UUID id) {
            return people.findById(id).orElseThrow().email;
        }
    }

    @BeforeAll
    static void start() {
        service = OwnService.start(Application.class, Keys.property());
        id = service.getBean(People.class)
                .save(new Person("Ada Lovelace", "ada@example.com"))
                .getId();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theMessageOfAnExceptionIsMasked() {
        assertThat(Http.get(service, "/state/" + id).body()).contains("There is a mail to *** already.");
    }

    @Test
    void theReasonOfAStatusIsMasked() {
        assertThat(Http.get(service, "/status/" + id).body()).contains("The box of *** is closed.");
    }
}
