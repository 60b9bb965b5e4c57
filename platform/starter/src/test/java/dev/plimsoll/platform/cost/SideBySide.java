package dev.plimsoll.platform.cost;

import dev.plimsoll.platform.cost.Calls.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

/** Measures three services by turns, the same one written in each {@link Way}, each with a database of its own. */
final class SideBySide {
    private static final int REQUESTS = 16;

    /** HotSpot compiles fully what was called more than 5,000 times, and most is called once for a request. */
    private static final int WARM_UP = 12_000;

    private static final String ROWS = "select count(*) from customer";

    private final Map<Way, Calls> services;

    private SideBySide(Map<Way, Calls> services) {
        this.services = services;
    }

    /** Prints what it measured; expects the number of rounds. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? 150 : Integer.parseInt(arguments[0]);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                ServiceProcess plain = start(server, Way.PLAIN);
                ServiceProcess byHand = start(server, Way.BY_HAND);
                ServiceProcess platform = start(server, Way.PLATFORM)) {
            measure(List.of(plain, byHand, platform), rounds);
        }
        System.exit(0);
    }

    private static void measure(List<ServiceProcess> processes, int rounds) throws Exception {
        ServiceProcess any = processes.get(0);
        print("fsync %s, synchronous_commit %s", ask(any, "show fsync"), ask(any, "show synchronous_commit"));
        Map<Way, Calls> services = new EnumMap<>(Way.class);
        for (ServiceProcess process : processes) {
            services.put(process.way(), new Calls(process));
        }
        SideBySide measured = new SideBySide(services);
        measured.warmUp();
        for (int clients : List.of(1, 4)) {
            measured.measure(clients, rounds);
        }
        Thread.sleep(1_000);
        for (ServiceProcess process : processes) {
            String sealed = ask(process, ROWS + " where " + process.way().sealed());
            String told = Objects.requireNonNull(services.get(process.way())).get("/told");
            print("%s: %s of %s rows sealed, %s events", process.way().title(), sealed, ask(process, ROWS), told);
        }
    }

    private void warmUp() throws Exception {
        for (Kind kind : Kind.values()) {
            for (Calls service : services.values()) {
                round(service, kind, 2, WARM_UP, null);
            }
        }
    }

    private void measure(int clients, int rounds) throws Exception {
        print(
                "%d client(s), load %.1f",
                clients, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Map<Kind, Map<Way, Series>> measured = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            measured.put(kind, series());
        }
        List<Map.Entry<Way, Calls>> turns = new ArrayList<>(services.entrySet());
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<Kind, Map<Way, Series>> kind : measured.entrySet()) {
                for (Map.Entry<Way, Calls> service : turns) {
                    Series series = kind.getValue().get(service.getKey());
                    round(service.getValue(), kind.getKey(), clients, REQUESTS, series);
                }
            }
            Collections.rotate(turns, 1);
        }
        measured.forEach(SideBySide::print);
    }

    private static Map<Way, Series> series() {
        Map<Way, Series> series = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            series.put(way, new Series());
        }
        return series;
    }

    private static void print(Kind kind, Map<Way, Series> measured) {
        Series plain = Objects.requireNonNull(measured.get(Way.PLAIN));
        Series byHand = Objects.requireNonNull(measured.get(Way.BY_HAND));
        Series platform = Objects.requireNonNull(measured.get(Way.PLATFORM));
        print(
                "| %s | %.2f | %.2f | %.2f | %s | %s | %.2f | %.2f | %.2f |",
                kind,
                plain.median(),
                byHand.median(),
                platform.median(),
                longer(byHand, plain),
                longer(platform, plain),
                plain.cpu(),
                byHand.cpu(),
                platform.cpu());
    }

    private static String longer(Series one, Series other) {
        List<Double> longer = one.longerThan(other);
        return String.format(Locale.ROOT, "%+.1f %% (%+.1f to %+.1f)", longer.get(1), longer.get(0), longer.get(2));
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

    /** What is still to be relayed is not to meet another service's round. */
    private static void letRelay(Kind kind) throws InterruptedException {
        if (kind == Kind.POST || kind == Kind.PUT) {
            Thread.sleep(40);
        }
    }

    private static ServiceProcess start(EmbeddedPostgres server, Way way) throws IOException, SQLException {
        String database = way.name().toLowerCase(Locale.ROOT);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        return ServiceProcess.start(server.getJdbcUrl("postgres", database), way);
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
