package dev.plimsoll.standards.policy;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How hard one rule bites where the selector matches.
 *
 * @param enforceFrom the instant from which it is enforced; before it {@link Mode#ENFORCE} only warns
 */
public record RuleMode(GateRule rule, Mode mode, @Nullable Instant enforceFrom, Selector selector) {

    /** The mode at an instant. */
    public Mode at(Instant instant) {
        if (enforceFrom == null) {
            return mode;
        }
        if (!instant.isBefore(enforceFrom)) {
            return Mode.ENFORCE;
        }
        return mode == Mode.ENFORCE ? Mode.WARN : mode;
    }

    /** When the mode will be another one than at an instant. */
    public Optional<Instant> changeAfter(Instant instant) {
        return Optional.ofNullable(enforceFrom).filter(from -> from.isAfter(instant));
    }

    /** Whether both are about some deploy and neither is more specific. */
    public boolean contradicts(RuleMode other) {
        return rule == other.rule && selector.tiesWith(other.selector);
    }
}
