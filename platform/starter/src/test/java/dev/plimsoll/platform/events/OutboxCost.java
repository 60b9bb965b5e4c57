package dev.plimsoll.platform.events;

import dev.plimsoll.platform.DomainEvent;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Postgres;
import dev.plimsoll.platform.events.counting.Counting;
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
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Measures what the outbox costs a write, in turns with the same service without it, and how fast events are relayed. */
final class OutboxCost {
    private static final int ROUNDS = 40;
    private static final int WRITES = 80;
    private static final int BACKLOG = 10_000;

    private OutboxCost() {}

    static class Application extends Counting.Application {
        @Bean
        Told told() {
            return new Told();
        }
    }

    /** Costs next to nothing itself. */
    static class Told {
        private final LongAdder number = new LongAdder();

        @EventListener
        void hear(DomainEvent event) {
            number.increment();
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

    /** In turns, so that whatever else the machine does meets all alike. */
    private static void writes() throws Exception {
        String unrelayed = durable();
        try (ConfigurableApplicationContext without = OwnService.startOn(
                        durable(),
                        Application.class,
                        "spring.autoconfigure.exclude=" + EventsAutoConfiguration.class.getName());
                ConfigurableApplicationContext written = OwnService.startOn(unrelayed, Application.class);
                ConfigurableApplicationContext relayed = OwnService.startOn(durable(), Application.class);
                Connection lock = DriverManager.getConnection(unrelayed)) {
            execute(lock, "select pg_advisory_lock(" + OutboxReader.LOCK + ")");
            for (int threads : List.of(1, 4)) {
                compare(List.of(new Counting(without), new Counting(written), new Counting(relayed)), threads);
            }
        }
    }

    /** Commits wait for the disk, as they do where data matters; the server of the tests leaves that out. */
    private static String durable() {
        return Postgres.database() + "&options=-c%20synchronous_commit=on";
    }

    private static void compare(List<Counting> services, int threads) throws Exception {
        List<List<UUID>> ids =
                services.stream().map(service -> service.create(20)).toList();
        double[][] seconds = new double[services.size()][ROUNDS];
        for (int round = -20; round < ROUNDS; round++) {
            for (int service = 0; service < services.size(); service++) {
                double took = seconds(services.get(service), ids.get(service), threads);
                if (round >= 0) {
                    seconds[service][round] = took;
                }
            }
        }
        print(
                "%d writer(s), updates/s: %.0f without outbox, %.0f with it unrelayed (%+.1f %% time), %.0f relayed meanwhile (%+.1f %%)",
                threads,
                WRITES / median(seconds[0]),
                WRITES / median(seconds[1]),
                longer(seconds[0], seconds[1]),
                WRITES / median(seconds[2]),
                longer(seconds[0], seconds[2]));
    }

    /** The median over the rounds, in percent. */
    private static double longer(double[] without, double[] with) {
        return median(IntStream.range(0, ROUNDS)
                .mapToDouble(round -> (with[round] / without[round] - 1) * 100)
                .toArray());
    }

    private static double seconds(Counting counting, List<UUID> ids, int threads) throws Exception {
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
        return (System.nanoTime() - start) / 1e9;
    }

    private static void relayed(String where, String... properties) throws Exception {
        String database = durable();
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
            print(
                    "%.0f events/s relayed %s, %d waiting",
                    BACKLOG / ((System.nanoTime() - start) / 1e9), where, BACKLOG);
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
