package dev.plimsoll.platform.client;

import dev.plimsoll.platform.client.ServiceCallFailedException.Reason;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops calling a service of whose last twenty calls half have failed, and tries again after a pause. */
final class Breaker {
    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);

    private final CircuitBreaker breaker;
    private volatile @Nullable Instant openSince;

    Breaker(String service, Duration pause, Clock clock) {
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .permittedNumberOfCallsInHalfOpenState(3)
                .waitDurationInOpenState(pause)
                .clock(clock)
                .build();
        breaker = CircuitBreaker.of(service, config);
        breaker.getEventPublisher().onStateTransition(event -> {
            CircuitBreaker.State state = event.getStateTransition().getToState();
            moved(state, clock.instant());
            LOG.warn("The circuit breaker of service {} is {}", service, state);
        });
    }

    /** A breaker that tries and fails again has been open all the time. */
    private void moved(CircuitBreaker.State state, Instant now) {
        if (state == CircuitBreaker.State.CLOSED) {
            openSince = null;
        } else if (openSince == null) {
            openSince = now;
        }
    }

    /** The answer, unless the breaker is open; a status of 5xx counts as a failure as an exception does. */
    Answer call(Call call, Supplier<Answer> attempt) {
        if (!breaker.tryAcquirePermission()) {
            throw new ServiceCallFailedException(
                    call,
                    Reason.BREAKER_OPEN,
                    "it was not called, since too many calls failed; so it is since " + openSince);
        }
        long start = System.nanoTime();
        Answer answer;
        try {
            answer = attempt.get();
        } catch (RuntimeException | Error e) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
            throw e;
        }
        long took = System.nanoTime() - start;
        if (answer.getStatusCode().is5xxServerError()) {
            breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException("status " + answer.getStatusCode()));
        } else {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
        return answer;
    }
}
