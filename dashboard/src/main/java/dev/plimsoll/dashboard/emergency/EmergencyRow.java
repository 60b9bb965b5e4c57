package dev.plimsoll.dashboard.emergency;

import dev.plimsoll.dashboard.layout.Digest;
import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.enforcer.deployment.Glass;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One use of the emergency path.
 *
 * @param acknowledged absent until another person has looked at it
 */
record EmergencyRow(
        long id,
        String service,
        String environment,
        Digest digest,
        String reason,
        @Nullable String ticket,
        String by,
        Moment at,
        Opening opening,
        @Nullable Moment acknowledged,
        @Nullable String acknowledgedBy,
        @Nullable String comment) {

    static EmergencyRow of(Glass glass, Instant now) {
        return new EmergencyRow(
                glass.id(),
                glass.service(),
                glass.environment(),
                Digest.of(glass.digest()),
                glass.reason(),
                glass.ticket(),
                glass.openedBy(),
                Moment.of(glass.openedAt(), now),
                Opening.of(glass, now),
                Moment.ofNullable(glass.acknowledgedAt(), now),
                glass.acknowledgedBy(),
                glass.comment());
    }

    /**
     * For how long the gate is or was open.
     *
     * @param word what happened or happens at {@code at}
     * @param by who ended it, absent where nobody did
     */
    record Opening(
            String word,
            boolean stillOpen,
            Moment at,
            @Nullable String by) {
        static Opening of(Glass glass, Instant now) {
            if (glass.deployedAt() != null) {
                return new Opening("recorded afterwards, deployed", false, Moment.of(glass.deployedAt(), now), null);
            }
            if (glass.closedAt() != null) {
                return new Opening("closed", false, Moment.of(glass.closedAt(), now), glass.closedBy());
            }
            Instant until = Objects.requireNonNull(glass.until());
            boolean stillOpen = until.isAfter(now);
            return new Opening(stillOpen ? "open until" : "was open until", stillOpen, Moment.of(until, now), null);
        }
    }
}
