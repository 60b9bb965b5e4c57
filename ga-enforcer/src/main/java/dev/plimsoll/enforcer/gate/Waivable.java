package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.VersionRange;
import dev.plimsoll.enforcer.catalogue.VersionScheme;
import dev.plimsoll.standards.policy.Concern;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Target;
import dev.plimsoll.standards.policy.Waiver;
import dev.plimsoll.standards.policy.Waivers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which findings can be waived, and what each asks a waiver for. */
public final class Waivable {

    private static final Set<Status> STATUSES = Set.of(Status.BEHIND, Status.WITHDRAWN, Status.UNKNOWN, Status.UNMET);

    private Waivable() {}

    /** The waiver that a finding has. */
    static Optional<Waiver> waiverOf(Finding finding, List<Waiver> waivers, Target target, Instant at) {
        return waivers.isEmpty() || !STATUSES.contains(finding.status())
                ? Optional.empty()
                : Waivers.of(waivers, concern(finding), target, at);
    }

    /** Whether a finding that is or could be waived is in the scope of a waiver. */
    public static boolean needs(Finding finding, Waiver.Scope scope, Target target) {
        return (finding.status() == Status.WAIVED || STATUSES.contains(finding.status()))
                && scope.covers(target)
                && scope.covers(concern(finding));
    }

    private static Concern concern(Finding finding) {
        String version = finding.version();
        VersionScheme scheme = VersionScheme.of(finding.library());
        return new Concern(
                GateRule.of(finding.rule()),
                finding.library(),
                range -> version != null && VersionRange.of(scheme, range).contains(scheme.version(version)));
    }
}
