package dev.plimsoll.enforcer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to an enforcer as any client does. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final @Nullable String token;

    private Api(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    /** Without a token. */
    public Api(int port) {
        this(port, null);
    }

    /** The same enforcer as another caller sees it. */
    public Api as(String other) {
        return new Api(port, other);
    }

    /** The same enforcer as a caller without a token sees it. */
    public Api anonymous() {
        return new Api(port);
    }

    /** What came back. */
    public record Answer(int status, JsonNode body, HttpHeaders headers) {
        public String detail() {
            return body.path("detail").asString("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** The body as it is, for what is not JSON. */
    public String text(String path, String accept) {
        return response(request(path).header("Accept", accept).GET()).body();
    }

    public Answer decide(String json) {
        return post("/api/v1/decisions", "application/json", json);
    }

    public Answer post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    public Answer post(String path, String json, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofString(json)));
    }

    public Answer post(String path, String type, Path file) throws IOException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofFile(file)));
    }

    public Answer put(String path, BodyPublisher body) {
        return send(request(path)
                .header("Content-Type", "application/vnd.cyclonedx+json")
                .PUT(body));
    }

    public Answer put(String path, String body) {
        return put(path, BodyPublishers.ofString(body));
    }

    /** With headers or answers of one's own. */
    public HttpResponse<String> raw(String path, UnaryOperator<HttpRequest.Builder> request) {
        return response(request.apply(request(path)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = response(request);
        return new Answer(
                response.statusCode(),
                JSON.readTree(response.body().isEmpty() ? "{}" : response.body()),
                response.headers());
    }

    private HttpResponse<String> response(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
