package dev.plimsoll.standards.report;

import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Waiver;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A violation as it counts on the day of the check.
 *
 * @param severity what the page and the policy make of it that day
 * @param errorFrom the day on which it becomes an error; absent when it is one or never becomes one
 * @param waiver what permits it at the moment of the check; it is shown and does not count
 */
public record Finding(
        Standard standard,
        Violation violation,
        Severity severity,
        @Nullable LocalDate errorFrom,
        @Nullable Waiver waiver) {

    /** One that nothing permits. */
    public Finding(Standard standard, Violation violation, Severity severity, @Nullable LocalDate errorFrom) {
        this(standard, violation, severity, errorFrom, null);
    }

    /** Whether a waiver permits it. */
    public boolean isWaived() {
        return waiver != null;
    }
}
