package dev.plimsoll.enforcer.artifact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one standard fared in the newest report of an artifact that names it.
 *
 * @param suppressed how many violations were not counted because the code or a baseline waives them
 * @param policyVersion the policy that it was checked under, absent where the enforcer does not know that one
 */
public record CheckedStandard(
        CheckState state,
        int suppressed,
        Instant receivedAt,
        @Nullable Long policyVersion) {}
