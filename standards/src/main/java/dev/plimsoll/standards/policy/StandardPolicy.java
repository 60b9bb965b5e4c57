package dev.plimsoll.standards.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the policy makes of one standard.
 *
 * @param severity absent where the standard's own severity holds
 * @param errorFrom the first day (UTC) on which it is an error; a warning before
 */
public record StandardPolicy(
        @Nullable Level severity, @Nullable LocalDate errorFrom) {

    /** Since when it is an error, the far past where it always is; empty where it never becomes one. */
    Optional<Instant> errorSince(Level proposed) {
        if (errorFrom != null && severity != Level.OFF) {
            return Optional.of(errorFrom.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return (severity == null ? proposed : severity) == Level.ERROR ? Optional.of(Instant.EPOCH) : Optional.empty();
    }

    /** The level on a day, given the level that the standard itself proposes. */
    public Level levelOn(LocalDate day, Level proposed) {
        if (errorFrom == null || severity == Level.OFF) {
            return severity == null ? proposed : severity;
        }
        return day.isBefore(errorFrom) ? Level.WARNING : Level.ERROR;
    }
}
