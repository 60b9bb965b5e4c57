package dev.plimsoll.enforcer.gate;

import dev.plimsoll.standards.policy.GateRule;
import java.util.List;

/** Counts the findings about what is inside an artifact by status. */
final class Tally {

    private Tally() {}

    static Decision.Summary of(List<Finding> findings) {
        return new Decision.Summary(
                (int) findings.stream()
                        .filter(finding -> finding.rule().equals(Wording.FRESHNESS))
                        .count(),
                count(findings, Status.COMPLIANT),
                count(findings, Status.IN_GRACE),
                count(findings, Status.BEHIND),
                count(findings, Status.WAIVED),
                count(findings, Status.UNKNOWN),
                count(findings, Status.AHEAD),
                count(findings, Status.WITHDRAWN));
    }

    private static int count(List<Finding> findings, Status status) {
        return (int) findings.stream()
                .filter(finding -> finding.status() == status)
                .filter(finding -> !finding.rule().equals(GateRule.BUILD_HORIZON.id()))
                .count();
    }
}
