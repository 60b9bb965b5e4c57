package dev.plimsoll.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Calls a running service over real HTTP, as whoever the headers say. */
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    /** The address of a running service. */
    public static String address(ApplicationContext service) {
        return "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
    }

    /** Asks for a path. */
    public static HttpResponse<String> get(ApplicationContext service, String path, String... headers) {
        return send(service, "GET " + path, "", headers);
    }

    /**
     * Sends a JSON body.
     *
     * @param what method and path: {@code POST /orders}
     * @param headers names and values by turns
     */
    public static HttpResponse<String> send(ApplicationContext service, String what, String body, String... headers) {
        String[] words = what.split(" ", 2);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(service) + words[1]))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(words[0], HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("No answer to " + what, e);
        }
    }
}
