package dev.plimsoll.standards.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the policy makes of one standard.
 *
 * @param severity absent where the standard's own severity holds
 * @param errorFrom the first day (UTC) on which it is an error; a warning before
 */
public record StandardPolicy(
        @Nullable Level severity, @Nullable LocalDate errorFrom) {

    /** The level on a day, given the level that the standard itself proposes. */
    public Level levelOn(LocalDate day, Level proposed) {
        if (errorFrom == null || severity == Level.OFF) {
            return severity == null ? proposed : severity;
        }
        return day.isBefore(errorFrom) ? Level.WARNING : Level.ERROR;
    }
}
