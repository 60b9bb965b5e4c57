package dev.plimsoll.enforcer.gate;

import java.util.List;
import java.util.Set;

/** Counts the findings about what is inside an artifact by status. */
final class Tally {

    private static final Set<String> IS_ABOUT_THE_INSIDE = Set.of(Wording.FRESHNESS, Wording.EVIDENCE);

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
                .filter(finding -> IS_ABOUT_THE_INSIDE.contains(finding.rule()))
                .count();
    }
}
