package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.VersionRange;
import dev.plimsoll.enforcer.catalogue.VersionScheme;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which waiver a finding has; every path asks here. */
public final class Waivers {

    private static final Set<Status> WAIVABLE = Set.of(Status.BEHIND, Status.WITHDRAWN, Status.UNKNOWN, Status.UNMET);

    private Waivers() {}

    /** Of several the one that ends last. */
    public static Optional<Waiver> of(List<Waiver> waivers, Finding finding, Context context, Instant at) {
        if (waivers.isEmpty() || !WAIVABLE.contains(finding.status())) {
            return Optional.empty();
        }
        return waivers.stream()
                .filter(waiver -> waiver.holdsAt(at))
                .filter(waiver -> waiver.scope().covers(context.target()))
                .filter(waiver -> covers(waiver.scope(), finding))
                .max(Comparator.comparing(Waiver::until));
    }

    private static boolean covers(Waiver.Scope scope, Finding finding) {
        return scope.rule().id().equals(finding.rule())
                && scope.coversLibrary(finding.library())
                && (scope.versions() == null || hasVersionIn(scope.versions(), finding));
    }

    private static boolean hasVersionIn(String range, Finding finding) {
        VersionScheme scheme = VersionScheme.of(finding.library());
        return finding.version() != null && VersionRange.of(scheme, range).contains(scheme.version(finding.version()));
    }
}
