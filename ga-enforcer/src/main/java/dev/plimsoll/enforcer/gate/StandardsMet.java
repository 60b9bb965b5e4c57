package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.artifact.CheckState;
import dev.plimsoll.enforcer.artifact.CheckedStandard;
import dev.plimsoll.standards.policy.ReportDemand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the reports of an artifact show that it meets the standards that are enforced. */
final class StandardsMet {

    private final Snapshot snapshot;
    private final ReportDemand demand;
    private final Instant at;

    private StandardsMet(Snapshot snapshot, Instant at) {
        this.snapshot = snapshot;
        this.demand = snapshot.policy().gate().reports();
        this.at = at;
    }

    /** Nothing where the policy demands no report, or where no digest is asked about; what is met is no finding. */
    static List<Finding> findings(Case asked, Snapshot snapshot) {
        Map<String, CheckedStandard> checked = asked.context().checked();
        if (checked == null
                || !snapshot.policy()
                        .gate()
                        .reports()
                        .environments()
                        .contains(asked.context().target().environment())) {
            return List.of();
        }
        return new StandardsMet(snapshot, asked.at()).findings(asked.artifact(), checked);
    }

    private List<Finding> findings(String artifact, Map<String, CheckedStandard> checked) {
        Map<String, Instant> enforced = snapshot.enforcedStandards();
        boolean anyNow = enforced.values().stream().anyMatch(from -> !from.isAfter(at));
        if (checked.isEmpty()) {
            return anyNow ? List.of(StandardWording.noReport(artifact)) : List.of();
        }
        List<Finding> findings = new ArrayList<>();
        enforced.forEach((standard, from) -> {
            Finding finding = finding(standard, from, checked.get(standard));
            if (finding != null) {
                findings.add(finding);
            }
        });
        return findings;
    }

    /** Absent where the standard is met, for all that is known now. */
    private @Nullable Finding finding(String standard, Instant from, @Nullable CheckedStandard checked) {
        String flaw = flaw(checked);
        if (flaw != null) {
            return from.isAfter(at)
                    ? StandardWording.later(standard, flaw, from)
                    : StandardWording.unmet(standard, flaw, from);
        }
        Instant end = Objects.requireNonNull(checked).receivedAt().plus(demand.within());
        if (isUnderThisPolicy(checked)) {
            return null;
        }
        if (from.isAfter(at)) {
            return null;
        }
        return at.isBefore(end)
                ? StandardWording.later(standard, StandardWording.OTHER_POLICY, end)
                : StandardWording.unmet(standard, StandardWording.OTHER_POLICY, end);
    }

    private boolean isUnderThisPolicy(CheckedStandard checked) {
        return Objects.equals(checked.policyVersion(), snapshot.policyVersion());
    }

    /** What keeps the reports from showing that a standard is met, whatever their age. */
    private @Nullable String flaw(@Nullable CheckedStandard checked) {
        if (checked == null) {
            return "no report names it";
        }
        if (checked.state() == CheckState.NOT_RUN) {
            return "it could not be checked";
        }
        if (checked.state() == CheckState.BROKEN) {
            return "it is broken";
        }
        if (checked.waived() > 0) {
            return "it is broken " + checked.waived()
                    + " times, waived by the policy of its build; here the gate's own waivers count";
        }
        return checked.suppressed() > 0 && !demand.trustCode()
                ? "it is broken " + checked.suppressed()
                        + " times, waived only in the code or a baseline, which does not count here"
                : null;
    }
}
