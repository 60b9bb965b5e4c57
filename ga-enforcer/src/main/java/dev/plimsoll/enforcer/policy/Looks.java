package dev.plimsoll.enforcer.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this process's looks at the policy's source went.
 *
 * @param source the file, or the repository and its branch
 * @param lookedAt when it was last asked with success
 * @param trouble why it cannot be asked; absent since it could be
 * @param refused what was found there last, where it is not what holds
 */
public record Looks(
        String source,
        @Nullable Instant lookedAt,
        @Nullable String trouble,
        @Nullable Refused refused) {

    /**
     * A policy with mistakes.
     *
     * @param commit absent where it is from a file
     * @param mistakes all of them, each with its place and what to do about it
     */
    public record Refused(@Nullable String commit, List<String> mistakes) {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Nobody has looked yet. */
    public static Looks none(String source) {
        return new Looks(source, null, null, null);
    }

    /** What is there could be read, and is what holds. */
    public Looks good(Instant at) {
        return new Looks(source, at, null, null);
    }

    /** What is there could be read, and is refused. */
    public Looks bad(Instant at, Refused found) {
        return new Looks(source, at, null, found);
    }

    /** What is there could not be read. */
    public Looks failed(String why) {
        return new Looks(source, lookedAt, why, refused);
    }
}
