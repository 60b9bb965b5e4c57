package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.standards.policy.Waiver;
import java.time.Instant;

/** What a waiver is at an instant. */
public enum State {
    /** Nobody has decided on it yet. */
    REQUESTED,
    /** Approved, and begins later. */
    SCHEDULED,
    /** It holds. */
    ACTIVE,
    /** It held until its end. */
    EXPIRED,
    /** Nobody decided on it in time, it never held. */
    LAPSED,
    REVOKED,
    REJECTED;

    /** Of one that somebody approved and nobody revoked. */
    static State of(Waiver approved, Instant at) {
        if (at.isBefore(approved.from())) {
            return SCHEDULED;
        }
        return approved.holdsAt(at) ? ACTIVE : EXPIRED;
    }
}
