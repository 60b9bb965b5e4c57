package dev.plimsoll.platform.events;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Measures what the outbox costs a write, in turns with the same service without it, and how fast events are relayed. */
final class OutboxCost {
    private static final int ROUNDS = 15;
    private static final int WRITES = 400;
    private static final int BACKLOG = 10_000;

    private OutboxCost() {}

    static class Application extends Counting.Application {
        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    /** Prints what it measured. */
    public static void main(String[] arguments) throws Exception {
        writes();
        relayed("to a listener");
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 3, "cost");
        broker.afterPropertiesSet();
        relayed(
                "to Kafka",
                "plimsoll.events.kafka.bootstrap-servers=" + broker.getBrokersAsString(),
                "plimsoll.events.topic=cost");
        broker.destroy();
        System.exit(0);
    }

    private static void writes() throws Exception {
        try (ConfigurableApplicationContext with = OwnService.start(Application.class);
                ConfigurableApplicationContext without = OwnService.start(
                        Application.class,
                        "spring.autoconfigure.exclude=" + EventsAutoConfiguration.class.getName())) {
            for (int threads : List.of(1, 4)) {
                compare(new Counting(with), new Counting(without), threads);
                Heard.everything(with.getBean(DataSource.class));
            }
        }
    }

    private static void compare(Counting with, Counting without, int threads) throws Exception {
        List<UUID> ids = with.create(20);
        List<UUID> others = without.create(20);
        double[] told = new double[ROUNDS];
        double[] untold = new double[ROUNDS];
        for (int round = -5; round < ROUNDS; round++) {
            double first = perSecond(with, ids, threads);
            double second = perSecond(without, others, threads);
            if (round >= 0) {
                told[round] = first;
                untold[round] = second;
            }
        }
        double[] overhead = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> (untold[round] / told[round] - 1) * 100)
                .toArray();
        print("%d writer(s): %.0f updates/s without, %.0f with the outbox; a write takes %.1f %% longer (median of %d pairs)",
                threads, median(untold), median(told), median(overhead), ROUNDS);
    }

    private static double perSecond(Counting counting, List<UUID> ids, int threads) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        List<Callable<Void>> work = IntStream.range(0, threads)
                .<Callable<Void>>mapToObj(writer -> () -> {
                    for (int i = 0; i < WRITES / threads; i++) {
                        counting.add(ids.get(writer * 5 + i % 5));
                    }
                    return null;
                })
                .toList();
        for (Future<Void> done : writers.invokeAll(work)) {
            done.get();
        }
        writers.shutdown();
        return WRITES / ((System.nanoTime() - start) / 1e9);
    }

    private static void relayed(String where, String... properties) throws Exception {
        String database = Postgres.database();
        try (Connection lock = DriverManager.getConnection(database);
                ConfigurableApplicationContext service = OwnService.startOn(database, Application.class, properties)) {
            Counting counting = new Counting(service);
            counting.create(1_000);
            Heard.everything(service.getBean(DataSource.class));
            execute(lock, "select pg_advisory_lock(" + OutboxReader.LOCK + ")");
            for (int i = 0; i < BACKLOG / 1_000; i++) {
                counting.create(1_000);
            }
            execute(lock, "select pg_advisory_unlock(" + OutboxReader.LOCK + ")");
            long start = System.nanoTime();
            Heard.everything(service.getBean(DataSource.class));
            print("%.0f events/s relayed %s, %d waiting", BACKLOG / ((System.nanoTime() - start) / 1e9), where, BACKLOG);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String format, Object... values) {
        System.out.println("MEASURED " + String.format(Locale.ROOT, format, values));
    }
}
