package dev.plimsoll.platform.client;

import dev.plimsoll.platform.SharedHeaders;
import dev.plimsoll.platform.client.ServiceCallFailedException.Reason;
import dev.plimsoll.platform.context.RequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Makes the calls to one service: within the deadline, repeated where that is safe and in the budget, unless the breaker is open. */
final class Calls implements ClientHttpRequestInterceptor {
    private static final int ATTEMPTS = 3;

    private final Wire wire;
    private final Clock clock;
    private final Called called;

    Calls(Wire wire, Clock clock, Called called) {
        this.wire = wire;
        this.clock = clock;
        this.called = called;
    }

    /** The last of the interceptors: it sends the request itself, since each attempt has less time than the one before. */
    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        Outgoing outgoing = Outgoing.of(request, body);
        RequestContext context = RequestContext.current().orElse(null);
        HttpHeaders headers = called.headers().of(request.getHeaders(), context);
        Instant deadline = deadline(context);
        called.budget().called();
        for (int attempt = 1; ; attempt++) {
            Outcome outcome = attempt(outgoing, headers, deadline);
            boolean again = attempt < ATTEMPTS && outcome.isPassing() && outgoing.mayBeRepeated();
            Duration pause = pause(attempt);
            if (!again
                    || clock.instant().plus(pause).isAfter(deadline)
                    || !called.budget().mayRetry()) {
                return outcome.answerOf(outgoing.call(), called.problems());
            }
            sleep(pause);
        }
    }

    private Outcome attempt(Outgoing outgoing, HttpHeaders headers, Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.toMillis() <= 0) {
            return new Outcome(
                    null,
                    new ServiceCallFailedException(
                            outgoing.call(), Reason.LATE, "it was not called, since the deadline is over"));
        }
        headers.set(SharedHeaders.DEADLINE, Long.toString(left.toMillis()));
        try {
            return new Outcome(called.breaker().call(outgoing.call(), () -> wire.send(outgoing, headers, left)), null);
        } catch (ServiceCallFailedException failed) {
            return new Outcome(null, failed);
        }
    }

    private Instant deadline(@Nullable RequestContext context) {
        Instant own = clock.instant().plus(called.deadline());
        Instant inherited = context == null ? null : context.deadline();
        return inherited != null && inherited.isBefore(own) ? inherited : own;
    }

    /** Around 50 ms, then around 100, from half of it to one and a half. */
    private static Duration pause(int attempt) {
        long middle = 25L << attempt;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(middle / 2, middle * 3 / 2));
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
