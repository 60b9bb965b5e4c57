package com.acme.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.orders.customer.Customer;
import com.acme.orders.customer.CustomerDetails;
import com.acme.orders.customer.CustomerService;
import dev.plimsoll.platform.crypto.MasterKeysTool;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(properties = "orders.expiry=60m")
class OrderExpiryJobTest {

    private static Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private static EmbeddedPostgres database;

    @Autowired
    private CustomerService customers;

    @Autowired
    private OrderRepository orders;

    @Autowired
    private OrderExpiryJob job;

    @TestConfiguration
    static class Time {

        @Bean
        Clock clock() {
            InstantSource source = () -> now;
            return source.withZone(ZoneOffset.UTC);
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) throws Exception {
        database = EmbeddedPostgres.start();
        Path keys = Files.createTempDirectory("keys").resolve("master-keys.json");
        MasterKeysTool.main(new String[] {"create", keys.toString()});
        properties.add("spring.datasource.url", () -> database.getJdbcUrl("postgres", "postgres"));
        properties.add("plimsoll.crypto.master-keys", () -> "file:" + keys);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    private Order place(String number, OrderStatus status) {
        Customer ada = customers.register(
                new CustomerDetails("Ada", "Lovelace", number + "@example.com", null, null, null));
        Order order = new Order(number, ada, BigDecimal.ZERO)
                .with(List.of(new OrderLineDetails("TEA-1", 1, BigDecimal.TEN)), Currency.getInstance("EUR"));
        order.become(status);
        return orders.save(order);
    }

    private OrderStatus statusOf(String number) {
        return orders.findByOrderNumber(number).orElseThrow().status();
    }

    @Test
    void cancelsWhatNobodyPaidForInTime() {
        place("unpaid", OrderStatus.PAYMENT_PENDING);
        place("paid", OrderStatus.PAID);

        now = now.plus(Duration.ofMinutes(60));
        job.cancelUnpaidOrders();
        assertThat(statusOf("unpaid")).isEqualTo(OrderStatus.PAYMENT_PENDING);

        now = now.plus(Duration.ofMinutes(1));
        job.cancelUnpaidOrders();
        assertThat(statusOf("unpaid")).isEqualTo(OrderStatus.CANCELLED);
        assertThat(statusOf("paid")).isEqualTo(OrderStatus.PAID);
    }
}
