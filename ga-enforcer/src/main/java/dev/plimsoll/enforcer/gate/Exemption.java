package dev.plimsoll.enforcer.gate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a denied artifact is let through all the same, and why.
 *
 * @param until until when, absent where it is not granted
 * @param message one sentence a person understands
 */
public record Exemption(
        Kind kind, boolean granted, @Nullable Instant until, String message) {

    /** For so long after its last deploy a version may be returned to. */
    public static final Duration ROLLBACK_WITHIN = Duration.ofDays(30);

    /** What it was asked for by. */
    public enum Kind {
        ROLLBACK,
        BREAK_GLASS
    }

    /** Absent where nobody asks for one. */
    static @Nullable Exemption of(Emergency emergency, Instant at) {
        Emergency.BreakGlass glass = emergency.breakGlass();
        if (glass != null && at.isBefore(glass.until())) {
            return new Exemption(
                    Kind.BREAK_GLASS,
                    true,
                    glass.until(),
                    glass.by() + " opened the gate for this artifact until " + Wording.second(glass.until()) + ": "
                            + glass.reason());
        }
        return emergency.rollback() == null ? null : rollback(emergency.rollback(), at);
    }

    private static Exemption rollback(Emergency.Rollback rollback, Instant at) {
        if (!rollback.ranThere()) {
            return refused(
                    "This is no rollback: the cluster never confirmed that the artifact ran in this environment.");
        }
        Instant last = rollback.lastDeploy();
        if (last == null) {
            return refused("This is no rollback: the gate never let the artifact through to this environment.");
        }
        Instant until = last.plus(ROLLBACK_WITHIN);
        if (!at.isBefore(until)) {
            return refused("The artifact was last deployed on " + Wording.day(last)
                    + " other than as a rollback; it could be returned to until " + Wording.second(until) + ".");
        }
        return new Exemption(
                Kind.ROLLBACK,
                true,
                until,
                "A rollback to what ran here: the artifact was last deployed on " + Wording.day(last)
                        + " and may be returned to until " + Wording.second(until) + ".");
    }

    private static Exemption refused(String message) {
        return new Exemption(Kind.ROLLBACK, false, null, message);
    }
}
