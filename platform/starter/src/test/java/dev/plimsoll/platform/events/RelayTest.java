package dev.plimsoll.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.DomainEvent;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Postgres;
import dev.plimsoll.platform.events.counting.Counting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the relay does where telling fails, and when the service stops. */
class RelayTest {
    private final String database = Postgres.database();
    private ConfigurableApplicationContext service;
    private Counting counting;
    private Stubborn stubborn;
    private Heard heard;

    static class Application extends Counting.Application {
        @Bean
        Stubborn stubborn() {
            return new Stubborn();
        }
    }

    /** Throws for some aggregates; whatever else it hears, it hands on. */
    static class Stubborn {
        private final Heard heard = new Heard();
        private final Set<String> refused = ConcurrentHashMap.newKeySet();
        private final AtomicInteger refusals = new AtomicInteger();
        private final CountDownLatch slow = new CountDownLatch(1);
        private volatile long pause;

        @EventListener
        void hear(DomainEvent event) throws InterruptedException {
            slow.countDown();
            Thread.sleep(pause);
            if (refused.contains(event.aggregate())) {
                refusals.incrementAndGet();
                throw new StackOverflowError("this one never");
            }
            heard.hear(event);
        }
    }

    @BeforeEach
    void start() {
        service = OwnService.startOn(
                database,
                Application.class,
                "plimsoll.events.poll=20ms",
                "plimsoll.events.retry.first=50ms",
                "plimsoll.events.retry.longest=400ms");
        counting = new Counting(service);
        stubborn = service.getBean(Stubborn.class);
        heard = stubborn.heard;
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aFailingAggregateHoldsUpNobodyElse() {
        List<UUID> ids = counting.create(2);
        Heard.everything(service.getBean(DataSource.class));
        stubborn.refused.add(ids.get(0).toString());
        for (int i = 0; i < 5; i++) {
            counting.add(ids.get(0));
            counting.add(ids.get(1));
        }
        Heard.everythingBut(5, service.getBean(DataSource.class));

        assertThat(heard.of(ids.get(0))).hasSize(1);
        assertThat(heard.of(ids.get(1))).hasSize(6);
    }

    @Test
    void afterAFailureItsOrderIsKept() {
        UUID id = counting.create(1).get(0);
        stubborn.refused.add(id.toString());
        for (int i = 0; i < 9; i++) {
            counting.add(id);
        }
        while (stubborn.refusals.get() < 3) {
            Heard.pause();
        }
        stubborn.refused.clear();
        Heard.everything(service.getBean(DataSource.class));

        assertThat(heard.of(id))
                .extracting(DomainEvent::version)
                .containsSubsequence(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L)
                .doesNotHaveDuplicates();
    }

    @Test
    void pausesGrow() throws InterruptedException {
        UUID id = counting.create(1).get(0);
        Heard.everything(service.getBean(DataSource.class));
        stubborn.refused.add(id.toString());
        counting.add(id);
        Thread.sleep(1_500);
        // With the batch at hand at its end, each refusal is written down.
        service.close();

        // 50, 100, 200, then 400 ms each: without pauses it were some seventy.
        assertThat(stubborn.refusals.get()).isBetween(2, 12);
        assertThat(JdbcClient.create(new DriverManagerDataSource(database))
                        .sql("select attempts from platform_outbox")
                        .query(Integer.class)
                        .single())
                .isEqualTo(stubborn.refusals.get());
    }

    @Test
    void lostConnectionsAreNoEnd() throws InterruptedException {
        DataSource ofTheTest = new DriverManagerDataSource(database);
        counting.create(1);
        Heard.everything(ofTheTest);
        JdbcClient.create(ofTheTest).sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """).query().listOfRows();
        // The pool looks at a connection before it hands it out where it lay idle for half a second.
        Thread.sleep(700);
        UUID id = counting.create(1).get(0);
        Heard.everything(ofTheTest);

        assertThat(heard.done(id)).containsExactly("created");
    }

    @Test
    void stoppingLetsTheBatchAtHandEnd() throws InterruptedException {
        stubborn.pause = 300;
        UUID id = counting.create(1).get(0);
        stubborn.slow.await();
        service.close();

        assertThat(heard.done(id)).containsExactly("created");
        try (ConfigurableApplicationContext next = OwnService.startOn(database, Application.class)) {
            Heard.everything(next.getBean(DataSource.class));
            assertThat(next.getBean(Stubborn.class).heard.events()).isEmpty();
        }
    }

    @Test
    void noThreadIsLeftAfterTheStop() {
        assertThat(threads()).containsKey("plimsoll-events");
        service.close();

        assertThat(threads()).doesNotContainKey("plimsoll-events");
    }

    @Test
    void kafkaIsLeftAloneWhereNothingIsConfigured() {
        assertThat(threads().keySet())
                .noneMatch(name -> name.startsWith("kafka-producer") || name.startsWith("kafka-admin"));
    }

    private static Map<String, Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .collect(Collectors.toMap(Thread::getName, thread -> thread, (one, other) -> one));
    }
}
