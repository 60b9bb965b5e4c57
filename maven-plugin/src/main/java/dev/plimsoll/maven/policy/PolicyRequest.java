package dev.plimsoll.maven.policy;

import dev.plimsoll.maven.http.Problem;
import dev.plimsoll.maven.http.Token;
import dev.plimsoll.maven.http.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks an enforcer for its policy. */
record PolicyRequest(FleetPolicies.Asked asked) {
    private static final Duration BUDGET = Duration.ofSeconds(3);
    private static final int UNCHANGED = 304;

    /** A policy and what the enforcer calls its state. */
    record Answer(String etag, String text) {}

    /**
     * The policy in force; empty where it is the one that is known.
     *
     * @param known the state that is known
     * @throws IOException in words, where the enforcer gave no policy
     */
    Optional<Answer> send(@Nullable String known) throws IOException, InterruptedException {
        HttpResponse<String> response;
        try {
            response = new Wire().send(request(known), BUDGET);
        } catch (IOException e) {
            throw new IOException("The enforcer at " + asked.shown() + " does not answer (" + e + ")", e);
        }
        if (response.statusCode() == UNCHANGED && known != null) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw new IOException(Problem.text(asked.shown(), response.statusCode(), response.body()));
        }
        return Optional.of(new Answer(response.headers().firstValue("ETag").orElse(""), response.body()));
    }

    private HttpRequest request(@Nullable String known) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address());
        String token = token();
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (known != null && !known.isEmpty()) {
            request.header("If-None-Match", known);
        }
        return request.build();
    }

    private URI address() throws IOException {
        if (!asked.address().matches("https?://[^\\s/]+\\S*")) {
            throw new IOException("plimsoll.enforcer is no address; write https://host");
        }
        try {
            return URI.create(asked.address() + "/api/v1/policy/text");
        } catch (IllegalArgumentException e) {
            throw new IOException("plimsoll.enforcer is no address; write https://host", e);
        }
    }

    private @Nullable String token() throws IOException {
        try {
            return Token.sent(asked.token());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
