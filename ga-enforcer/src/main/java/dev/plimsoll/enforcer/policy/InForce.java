package dev.plimsoll.enforcer.policy;

import dev.plimsoll.standards.policy.Policy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A policy with the number it is known by; the same text has the same number.
 *
 * @param since since when it holds; where it is from a file, since when this process has it
 * @param catalogueVersion the catalogue that it came with and that it must not be used before; 0 where it came alone
 * @param commit absent where it is from a file
 */
public record InForce(
        long version,
        Policy policy,
        PolicyText text,
        Instant since,
        long catalogueVersion,
        @Nullable PolicyCommit commit) {}
