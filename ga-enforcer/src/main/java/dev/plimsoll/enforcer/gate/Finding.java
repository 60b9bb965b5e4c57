package dev.plimsoll.enforcer.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one governed library version.
 *
 * @param rule the id of the rule that found it: {@code ga-freshness}, {@code build-horizon}, or {@code evidence} for an artifact
 *     that cannot be judged
 * @param library package URL without version; the artifact itself for the other two rules
 * @param line the version's release line
 * @param floor the lowest version that may be deployed now, from the version's own line or the one it must move to; the best
 *     version for {@code WITHDRAWN}, which may be lower
 * @param latest the newest GA version of the line that {@code floor} is of
 * @param behindSince since when it has been behind or withdrawn without a break
 * @param deadline the first instant at which the version is below the floor, by what is known now
 * @param message one sentence a person understands
 * @param fix what to do, absent when there is nothing to do
 * @param waiver ticket, end, approver and reason of what makes it {@code WAIVED}
 */
public record Finding(
        String rule,
        Status status,
        String library,
        @Nullable String version,
        @Nullable String line,
        @Nullable String floor,
        @Nullable Instant floorGaAt,
        @Nullable String latest,
        @Nullable Instant behindSince,
        @Nullable Instant deadline,
        String message,
        @Nullable String fix,
        @Nullable String waiver) {}
