package dev.plimsoll.platform.cost;

import dev.plimsoll.platform.cost.Calls.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Measures two services by turns, the same one without the platform and on it, each with a database of its own. */
final class SideBySide {
    private static final int REQUESTS = 16;
    private static final int WARM_UP = 3_000;
    private static final String ROWS = "select count(*) from customer";
    private static final String SEALED =
            ROWS + " where name like 'p1.%' and email like 'p1.%' and phone like 'p1.%' and street like 'p1.%'";

    private final Calls plain;
    private final Calls platform;

    private SideBySide(Calls plain, Calls platform) {
        this.plain = plain;
        this.platform = platform;
    }

    /** Prints what it measured; expects the number of rounds. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? 150 : Integer.parseInt(arguments[0]);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                ServiceProcess without = ServiceProcess.start(database(server, "plain"), false);
                ServiceProcess with = ServiceProcess.start(database(server, "platform"), true)) {
            print(
                    "fsync %s, synchronous_commit %s",
                    ask(without, "show fsync"), ask(without, "show synchronous_commit"));
            Calls plain = new Calls(without);
            Calls platform = new Calls(with);
            SideBySide measured = new SideBySide(plain, platform);
            measured.warmUp();
            for (int clients : List.of(1, 4)) {
                measured.measure(clients, rounds);
            }
            for (ServiceProcess service : List.of(without, with)) {
                print("%s: %s of %s rows sealed", service.name(), ask(service, SEALED), ask(service, ROWS));
            }
            Thread.sleep(1_000);
            print("plain told %s events, platform %s", plain.get("/told"), platform.get("/told"));
        }
        System.exit(0);
    }

    private void warmUp() throws Exception {
        for (Kind kind : Kind.values()) {
            for (Calls service : List.of(plain, platform)) {
                round(service, kind, 2, WARM_UP, null);
            }
        }
    }

    private void measure(int clients, int rounds) throws Exception {
        print(
                "%d client(s), load %.1f",
                clients, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Map<Kind, Series> without = new EnumMap<>(Kind.class);
        Map<Kind, Series> with = new EnumMap<>(Kind.class);
        for (int round = 0; round < rounds; round++) {
            for (Kind kind : Kind.values()) {
                Series first = without.computeIfAbsent(kind, any -> new Series());
                Series second = with.computeIfAbsent(kind, any -> new Series());
                boolean plainFirst = round % 2 == 0;
                round(plainFirst ? plain : platform, kind, clients, REQUESTS, plainFirst ? first : second);
                round(plainFirst ? platform : plain, kind, clients, REQUESTS, plainFirst ? second : first);
            }
        }
        without.forEach((kind, series) -> print(kind, series, Objects.requireNonNull(with.get(kind))));
    }

    private static void print(Kind kind, Series without, Series with) {
        List<Double> longer = with.longerThan(without);
        print(
                "| %s | %.2f | %.2f | %.2f | %.2f | %+.1f %% (%+.1f to %+.1f) | %.2f | %.2f |",
                kind,
                without.percentile(50),
                with.percentile(50),
                without.percentile(95),
                with.percentile(95),
                longer.get(1),
                longer.get(0),
                longer.get(2),
                without.cpu(),
                with.cpu());
    }

    private static void round(Calls service, Kind kind, int clients, int requests, @Nullable Series series)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        int begin = (int) (System.nanoTime() >>> 8 & 0xFFFF) * 4;
        List<Callable<List<Double>>> work = IntStream.range(0, clients)
                .<Callable<List<Double>>>mapToObj(client -> () -> {
                    List<Double> took = new ArrayList<>();
                    for (int i = 0; i < requests / clients; i++) {
                        long start = System.nanoTime();
                        service.call(kind, begin + i * clients + client);
                        took.add((System.nanoTime() - start) / 1e6);
                    }
                    return took;
                })
                .toList();
        Duration before = service.processors();
        List<Future<List<Double>>> done = threads.invokeAll(work);
        threads.shutdown();
        List<Double> each = new ArrayList<>();
        for (Future<List<Double>> one : done) {
            each.addAll(one.get());
        }
        letRelay(kind);
        if (series != null) {
            series.add(each, service.processors().minus(before));
        }
    }

    /** What is still to be relayed is not to meet the other service's round. */
    private static void letRelay(Kind kind) throws InterruptedException {
        if (kind == Kind.POST || kind == Kind.PUT) {
            Thread.sleep(40);
        }
    }

    private static String database(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    private static String ask(ServiceProcess service, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(service.database());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
