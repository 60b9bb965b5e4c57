package dev.plimsoll.platform.gdpr;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes erasures from step to step, each in a transaction of its own, so that whoever comes after a crash goes on where it happened.
 *
 * <p>The sweep is for this: another replica may hold the key in its cache, and a writer may have read the person before. What they write until the
 * caches have run out is sealed with a key that is gone, or refused a new one; after that time the rest is emptied too. Only then is the
 * erasure finished, and the person may come back.
 */
final class Erasure {
    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final RequestTable requests;
    private final ErasedKeys keys;
    private final Anonymiser anonymiser;
    private final TransactionTemplate transaction;
    private final Pace pace;

    Erasure(RequestTable requests, ErasedKeys keys, Anonymiser anonymiser, TransactionTemplate transaction, Pace pace) {
        this.requests = requests;
        this.keys = keys;
        this.anonymiser = anonymiser;
        this.transaction = transaction;
        this.pace = pace;
    }

    /**
     * When what is done.
     *
     * @param settle how long another replica may hold a key
     * @param longestPause between tries of a step that fails
     */
    record Pace(Clock clock, Duration settle, Duration longestPause) {
        Instant now() {
            return clock.instant();
        }
    }

    /** One piece of work of the erasure that is due first; false where none is. */
    boolean advance() {
        AtomicReference<@Nullable UUID> at = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<RequestTable.Open> due = requests.due(pace.now());
                due.ifPresent(request -> {
                    at.set(request.id());
                    advance(request);
                });
                return due.isPresent();
            }));
        } catch (RuntimeException e) {
            UUID id = at.get();
            if (id == null) {
                throw e;
            }
            LOG.warn("Erasure {} could not go on ({}); it is tried again.", id, Cause.of(e));
            transaction.executeWithoutResult(status -> requests.failed(id, pace.now(), pace.longestPause()));
            return true;
        }
    }

    private void advance(RequestTable.Open request) {
        switch (request.step()) {
            case REQUESTED -> erase(request, Step.KEY_ERASED);
            case KEY_ERASED -> empty(request);
            case ANONYMISED -> erase(request, Step.SWEEPING);
            case SWEEPING -> empty(request);
            default -> throw new IllegalStateException("An erasure cannot go on from " + request.step());
        }
    }

    private void erase(RequestTable.Open request, Step reached) {
        keys.erase(request.subject());
        requests.reached(request.id(), reached, pace.now());
    }

    private void empty(RequestTable.Open request) {
        Optional<Anonymiser.Emptied> emptied = anonymiser.next(request.subject(), keys.dead(request.subject()));
        if (emptied.isPresent()) {
            requests.count(request.id(), emptied.get().entity(), emptied.get().rows());
        } else if (request.step() == Step.KEY_ERASED) {
            requests.reached(request.id(), Step.ANONYMISED, pace.now().plus(pace.settle()));
        } else {
            requests.finished(request.id(), pace.now());
            LOG.info("Erasure {} is finished.", request.id());
        }
    }
}
