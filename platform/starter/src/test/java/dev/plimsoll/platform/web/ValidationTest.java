package dev.plimsoll.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Http;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.RequiresPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Constraints hold on each body, whether the endpoint asks for it or not. */
class ValidationTest {
    private static ConfigurableApplicationContext service;

    @EnableAutoConfiguration
    @Import(Endpoints.class)
    static class Application {}

    record Item(@Min(1) int quantity) {}

    record Basket(
            @NotBlank String buyer,
            @NotNull @Valid List<Item> items,
            @Size(max = 3) String note) {}

    @RestController
    @RequiresPermission(RequiresPermission.NONE)
    static class Endpoints {
        @PostMapping("/forgotten")
        String forgotten(@RequestBody Basket basket) {
            return "stored";
        }

        @PostMapping("/asked")
        String asked(@Valid @RequestBody Basket basket) {
            return "stored";
        }

        @PostMapping("/list")
        String list(@RequestBody List<Item> items) {
            return "stored";
        }

        @PostMapping("/asked-list")
        String askedList(@RequestBody @Valid List<Item> items) {
            return "stored";
        }

        @PostMapping("/map")
        String map(@RequestBody Map<String, Item[]> items) {
            return "stored";
        }

        @PostMapping("/text")
        String text(@RequestBody String text) {
            return "stored";
        }

        @PatchMapping("/patched")
        String patched(@RequestBody Basket basket) {
            return "stored";
        }

        @GetMapping("/page")
        String page(@RequestParam @Min(1) int number) {
            return "page";
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
    void aValidBodyIsTaken() {
        assertThat(Http.send(service, "POST /forgotten", "{\"buyer\":\"b\",\"items\":[{\"quantity\":1}]}")
                        .body())
                .isEqualTo("stored");
        assertThat(Http.send(service, "POST /text", "anything").body()).isEqualTo("stored");
    }

    @Test
    void aBodyThatNobodyAskedToValidateIsValidated() {
        refused("POST /forgotten", "{\"items\":[{\"quantity\":1},{\"quantity\":0}]}", "buyer", "items[1].quantity");
    }

    @Test
    void aBodyThatIsAskedToBeValidIsAnsweredInTheSameForm() {
        refused("POST /asked", "{\"items\":[{\"quantity\":1},{\"quantity\":0}]}", "buyer", "items[1].quantity");
    }

    @Test
    void eachElementOfAListIsValidated() {
        refused("POST /list", "[{\"quantity\":1},{\"quantity\":0}]", "[1].quantity");
        refused("POST /asked-list", "[{\"quantity\":1},{\"quantity\":0}]", "[1].quantity");
    }

    @Test
    void whatLiesDeeperIsValidated() {
        refused("POST /map", "{\"a\":[{\"quantity\":0}]}", "[a][0].quantity");
    }

    @Test
    void aPatchMayLeaveOutWhatItDoesNotChange() {
        assertThat(Http.send(service, "PATCH /patched", "{\"note\":\"abc\"}").body())
                .isEqualTo("stored");
        refused("PATCH /patched", "{\"note\":\"abcd\"}", "note");
    }

    @Test
    void aParameterIsValidated() {
        refused("GET /page?number=0", "", "number");
    }

    @Test
    void whatWasSentIsNotQuoted() {
        assertThat(Http.send(service, "PATCH /patched", "{\"note\":\"lovelace\"}")
                        .body())
                .doesNotContain("lovelace");
    }

    private static void refused(String what, String body, String... fields) {
        HttpResponse<String> answer = Http.send(service, what, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("What was sent is not valid.");
        for (String field : fields) {
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        }
    }
}
