package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.crypto.NewKeyPolicy;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives a subject no new key as long as it is being erased.
 *
 * <p>The lock is for this: a writer that asked right before the request was written down may commit its key right after the keys were erased. It holds
 * the lock, shared with other writers, until its transaction ends; {@link ErasedKeys} takes it alone before it erases.
 */
final class NoKeyWhileErased implements NewKeyPolicy {
    private final JdbcClient jdbc;

    NoKeyWhileErased(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void check(String subject) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(?, 1))::text")
                .param("plimsoll.gdpr " + Asked.hash(subject))
                .query()
                .singleRow();
        if (new RequestTable(jdbc).isOpen(Asked.hash(subject))) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "The person whom this belongs to is being erased. Personal data of that person cannot be written before this is done.");
        }
    }
}
