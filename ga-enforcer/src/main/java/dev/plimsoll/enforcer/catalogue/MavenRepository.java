package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Absent;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Failed;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Found;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Later;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Unchanged;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Validators;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a Maven repository over HTTP; not for two threads, so that it is asked one thing at a time. */
final class MavenRepository {

    private static final long LARGEST_BODY = 8L << 20;

    private final HttpClient client;
    private final URI repository;
    private final Duration timeout;
    private final Clock clock;
    private int requests;

    MavenRepository(URI repository, Duration timeout, Clock clock) {
        this.repository = URI.create(repository.toString().replaceFirst("/*$", "/"));
        this.timeout = timeout;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    String host() {
        return repository.getRawAuthority();
    }

    int requests() {
        return requests;
    }

    RepositoryAnswer metadata(MavenLibrary library, Validators known) {
        HttpRequest.Builder request = request(library.metadata(repository)).GET();
        if (known.etag() != null) {
            request.header("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return send(request.build());
    }

    /** The headers of a version's POM; the answer has no body. */
    RepositoryAnswer pom(MavenLibrary library, String version) {
        return send(request(library.pom(repository, version))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("User-Agent", "plimsoll");
    }

    private RepositoryAnswer send(HttpRequest request) {
        requests++;
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(
                request,
                head -> head.statusCode() == 200
                        ? new LimitedBody(LARGEST_BODY)
                        : BodySubscribers.replacing(new byte[0]));
        try {
            return answer(request, sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            sent.cancel(true);
            return new Failed(what(request) + " took longer than " + timeout.toMillis() + " ms");
        } catch (ExecutionException broken) {
            return new Failed(what(request) + " failed: " + reason(broken));
        } catch (InterruptedException stopped) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return new Failed(what(request) + " was interrupted");
        }
    }

    private static String reason(ExecutionException broken) {
        Throwable cause = Objects.requireNonNullElse(broken.getCause(), broken);
        return cause instanceof IOException && cause.getMessage() != null ? cause.getMessage() : cause.toString();
    }

    private RepositoryAnswer answer(HttpRequest request, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String answered = what(request) + " answered " + status;
        HttpHeaders headers = response.headers();
        return switch (status) {
            case 200 -> new Found(response.body(), validators(headers));
            case 304 -> new Unchanged();
            case 404, 410 -> new Absent();
            case 429 -> new Later(until(headers), answered);
            case 503 ->
                headers.firstValue("Retry-After").isPresent()
                        ? new Later(until(headers), answered)
                        : new Failed(answered);
            default -> new Failed(answered);
        };
    }

    private static Validators validators(HttpHeaders headers) {
        return new Validators(
                headers.firstValue("ETag").orElse(null),
                headers.firstValue("Last-Modified").orElse(null));
    }

    private Instant until(HttpHeaders headers) {
        return HttpDate.retryAfter(headers.firstValue("Retry-After").orElse(""), clock.instant());
    }

    private static String what(HttpRequest request) {
        return request.method() + " " + request.uri();
    }
}
