package dev.plimsoll.platform.client;

import dev.plimsoll.platform.client.ServiceCallFailedException.Reason;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;

/** Sends one request and reads the answer to its end, or gives up when the time is over. */
final class Wire {
    private static final Set<String> SET_BY_THE_CLIENT =
            Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    Answer send(Outgoing outgoing, HttpHeaders headers, Duration within) {
        HttpRequest.Builder request = HttpRequest.newBuilder(outgoing.uri())
                .timeout(within)
                .method(outgoing.method().name(), new SentOnce(outgoing.body()));
        headers.forEach((name, values) -> {
            if (!SET_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return await(outgoing.call(), http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray()), within);
    }

    /** The client's own time limit ends with the headers of the answer; this one ends with its body. */
    private static Answer await(Call call, CompletableFuture<HttpResponse<byte[]>> sent, Duration within) {
        try {
            return Answer.of(sent.get(within.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw late(call, within);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new ServiceCallFailedException(call, Reason.UNREACHABLE, "the thread that waited was interrupted");
        } catch (ExecutionException e) {
            throw failed(call, e.getCause() instanceof IOException io ? io : new IOException(e), within);
        }
    }

    private static ServiceCallFailedException failed(Call call, IOException cause, Duration within) {
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return late(call, within);
        }
        ServiceCallFailedException failed = new ServiceCallFailedException(
                call,
                Reason.UNREACHABLE,
                "no connection, or one that broke (" + cause.getClass().getSimpleName() + ")");
        failed.initCause(cause);
        return failed;
    }

    private static ServiceCallFailedException late(Call call, Duration within) {
        return new ServiceCallFailedException(
                call, Reason.LATE, "no answer within the " + within.toMillis() + " ms that were left");
    }
}
