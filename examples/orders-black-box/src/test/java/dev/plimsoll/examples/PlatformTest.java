package dev.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What orders-on-platform does without a line of its own, over HTTP, on a real database and with a real broker. */
class PlatformTest {
    private static final List<String> WITHOUT_PERMISSION =
            List.of("X-Identity", "shop", "X-Permissions", "orders:read");

    private static final Partners PARTNERS = Partners.open();
    private static final Database DATABASE = Database.open();
    private static final Topic TOPIC = Topic.open("orders-on-platform.events");
    private static Running running;
    private static OrderService service;

    @BeforeAll
    static void start() {
        running = Subject.onPlatform(
                        PARTNERS,
                        DATABASE,
                        List.of(
                                "-Dplimsoll.events.kafka.bootstrap-servers=" + TOPIC.brokers(),
                                "-Dplimsoll.crypto.cache=200ms"))
                .start();
        service = new OrderService(running.address());
    }

    @AfterAll
    static void stop() {
        running.close();
        TOPIC.close();
        DATABASE.close();
        PARTNERS.close();
    }

    private static Partners.Arrived arrived(String path, String order) {
        return Running.waitFor(() -> {
            List<Partners.Arrived> found = PARTNERS.arrived(path, order).toList();
            assertThat(found).isNotEmpty();
            return found.get(0);
        });
    }

    private static String erased(Answer customer) {
        Answer asked = service.delete("/gdpr/subjects/" + customer.text("/id"));
        assertThat(asked.status()).isIn(200, 202);
        return Running.waitFor(() -> {
            Answer request = service.get("/gdpr/requests/" + asked.text("/id"));
            assertThat(request.text("/finishedAt")).isNotEmpty();
            return request.body();
        });
    }

    private static Stream<String> stored() {
        return DATABASE.rows().values().stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/authorizations", "/pickups", "/mails", "/texts"})
    void everyPartnerIsToldForWhomItIsCalled(String path) {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer customer = service.register("Ada");
        String order = service.send(
                        "POST /orders",
                        Answer.json(
                                OrderService.order(customer.json().get("id"), Map.of("cardNumber", OrderService.CARD))),
                        List.of(
                                "X-Request-Id", "request-of" + path.replace('/', '-'),
                                "X-Tenant", "acme",
                                "X-Identity", "shop",
                                "X-Permissions", "orders:write",
                                "X-Currency", "EUR",
                                "traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))
                .text("/orderNumber");

        Map<String, String> headers = arrived(path, order).headers();

        assertThat(headers)
                .containsEntry("X-Request-Id", "request-of" + path.replace('/', '-'))
                .containsEntry("X-Tenant", "acme")
                .containsEntry("X-Identity", "shop")
                .containsEntry("X-Currency", "EUR")
                .containsKey("X-Deadline");
        assertThat(headers.get("traceparent")).startsWith("00-" + trace).doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void everythingThatIsWrongIsToldInAProblem() {
        Object customer = service.register("Ada").json().get("id");

        Answer refused = service.post(
                "/orders",
                Map.of(
                        "customerId",
                        customer,
                        "lines",
                        List.of(OrderService.line("TEA-1", 0, 9.99), OrderService.line(" ", 1, -1))));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.json().at("/errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("lines[0].quantity", "lines[1].sku", "lines[1].unitPrice");
        assertThat(refused.headers().firstValue("X-Request-Id")).hasValue(refused.text("/requestId"));
    }

    @Test
    void anErrorDoesNotRepeatWhatIsPersonal() {
        Answer refused = service.post("/customers", OrderService.customer("Ada", "ada.lovelace.example.com"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("email").doesNotContain("lovelace");
    }

    @Test
    void whoLacksThePermissionIsForbidden() {
        Answer refused = service.send(
                "POST /customers",
                Answer.json(OrderService.customer("Ada", OrderService.email("Ada"))),
                WITHOUT_PERMISSION);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/permission")).isEqualTo("customers:write");
    }

    @Test
    void whoIsNobodyIsUnknown() {
        assertThat(service.send("GET /orders", "", List.of()).status()).isEqualTo(401);
    }

    @Test
    void theDatabaseHoldsNothingPersonalInTheClear() {
        Answer customer = service.register("Hedwig");
        String order =
                service.order(customer, Map.of("cardNumber", OrderService.CARD)).text("/orderNumber");
        arrived("/mails", order);

        assertThat(DATABASE.rows()).satisfies(rows -> {
            for (String table : List.of("customers", "orders", "order_lines", "payments", "shipments")) {
                assertThat(rows.get(table)).as(table).isNotEmpty();
            }
        });
        assertThat(stored()).noneMatch(row -> Stream.of(
                        "Hedwig", "Lovelace", "20 7946", "1985-12-10", "St James", OrderService.CARD)
                .anyMatch(row::contains));
    }

    @Test
    void theLogHoldsNothingPersonal() {
        Answer customer = service.register("Ingrid");
        service.post("/customers", OrderService.customer("Ingrid", customer.text("/email")));
        String order = service.order(customer, Map.of()).text("/orderNumber");
        arrived("/mails", order);

        assertThat(running.log())
                .contains("Order " + order + " waits for a bank transfer")
                .doesNotContain("Ingrid", "Lovelace", "20 7946", OrderService.CARD);
    }

    @Test
    void whoAsksIsErasedEverywhereAndNobodyElse() {
        Answer erased = service.register("Joan");
        Answer other = service.register("Karen");
        String order =
                service.order(erased, Map.of("cardNumber", OrderService.CARD)).text("/orderNumber");

        assertThat(erased(erased)).contains("\"Customer\"", "\"Payment\"", "\"Shipment\"");

        assertThat(service.get("/customers/" + erased.text("/id")).body())
                .doesNotContain("Joan", "Lovelace", erased.text("/email"));
        assertThat(service.get("/gdpr/subjects/" + erased.text("/id")).body())
                .contains(order)
                .doesNotContain("Joan", "Lovelace", OrderService.CARD);
        assertThat(service.get("/orders/" + order).number("/total")).isEqualTo(24.98);
        assertThat(service.get("/customers/" + other.text("/id")).text("/firstName"))
                .isEqualTo("Karen");
        assertThat(DATABASE.rows().get("customers"))
                .filteredOn(row -> row.contains(erased.text("/id")))
                .singleElement()
                .asString()
                .matches("\\([^,]*,[^,]*,[^,]*,[^,]*,,*\\)");
    }

    @Test
    void anErasedEmailAddressMayBeRegisteredAgain() {
        Answer erased = service.register("Lise");
        erased(erased);

        assertThat(service.post("/customers", OrderService.customer("Lise", erased.text("/email")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatIsWrittenIsToldInOrderAndWithoutWhatIsPersonal() {
        Answer customer = service.register("Maria");
        Answer order = service.order(customer, Map.of());
        service.post("/orders/" + order.text("/orderNumber") + "/cancel", Map.of());

        Running.waitFor(() -> {
            assertThat(TOPIC.events(order.text("/id"))).containsExactly("Order.created", "Order.updated");
            return true;
        });
        assertThat(TOPIC.events(customer.text("/id"))).containsExactly("Customer.created");
        assertThat(TOPIC.events(order.text("/lines/0/id"))).containsExactly("OrderLine.created");
        assertThat(TOPIC.messages()).noneMatch(message -> Stream.of("Maria", "Lovelace", "20 7946", "St James")
                .anyMatch(message.value()::contains));
    }
}
