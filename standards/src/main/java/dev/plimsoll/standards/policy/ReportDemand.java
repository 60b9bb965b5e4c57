package dev.plimsoll.standards.policy;

import java.time.Duration;
import java.util.Set;

/**
 * Where a deploy needs a report of the artifact's check, and which one is good enough.
 *
 * @param environments where one is needed; nowhere else does the rule {@link GateRule#STANDARDS} find anything
 * @param within how old a report may be that was made under another policy than the one in force
 * @param trustCode whether a waiver in the code and a baseline count as well
 */
public record ReportDemand(Set<String> environments, Duration within, boolean trustCode) {

    /** Production, a week, and nobody waives a standard for themselves. */
    public static final ReportDemand DEFAULT = new ReportDemand(Set.of("prod"), Duration.ofDays(7), false);

    public ReportDemand {
        environments = Set.copyOf(environments);
    }
}
