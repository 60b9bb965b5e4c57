package dev.plimsoll.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The services that an order service calls, on one port: payment gateway, carrier and mail relay; they write down what arrives. */
final class Partners implements AutoCloseable {
    /** A card that the gateway fails on. */
    static final String BROKEN_CARD = "4000000000000119";

    /** A town that the carrier fails on. */
    static final String BROKEN_TOWN = "Atlantis";

    private static final Map<String, String> ANSWERS = Map.of(
            "/authorizations", "{\"authorizationCode\": \"A-77\"}",
            "/pickups", "{\"trackingNumber\": \"T-1\"}",
            "/mails", "{}",
            "/texts", "{}");

    /**
     * What arrived.
     *
     * @param headers by name in lower case
     */
    record Arrived(String path, Map<String, String> headers, String body) {}

    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Partners(HttpServer server) {
        this.server = server;
    }

    static Partners open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Partners partners = new Partners(server);
            server.createContext("/", partners::answer);
            server.setExecutor(Executors.newCachedThreadPool());
            server.start();
            return partners;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What arrived at a path and speaks of something, such as the number of an order. */
    Stream<Arrived> arrived(String path, String about) {
        return arrived.stream()
                .filter(one -> one.path().equals(path) && one.body().contains(about));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            arrived.add(new Arrived(path, headers, body));
            boolean fails = body.contains(BROKEN_CARD) || path.equals("/pickups") && body.contains(BROKEN_TOWN);
            byte[] answer = ANSWERS.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(fails ? 500 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
