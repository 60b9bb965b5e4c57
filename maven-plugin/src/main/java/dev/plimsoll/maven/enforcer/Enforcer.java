package dev.plimsoll.maven.enforcer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Speaks to one enforcer over HTTP. */
public final class Enforcer {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration DECIDE = Duration.ofSeconds(3);
    private static final Duration UPLOAD = Duration.ofSeconds(60);

    private final String address;
    private final @Nullable String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    private Enforcer(String address, @Nullable String token) {
        this.address = address.replaceFirst("/+$", "");
        this.token = token;
    }

    /**
     * The enforcer that the command line names.
     *
     * @param token who asks; absent or blank where nobody need say
     * @throws EnforcerException when it names none, or the token can be none
     */
    public static Enforcer named(@Nullable String address, @Nullable String token) throws EnforcerException {
        if (address == null || !address.matches("https?://[^\\s/]+.*")) {
            throw new EnforcerException(
                    (address == null ? "Nobody said where the enforcer is" : "\"" + address + "\" is no address")
                            + "; write -Dplimsoll.enforcer=https://host, or the property plimsoll.enforcer in the POM",
                    false);
        }
        return new Enforcer(address, sent(token));
    }

    /** Hands in the bill of materials of an artifact. */
    void publishSbom(String digest, Service service, String sbom) throws EnforcerException, InterruptedException {
        String team = service.team() == null ? "" : "&team=" + encoded(service.team());
        send(request("/api/v1/artifacts/" + digest + "/sbom?service=" + encoded(service.name()) + team)
                .timeout(UPLOAD)
                .header("Content-Type", "application/vnd.cyclonedx+json")
                .PUT(BodyPublishers.ofString(sbom)));
    }

    /** Hands in what the check of an artifact found. */
    void publishReport(String digest, Service service, String sarif) throws EnforcerException, InterruptedException {
        send(request("/api/v1/artifacts/" + digest + "/reports?service=" + encoded(service.name()))
                .timeout(UPLOAD)
                .header("Content-Type", "application/sarif+json")
                .POST(BodyPublishers.ofString(sarif)));
    }

    /** Asks the gate. */
    public Decision decide(Question question) throws EnforcerException, InterruptedException {
        String answer = send(request("/api/v1/decisions")
                .timeout(DECIDE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question.json())));
        return Decision.read(answer);
    }

    private HttpRequest.Builder request(String path) throws EnforcerException {
        HttpRequest.Builder request;
        try {
            request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "application/json");
        } catch (IllegalArgumentException e) {
            throw new EnforcerException(address + path + " is no address: " + e.getMessage(), false);
        }
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** The token as a header takes it; what is wrong with one is told without it, as logs are read by many. */
    private static @Nullable String sent(@Nullable String token) throws EnforcerException {
        if (token == null || token.isBlank()) {
            return null;
        }
        if (!token.strip().matches("[!-~]+")) {
            throw new EnforcerException(
                    "The token has a line break, a blank or a letter beyond ASCII in it; give it as it was issued,"
                            + " -Dplimsoll.token=... or PLIMSOLL_TOKEN in the environment",
                    false);
        }
        return token.strip();
    }

    private String send(HttpRequest.Builder request) throws EnforcerException, InterruptedException {
        HttpResponse<String> response;
        try {
            response = http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new EnforcerException(
                    "The enforcer at " + address + " does not answer (" + reason(e)
                            + "); check that it runs, that plimsoll.enforcer is its address, and the network",
                    true);
        }
        if (response.statusCode() >= 300) {
            throw new EnforcerException(
                    Problem.text(address, response.statusCode(), response.body()), response.statusCode() >= 500);
        }
        return response.body();
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName().replaceFirst("Exception$", "") + (message == null ? "" : ": " + message);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
