package dev.plimsoll.enforcer.waiver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did about a waiver.
 *
 * @param why absent where they did not say
 */
public record Step(
        Kind kind, String by, Instant at, @Nullable String why) {

    /** What can be done about a waiver; a request comes first. */
    public enum Kind {
        REQUESTED,
        APPROVED,
        REJECTED,
        REVOKED
    }
}
