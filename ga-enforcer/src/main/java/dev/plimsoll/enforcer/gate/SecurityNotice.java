package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.VersionOrder;
import dev.plimsoll.enforcer.catalogue.VersionRange;
import dev.plimsoll.enforcer.catalogue.VersionScheme;
import dev.plimsoll.standards.policy.Notice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A notice with the releases of the library that mend it. */
record SecurityNotice(Notice notice, VersionRange affected, List<GaRelease> fixes) {

    SecurityNotice {
        fixes = List.copyOf(fixes);
    }

    static SecurityNotice of(Notice notice, List<GaRelease> releases) {
        VersionScheme scheme = VersionScheme.of(notice.library());
        List<VersionOrder> fixed = notice.fixed().stream().map(scheme::version).toList();
        return new SecurityNotice(
                notice,
                VersionRange.of(scheme, notice.affected()),
                releases.stream()
                        .filter(release -> fixed.contains(release.version()))
                        .toList());
    }

    boolean affects(VersionOrder version) {
        return affected.contains(version);
    }

    /** From when its versions are behind, by what is known; absent before it was given, from when it is revoked, and while no fix is GA. */
    Optional<Instant> dueBy(Instant known) {
        if (notice.given().isAfter(known) || notice.isRevoked(known)) {
            return Optional.empty();
        }
        return fixes.stream().filter(fix -> fix.isOut(known)).map(this::due).min(Comparator.naturalOrder());
    }

    private Instant due(GaRelease fix) {
        Instant later = fix.at().isAfter(notice.given()) ? fix.at() : notice.given();
        return later.plus(notice.within());
    }

    /** Every instant at which it may begin or cease to count. */
    Stream<Instant> changes() {
        return Stream.of(
                        Stream.of(notice.given()), fixes.stream().map(this::due), Stream.ofNullable(notice.revokedAt()))
                .flatMap(instants -> instants);
    }
}
