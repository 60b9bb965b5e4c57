package dev.plimsoll.standards.report;

import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A violation as it counts on the day of the check.
 *
 * @param severity what the page and the policy make of it that day; in the baseline at most a warning
 * @param errorFrom the day on which it becomes an error; absent when it is one or never becomes one
 * @param suppression why it does not count, though it is shown; absent when it counts
 */
public record Finding(
        Standard standard,
        Violation violation,
        Severity severity,
        @Nullable LocalDate errorFrom,
        @Nullable Suppression suppression) {

    /** One that counts. */
    public Finding(Standard standard, Violation violation, Severity severity, @Nullable LocalDate errorFrom) {
        this(standard, violation, severity, errorFrom, null);
    }

    /** Whether it counts. */
    public boolean counts() {
        return suppression == null;
    }

    /** Whether a waiver permits it, of the policy or in the code. */
    public boolean isWaived() {
        return suppression != null && !isInBaseline();
    }

    /** Whether it does not count because the baseline knows it. */
    public boolean isInBaseline() {
        return suppression instanceof Suppression.InBaseline;
    }
}
