package dev.plimsoll.standards.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The one decision on waivers: the gate, exports, pages and builds all ask here. */
public final class Waivers {

    private Waivers() {}

    /** The waiver that something has in a place at an instant; of several the one that ends last. */
    public static Optional<Waiver> of(Collection<Waiver> waivers, Concern concern, Target target, Instant at) {
        return waivers.stream()
                .filter(waiver -> waiver.holdsAt(at))
                .filter(waiver -> waiver.scope().covers(target))
                .filter(waiver -> waiver.scope().covers(concern))
                .max(Comparator.comparing(Waiver::until));
    }

    /** The waiver that a broken standard has in a build; one for an environment never counts there. */
    public static Optional<Waiver> ofBuild(Collection<Waiver> waivers, String standard, Target build, Instant at) {
        return of(waivers, Concern.ofStandard(standard), build, at);
    }
}
