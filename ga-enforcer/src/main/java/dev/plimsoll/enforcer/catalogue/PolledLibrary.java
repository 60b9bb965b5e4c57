package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Validators;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the polling of one library has come.
 *
 * @param firstPolledAt the first success, absent before it
 * @param notBefore until when it is left alone, absent where it is not
 */
record PolledLibrary(
        String library,
        @Nullable Instant firstPolledAt,
        @Nullable Instant notBefore,
        Validators validators) {

    boolean isDue(Instant now) {
        return notBefore == null || !notBefore.isAfter(now);
    }
}
