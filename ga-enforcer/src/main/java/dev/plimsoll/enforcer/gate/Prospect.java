package dev.plimsoll.enforcer.gate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate will make of an artifact in a window, by what is known when the window begins.
 *
 * @param blockedNow whether it is denied when the window begins, by whatever rule
 * @param blockedFrom the first instant at which a rule denies it that was asked about, absent where none does within the window
 * @param blockedBy what these rules found then
 */
public record Prospect(boolean blockedNow, @Nullable Instant blockedFrom, List<Finding> blockedBy) {

    public Prospect {
        blockedBy = List.copyOf(blockedBy);
    }
}
