package dev.plimsoll.enforcer.access;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.access.TokenStore.Known;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The tokens that count now: read again every two seconds, so that a revocation acts within five on every replica and a
 * decision pays no SQL; while the database does not answer, the ones last read count for an hour.
 */
@Component
final class TokensInMemory {

    private static final long MAX_STALENESS_NANOS = Duration.ofHours(1).toNanos();

    /** Not read for longer is a database that does not answer: nobody waits for it. */
    private static final long ANSWERS_NANOS = Duration.ofSeconds(10).toNanos();

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final TokenStore store;
    private final Clock clock;
    private final Map<Long, Instant> used = new ConcurrentHashMap<>();
    private final Map<Long, Instant> noted = new ConcurrentHashMap<>();
    private volatile Map<String, Known> known = Map.of();
    private volatile long readAt = System.nanoTime() - MAX_STALENESS_NANOS;

    TokensInMemory(TokenStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws Refusal 503 where nobody can say */
    Optional<Caller> find(String secret) {
        String sha256 = Secret.sha256(secret);
        Optional<Known> found =
                Optional.ofNullable(known.get(sha256)).or(() -> ask(sha256)).filter(this::counts);
        found.ifPresent(token -> used.put(token.id(), clock.instant()));
        return found.map(token -> token.grant().caller(token.createdBy()));
    }

    /** Another replica may have made it a moment ago. */
    private Optional<Known> ask(String sha256) {
        if (System.nanoTime() - readAt > ANSWERS_NANOS) {
            throw unanswered();
        }
        try {
            return store.valid(sha256);
        } catch (DataAccessException unanswered) {
            throw unanswered();
        }
    }

    private boolean counts(Known token) {
        if (System.nanoTime() - readAt >= MAX_STALENESS_NANOS) {
            throw unanswered();
        }
        return token.grant().expiresAt().isAfter(clock.instant());
    }

    private static Refusal unanswered() {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The database does not answer, so nobody can say whether this token counts",
                "try again, and look at the enforcer's log");
    }

    synchronized void reload() {
        known = store.valid();
        readAt = System.nanoTime();
    }

    /** At most once a minute for each token. */
    void noteUse() {
        used.forEach((id, at) -> {
            Instant last = noted.get(id);
            if (last == null || Duration.between(last, at).compareTo(NOTED_EVERY) >= 0) {
                store.used(id, at);
                noted.put(id, at);
            }
        });
    }
}
