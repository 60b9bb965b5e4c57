package dev.plimsoll.enforcer.artifact;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one standard fared in the newest report of an artifact that names it.
 *
 * @param suppressed how many violations were not counted because the code or a baseline waives them
 * @param waived how many violations were not counted because something outside the code waives them, such as the policy of
 *     the build; a decision that was stored before these were told apart has none
 * @param policyVersion the policy that it was checked under, absent where the enforcer does not know that one
 */
public record CheckedStandard(
        CheckState state,
        int suppressed,
        @JsonSetter(nulls = Nulls.AS_EMPTY) int waived,
        Instant receivedAt,
        @Nullable Long policyVersion) {

    /** One of which nothing outside the code waives anything. */
    public CheckedStandard(CheckState state, int suppressed, Instant receivedAt, @Nullable Long policyVersion) {
        this(state, suppressed, 0, receivedAt, policyVersion);
    }
}
