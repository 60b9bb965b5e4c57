package dev.plimsoll.platform.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Postgres;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How often a service asks its database, in each {@link Way} that it is written. */
class RoundTripsTest {
    private static final int WARM_UP = 10;
    private static Service plain;
    private static Service byHand;
    private static Service platform;

    /** One of the three, with nothing at work in its background. */
    private record Service(ConfigurableApplicationContext context, RoundTrips trips, Class<? extends Customer> type)
            implements AutoCloseable {
        static Service start(Way way) throws IOException {
            String database = Postgres.database();
            int port = URI.create(database.substring("jdbc:".length())).getPort();
            RoundTrips trips = RoundTrips.to(port);
            List<String> properties = new ArrayList<>(List.of(way.properties()));
            properties.add("plimsoll.gdpr.poll=1h");
            ConfigurableApplicationContext context = OwnService.startOn(
                    database.replace(":" + port, ":" + trips.port()),
                    way.application(),
                    properties.toArray(String[]::new));
            return new Service(context, trips, way.entity());
        }

        /** The least of several: a pool asks a connection that was idle for a while whether it is still there. */
        private int least(Runnable work) {
            return IntStream.range(0, 5).map(i -> trips.of(work)).min().orElseThrow();
        }

        int create() {
            return least(this::created);
        }

        UUID created() {
            Customer customer = BeanUtils.instantiateClass(type);
            customer.take(body("Ada Lovelace"));
            in(entities -> entities.persist(customer));
            return Objects.requireNonNull(customer.body().id());
        }

        int change(UUID id) {
            AtomicInteger number = new AtomicInteger();
            return least(() -> in(entities -> entities.find(type, id).take(body("Ada " + number.incrementAndGet()))));
        }

        int read(UUID id) {
            return least(() -> in(entities -> entities.find(type, id)));
        }

        private void in(Consumer<EntityManager> work) {
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> work.accept(context.getBean(EntityManager.class)));
        }

        private static CustomerBody body(String name) {
            return new CustomerBody(null, null, name, "ada@example.com", "+44 20 7946 0123", "Square 1", "s1", 1);
        }

        Service warm() {
            for (int i = 0; i < WARM_UP; i++) {
                UUID id = created();
                in(entities -> entities.find(type, id).take(body("Ada King")));
            }
            return this;
        }

        @Override
        public void close() throws IOException {
            context.close();
            trips.close();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        plain = Service.start(Way.PLAIN).warm();
        byHand = Service.start(Way.BY_HAND);
        byHand.context().getBean(HandRelay.class).close();
        byHand.warm();
        platform = Service.start(Way.PLATFORM);
        platform.context().getBean("plimsoll.eventsRelay", SmartLifecycle.class).stop();
        platform.warm();
    }

    @AfterAll
    static void stop() throws IOException {
        platform.close();
        byHand.close();
        plain.close();
    }

    @Test
    void aNewPersonCostsNoneMore() {
        assertThat(platform.create()).isEqualTo(plain.create());
    }

    @Test
    void aChangeCostsNoneMore() {
        assertThat(platform.change(platform.created())).isEqualTo(plain.change(plain.created()));
    }

    @Test
    void aReadCostsNoneMore() {
        assertThat(platform.read(platform.created())).isEqualTo(plain.read(plain.created()));
    }

    @Test
    void byHandNothingCostsMoreEither() {
        assertThat(byHand.create()).isEqualTo(plain.create());
        assertThat(byHand.change(byHand.created())).isEqualTo(plain.change(plain.created()));
        assertThat(byHand.read(byHand.created())).isEqualTo(plain.read(plain.created()));
    }
}
