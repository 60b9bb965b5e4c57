package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Postgres;
import dev.plimsoll.platform.SharedHeaders;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.gdpr.CustomerData.Customer;
import dev.plimsoll.platform.gdpr.CustomerData.Phone;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** A service with customers, and what it keeps of them in several ways. */
final class Shop implements AutoCloseable {
    /** A minute, as a look takes little beside the pause after it. */
    private static final int LOOKS = 1_200;

    final ConfigurableApplicationContext service;
    final JdbcClient jdbc;
    private final EntityManager manager;
    private final TransactionTemplate transaction;

    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Shop.class)
    static class Application {}

    private Shop(ConfigurableApplicationContext service) {
        this.service = service;
        this.jdbc = JdbcClient.create(service.getBean(javax.sql.DataSource.class));
        this.manager =
                SharedEntityManagerCreator.createSharedEntityManager(service.getBean(EntityManagerFactory.class));
        this.transaction = new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
    }

    static Shop open(String... properties) {
        return on(
                Postgres.database(),
                Stream.concat(Stream.of(Keys.property()), Stream.of(properties)).toArray(String[]::new));
    }

    String state(String request) {
        return String.valueOf(body(send("GET /gdpr/requests/" + request)).get("step"));
    }

    /** One more process on a database that is there already. */
    static Shop on(String database, String... properties) {
        Map<String, String> all = new LinkedHashMap<>(
                Map.of("plimsoll.crypto.cache", "200ms", "plimsoll.gdpr.poll", "100ms", "plimsoll.gdpr.batch", "2"));
        for (String property : properties) {
            String[] parts = property.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        String[] given = all.entrySet().stream().map(Object::toString).toArray(String[]::new);
        return new Shop(OwnService.startOn(database, Application.class, given));
    }

    void within(Consumer<EntityManager> work) {
        transaction.executeWithoutResult(status -> work.accept(manager));
    }

    /** A customer of this name with one of everything. */
    UUID customer(String name) {
        Customer customer = new Customer();
        customer.name = name;
        customer.email = name + "@example.com";
        customer.born = LocalDate.of(1815, 12, 10);
        Phone phone = new Phone();
        phone.number = name + "-phone";
        customer.phones.add(phone);
        within(all -> {
            all.persist(customer);
            UUID id = Objects.requireNonNull(customer.getId());
            CustomerData.about(customer, id, name).forEach(all::persist);
        });
        return Objects.requireNonNull(customer.getId());
    }

    /** What is answered to a request over HTTP, whatever its status. */
    ResponseEntity<Map<String, Object>> send(String what) {
        return send(what, "gdpr:read gdpr:erase", new ParameterizedTypeReference<>() {});
    }

    <T> ResponseEntity<T> send(String what, String permissions, ParameterizedTypeReference<T> type) {
        String[] words = what.split(" ", 2);
        return RestClient.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .method(org.springframework.http.HttpMethod.valueOf(words[0]))
                .uri(words[1])
                .header(SharedHeaders.IDENTITY, "dpo")
                .header(SharedHeaders.PERMISSIONS, permissions)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(type);
    }

    /** Erases, and waits until it is done. */
    Map<String, Object> erase(UUID subject) {
        Object id = body(send("DELETE /gdpr/subjects/" + subject)).get("id");
        return finished(String.valueOf(id));
    }

    Map<String, Object> finished(String request) {
        for (int look = 0; look < LOOKS; look++) {
            Map<String, Object> state = body(send("GET /gdpr/requests/" + request));
            if (state.get("finishedAt") != null) {
                return state;
            }
            sleep();
        }
        throw new AssertionError("Request " + request + " is not finished after a minute: "
                + send("GET /gdpr/requests/" + request).getBody());
    }

    static Map<String, Object> body(ResponseEntity<Map<String, Object>> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    /** Waits until the outbox is empty. */
    void waitUntilAllIsTold() {
        until(() -> jdbc.sql("select count(*) from platform_outbox")
                        .query(Long.class)
                        .single()
                == 0);
    }

    /** Waits a minute at most. */
    static void until(BooleanSupplier condition) {
        for (int look = 0; look < LOOKS; look++) {
            if (condition.getAsBoolean()) {
                return;
            }
            sleep();
        }
        throw new AssertionError("It did not come to pass within a minute");
    }

    static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of every table as text. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select t::text from \"" + table + "\" t")
                                .query(String.class)
                                .list()));
        return rows;
    }

    @Override
    public void close() {
        service.close();
    }
}
