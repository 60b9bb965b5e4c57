package dev.plimsoll.enforcer.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a repository says to one request. */
sealed interface RepositoryAnswer {

    /**
     * What lets the repository say that nothing has changed, word for word as it gave it.
     *
     * @param etag absent where it gives none
     * @param lastModified absent where it gives none
     */
    record Validators(@Nullable String etag, @Nullable String lastModified) {
        static final Validators NONE = new Validators(null, null);
    }

    record Found(byte[] body, Validators validators) implements RepositoryAnswer {}

    record Unchanged() implements RepositoryAnswer {}

    record Absent() implements RepositoryAnswer {}

    /** It wants to be left alone. */
    record Later(Instant until, String why) implements RepositoryAnswer {}

    record Failed(String why) implements RepositoryAnswer {}
}
