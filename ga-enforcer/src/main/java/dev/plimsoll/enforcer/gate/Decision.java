package dev.plimsoll.enforcer.gate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gate's answer in its native shape.
 *
 * @param id absent only before the decision is stored; a dry run has one too, but nothing is stored under it
 * @param validUntil until when an ALLOW holds: the first deadline, end of a waiver or stricter mode in it, at most 24 hours; absent
 *     for a DENY
 * @param exemption what lets the artifact through, or would have, where the findings deny it; absent otherwise
 * @param policyVersion counts the policies that were in force, from 1
 * @param catalogueVersion counts the changes of the catalogue, from 1
 */
public record Decision(
        String id,
        Verdict decision,
        Instant evaluatedAt,
        @Nullable Instant validUntil,
        long policyVersion,
        long catalogueVersion,
        boolean degraded,
        @Nullable Exemption exemption,
        Summary summary,
        List<Finding> findings) {

    public Decision {
        findings = List.copyOf(findings);
    }

    /** How many governed findings have each status. */
    public record Summary(
            int governed, int compliant, int inGrace, int behind, int waived, int unknown, int ahead, int withdrawn) {}
}
