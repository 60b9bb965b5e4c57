package dev.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What an order service does, over HTTP; each of them keeps to it. */
@ParameterizedClass
@MethodSource("services")
class OrdersTest {
    private static final Services SERVICES = Services.open();

    private final Partners partners;
    private final Subject subject;
    private final Running running;
    private final OrderService service;

    OrdersTest(Services.Started started) {
        partners = started.partners();
        subject = started.subject();
        running = started.running();
        service = new OrderService(running.address());
    }

    static List<Services.Started> services() {
        return SERVICES.started();
    }

    @AfterAll
    static void close() throws Exception {
        SERVICES.close();
    }

    @Test
    void registersACustomer() {
        String email = OrderService.email("Ada");

        Answer registered = service.post("/customers", OrderService.customer("Ada", email));

        assertThat(registered.status()).isEqualTo(201);
        Answer read = service.get("/customers/" + registered.text("/id"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("/firstName")).isEqualTo("Ada");
        assertThat(read.text("/lastName")).isEqualTo("Lovelace");
        assertThat(read.text("/email")).isEqualTo(email);
        assertThat(read.text("/phoneNumber")).isEqualTo("+44 20 7946 0000");
        assertThat(read.text("/birthDate")).isEqualTo("1985-12-10");
        assertThat(read.text("/address/street")).isEqualTo("12 St James's Square");
        assertThat(read.text("/address/city")).isEqualTo("London");
        assertThat(read.text("/address/postalCode")).isEqualTo("SW1Y 4JH");
        assertThat(read.text("/createdAt")).isNotEmpty();
    }

    @Test
    void writesTheCountryInCapitals() {
        assertThat(service.register("Ada").text("/address/country")).isEqualTo("GB");
    }

    @Test
    void refusesAnInvalidEmailAddress() {
        Answer refused = service.post("/customers", OrderService.customer("Ada", "nowhere"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(subject.invalidField().apply(refused)).isEqualTo("email");
    }

    @Test
    void refusesAnEmailAddressThatIsTaken() {
        String email = OrderService.email("Ada");
        service.post("/customers", OrderService.customer("Ada", email));

        Answer refused = service.post("/customers", OrderService.customer("Augusta", email));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text(subject.error())).isEqualTo("E-mail address is already registered");
    }

    @Test
    void changesACustomerButNotTheEmailAddress() {
        String email = OrderService.email("Ada");
        String path = "/customers/"
                + service.post("/customers", OrderService.customer("Ada", email))
                        .text("/id");

        Answer changed = service.put(
                path,
                OrderService.customer(
                        "Augusta",
                        "ignored@example.com",
                        Map.of("phoneNumber", " ", "address", OrderService.address("Paris"))));

        assertThat(changed.status()).isEqualTo(200);
        Answer read = service.get(path);
        assertThat(read.text("/firstName")).isEqualTo("Augusta");
        assertThat(read.text("/email")).isEqualTo(email);
        assertThat(read.json().get("phoneNumber").isNull()).isTrue();
        assertThat(read.text("/address/city")).isEqualTo("Paris");
    }

    @Test
    void anUnknownCustomerIsNotFound() {
        assertThat(service.get("/customers/" + subject.unknownCustomer()).status())
                .isEqualTo(404);
    }

    @Test
    void anOrderWithoutACardWaitsForPayment() {
        Answer placed = service.order(service.register("Bob"), Map.of());

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.text("/orderNumber")).matches("ORD-\\d{8}-[A-Z0-9]{8}");
        Answer read = service.get("/orders/" + placed.text("/orderNumber"));
        assertThat(read.text("/status")).isEqualTo("PAYMENT_PENDING");
        assertThat(read.number("/total")).isEqualTo(24.98);
        assertThat(read.number("/discount")).isZero();
        assertThat(read.text("/placedAt")).isNotEmpty();
        assertThat(read.text("/customer/firstName")).isEqualTo("Bob");
        assertThat(read.text("/lines/0/sku")).isEqualTo("TEA-1");
        assertThat(read.number("/lines/0/quantity")).isEqualTo(2);
        assertThat(read.number("/lines/0/unitPrice")).isEqualTo(9.99);
        assertThat(read.size("/lines")).isEqualTo(2);
    }

    @Test
    void aPaidOrderIsShipped() {
        Answer placed = service.order(service.register("Ada"), Map.of("cardNumber", OrderService.CARD));

        String number = placed.text("/orderNumber");
        assertThat(service.get("/orders/" + number).text("/status")).isEqualTo("SHIPPED");
        Partners.Arrived charged =
                partners.arrived("/authorizations", number).findFirst().orElseThrow();
        assertThat(charged.body()).contains("\"amount\":24.98", "\"card\":\"" + OrderService.CARD + "\"");
        assertThat(charged.headers()).containsEntry("Authorization", "Bearer acme-orders");
        Partners.Arrived booked =
                partners.arrived("/pickups", "SHP-" + number).findFirst().orElseThrow();
        assertThat(booked.body()).contains("Ada Lovelace, 12 St James's Square, SW1Y 4JH London, GB");
    }

    @Test
    void anOrderWaitsWhereTheGatewayFails() {
        Answer placed = service.order(service.register("Bob"), Map.of("cardNumber", Partners.BROKEN_CARD));

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.text("/status")).isEqualTo("PAYMENT_PENDING");
    }

    @Test
    void aPaidOrderStaysWhereTheCarrierFails() {
        Answer customer = service.post(
                "/customers",
                OrderService.customer(
                        "Bob",
                        OrderService.email("Bob"),
                        Map.of("address", OrderService.address(Partners.BROKEN_TOWN))));

        Answer placed = service.order(customer, Map.of("cardNumber", OrderService.CARD));

        assertThat(placed.text("/status")).isEqualTo("PAID");
    }

    @Test
    void aVoucherReducesTheTotal() {
        Answer customer = service.register("Cleo");

        Answer welcome = service.order(customer, Map.of("voucher", " welcome "));
        Answer friends = service.order(customer, Map.of("voucher", "FRIENDS"));

        assertThat(welcome.number("/total")).isEqualTo(22.48);
        assertThat(welcome.number("/discount")).isEqualTo(0.1);
        assertThat(friends.number("/total")).isEqualTo(23.73);
    }

    @Test
    void refusesAVoucherThatIsUnknown() {
        Answer refused = service.order(service.register("Cleo"), Map.of("voucher", "GRATIS"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text(subject.error())).isEqualTo("Unknown voucher GRATIS");
    }

    @Test
    void refusesAnOrderWithoutLines() {
        Object customer = service.register("Cleo").json().get("id");

        assertThat(service.post("/orders", Map.of("customerId", customer)).status())
                .isEqualTo(400);
    }

    @Test
    void anOrderOfAnUnknownCustomerIsNotFound() {
        assertThat(service.post("/orders", OrderService.order(subject.unknownCustomer(), Map.of()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void listsTheOrdersOfACustomerTheLatestFirst() {
        Answer customer = service.register("Cleo");
        String first = service.order(customer, Map.of()).text("/orderNumber");
        String second = service.order(customer, Map.of()).text("/orderNumber");
        service.order(service.register("Dora"), Map.of());

        Answer list = service.get("/orders?customerId=" + customer.text("/id"));

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().findValuesAsString("orderNumber")).containsExactly(second, first);
    }

    @Test
    void listsOrdersInPages() {
        Answer customer = service.register("Dora");
        service.order(customer, Map.of());
        service.order(customer, Map.of());

        assertThat(service.get("/orders?size=1").size("")).isEqualTo(1);
        assertThat(service.get("/orders?page=1&size=1").size("")).isEqualTo(1);
    }

    @Test
    void cancelsAnOrder() {
        String path =
                "/orders/" + service.order(service.register("Dora"), Map.of()).text("/orderNumber");

        Answer cancelled = service.post(path + "/cancel", Map.of());

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(service.get(path).text("/status")).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsShippedCannotBeCancelled() {
        String number = service.order(service.register("Dora"), Map.of("cardNumber", OrderService.CARD))
                .text("/orderNumber");

        Answer refused = service.post("/orders/" + number + "/cancel", Map.of());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text(subject.error())).isEqualTo("Order " + number + " has been shipped");
        assertThat(service.get("/orders/" + number).text("/status")).isEqualTo("SHIPPED");
    }

    @Test
    void anUnknownOrderIsNotFound() {
        assertThat(service.get("/orders/ORD-0").status()).isEqualTo(404);
    }

    @Test
    void tellsTheCustomerByMail() {
        Answer customer = service.register("Emmy");
        String number = service.order(customer, Map.of()).text("/orderNumber");

        List<String> mails = Running.waitFor(() -> {
            List<String> found = subject.mail().apply(running, number).toList();
            assertThat(found).isNotEmpty();
            return found;
        });

        assertThat(mails)
                .singleElement()
                .asString()
                .contains(customer.text("/email"), "Dear Emmy, your order of 24.98 is payment pending.");
    }

    @Test
    void tellsAPersonWhatIsKnownOfThem() {
        Answer customer = service.register("Grace");
        service.order(customer, Map.of("cardNumber", OrderService.CARD));

        Answer told = service.get(subject.export().apply(customer.text("/id")));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text(subject.exported().apply("Customer") + "/firstName"))
                .isEqualTo("Grace");
        assertThat(told.size(subject.exported().apply("Order"))).isEqualTo(1);
        assertThat(told.size(subject.exported().apply("OrderLine"))).isEqualTo(2);
        assertThat(told.text(subject.exported().apply("Payment") + "/0/authorizationCode"))
                .isEqualTo("A-77");
    }

    @Test
    void anUnknownPersonHasNoData() {
        assertThat(service.get(subject.export().apply(subject.unknownCustomer()))
                        .status())
                .isEqualTo(404);
    }
}
