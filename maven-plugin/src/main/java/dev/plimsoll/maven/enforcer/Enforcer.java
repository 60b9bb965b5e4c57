package dev.plimsoll.maven.enforcer;

import dev.plimsoll.maven.http.Problem;
import dev.plimsoll.maven.http.Token;
import dev.plimsoll.maven.http.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Speaks to one enforcer over HTTP. */
public final class Enforcer {
    private static final Duration DECIDE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration UPLOAD = Duration.ofSeconds(60);

    private final String address;
    private final @Nullable String token;
    private final Duration budget;
    private final Wire wire;

    private Enforcer(String address, @Nullable String token, Duration budget, Wire wire) {
        this.address = address;
        this.token = token;
        this.budget = budget;
        this.wire = wire;
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
        return new Enforcer(address.replaceFirst("/+$", ""), sent(token), DECIDE, new Wire());
    }

    /** The same enforcer, which has this long for a decision, a second attempt included. */
    Enforcer within(Duration other) {
        return new Enforcer(address, token, other, wire);
    }

    /** Its address, without a slash at the end. */
    String address() {
        return address;
    }

    /** Hands in the bill of materials of an artifact. */
    void publishSbom(String digest, Service service, String sbom) throws EnforcerException, InterruptedException {
        String team = service.team() == null ? "" : "&team=" + encoded(service.team());
        send(
                request("/api/v1/artifacts/" + digest + "/sbom?service=" + encoded(service.name()) + team)
                        .header("Content-Type", "application/vnd.cyclonedx+json")
                        .PUT(BodyPublishers.ofString(sbom)),
                UPLOAD);
    }

    /** Hands in what the check of an artifact found. */
    void publishReport(String digest, Service service, String sarif) throws EnforcerException, InterruptedException {
        send(
                request("/api/v1/artifacts/" + digest + "/reports?service=" + encoded(service.name()))
                        .header("Content-Type", "application/sarif+json")
                        .POST(BodyPublishers.ofString(sarif)),
                UPLOAD);
    }

    /** Asks the gate, once more where nobody answered and there is time left; to the gate both are one question. */
    public Decision decide(Question question) throws EnforcerException, InterruptedException {
        String key = UUID.randomUUID().toString();
        long end = System.nanoTime() + budget.toNanos();
        try {
            return decide(question, key, budget);
        } catch (EnforcerException e) {
            Duration left = Duration.ofNanos(end - System.nanoTime()).minus(PAUSE);
            if (!e.isUnreachable() || left.isNegative() || left.isZero()) {
                throw e;
            }
            Thread.sleep(PAUSE.toMillis());
            return decide(question, key, left);
        }
    }

    private Decision decide(Question question, String key, Duration within)
            throws EnforcerException, InterruptedException {
        return Decision.read(send(
                request("/api/v1/decisions")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(question.json())),
                within));
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

    private static @Nullable String sent(@Nullable String token) throws EnforcerException {
        try {
            return Token.sent(token);
        } catch (IllegalArgumentException e) {
            throw new EnforcerException(String.valueOf(e.getMessage()), false);
        }
    }

    private String send(HttpRequest.Builder request, Duration within) throws EnforcerException, InterruptedException {
        HttpResponse<String> response;
        try {
            response = wire.send(request.build(), within);
        } catch (IOException e) {
            throw new EnforcerException(
                    "The enforcer at " + address + " does not answer (" + reason(e)
                            + "); check that it runs, that plimsoll.enforcer is its address, and the network",
                    true);
        }
        if (response.statusCode() >= 300) {
            throw new EnforcerException(
                    Problem.text(address, response.statusCode(), response.body()),
                    response.statusCode() < 400 || response.statusCode() >= 500);
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
