package dev.plimsoll.platform.cost;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/** The requests that are measured, against 200 customers in ten segments. */
final class Calls {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SEGMENTS = 10;
    private static final int IN_SEGMENT = 20;

    private final Client client;
    private final ProcessHandle process;
    private final List<String> ids = new ArrayList<>();

    Calls(ServiceProcess service) throws IOException {
        process = service.process().toHandle();
        client = new Client(service.address());
        for (int i = 0; i < SEGMENTS * IN_SEGMENT; i++) {
            String created = client.send("POST", "/customers", body("s" + i % SEGMENTS));
            ids.add(JSON.readTree(created).get("id").asString());
        }
    }

    /** What the service took of the processors since it started. */
    Duration processors() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Whatever the service's address answers to {@code GET}. */
    String get(String path) throws IOException {
        return client.send("GET", path, null);
    }

    /**
     * Makes one request.
     *
     * @param turn of the client and of the request: no two clients change the same customer
     */
    void call(Kind kind, int turn) throws IOException {
        String id = ids.get(turn % ids.size());
        switch (kind) {
            case POST -> client.send("POST", "/customers", body("new"));
            case PUT -> client.send("PUT", "/customers/" + id, body("s" + turn % ids.size() % SEGMENTS));
            case GET -> get("/customers/" + id);
            case LIST -> requireAll(get("/customers?segment=s" + turn % SEGMENTS));
        }
    }

    /** What is measured: two that read, two that write. */
    enum Kind {
        GET,
        LIST,
        POST,
        PUT
    }

    private static void requireAll(String list) {
        int rows = list.split("\"email\"", -1).length - 1;
        if (rows != IN_SEGMENT) {
            throw new IllegalStateException(rows + " rows instead of " + IN_SEGMENT);
        }
    }

    private static String body(String segment) {
        int n = ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        return JSON.writeValueAsString(Map.of(
                "name",
                "Ada Lovelace " + n,
                "email",
                "ada." + n + "@example.com",
                "phone",
                "+44 20 7946 " + n,
                "street",
                String.format(Locale.ROOT, "%d St James's Square", n),
                "segment",
                segment,
                "credit",
                n));
    }
}
