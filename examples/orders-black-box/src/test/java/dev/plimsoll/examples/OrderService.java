package dev.plimsoll.examples;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An order service as its callers see it. */
record OrderService(String address) {
    static final String CARD = "4111111111111111";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A caller who may do everything; a service that asks for no permission does not look. */
    private static final List<String> CALLER = List.of(
            "X-Identity",
            "shop",
            "X-Permissions",
            "customers:read customers:write orders:read orders:write gdpr:read gdpr:erase",
            "X-Tenant",
            "acme");

    Answer get(String path) {
        return send("GET " + path, "", CALLER);
    }

    Answer delete(String path) {
        return send("DELETE " + path, "", CALLER);
    }

    Answer post(String path, Object body) {
        return send("POST " + path, Answer.json(body), CALLER);
    }

    Answer put(String path, Object body) {
        return send("PUT " + path, Answer.json(body), CALLER);
    }

    /**
     * Sends a body.
     *
     * @param what method and path
     * @param headers names and values by turns
     */
    Answer send(String what, String body, List<String> headers) {
        String[] words = what.split(" ", 2);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + words[1]))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .method(words[0], HttpRequest.BodyPublishers.ofString(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return Answer.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("No answer to " + what, e);
        }
    }

    /** Registers a customer with a new e-mail address. */
    Answer register(String firstName) {
        return post("/customers", customer(firstName, email(firstName)));
    }

    /** Places an order of 24.98 for a customer. */
    Answer order(Answer customer, Map<String, String> more) {
        return post("/orders", order(customer.json().get("id"), more));
    }

    static Map<String, Object> order(Object customerId, Map<String, String> more) {
        Map<String, Object> order = new LinkedHashMap<>(more);
        order.put("customerId", customerId);
        order.put("lines", List.of(line("TEA-1", 2, 9.99), line("CUP-4", 1, 5.00)));
        return order;
    }

    static Map<String, Object> line(String sku, int quantity, double unitPrice) {
        return Map.of("sku", sku, "quantity", quantity, "unitPrice", unitPrice);
    }

    static String email(String firstName) {
        return firstName + "." + UUID.randomUUID() + "@example.com";
    }

    static Map<String, Object> customer(String firstName, String email) {
        return customer(firstName, email, Map.of());
    }

    /** A customer with everything, of which some is another. */
    static Map<String, Object> customer(String firstName, String email, Map<String, ?> changed) {
        Map<String, Object> customer = new LinkedHashMap<>();
        customer.put("firstName", firstName);
        customer.put("lastName", "Lovelace");
        customer.put("email", email);
        customer.put("phoneNumber", "+44 20 7946 0000");
        customer.put("birthDate", "1985-12-10");
        customer.put("address", address("London"));
        customer.putAll(changed);
        return customer;
    }

    static Map<String, String> address(String city) {
        return Map.of("street", "12 St James's Square", "city", city, "postalCode", "SW1Y 4JH", "country", "gb");
    }
}
