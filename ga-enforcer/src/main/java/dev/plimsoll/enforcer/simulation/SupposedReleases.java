package dev.plimsoll.enforcer.simulation;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.enforcer.catalogue.ReleaseVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The catalogue after the promotions and then the withdrawals of a simulation. */
final class SupposedReleases {

    private final Instant now;
    private final List<String> warnings;
    private final Map<String, List<Release>> releases;

    private SupposedReleases(Catalogue today, Instant now, List<String> warnings) {
        this.now = now;
        this.warnings = warnings;
        this.releases = new HashMap<>(today.releases());
    }

    static Catalogue of(Catalogue today, Simulation simulation, Instant now, List<String> warnings) {
        SupposedReleases supposed = new SupposedReleases(today, now, warnings);
        Part.each("promote", Objects.requireNonNull(simulation.promote()), (part, one) -> supposed.promote(one));
        Part.each("withdraw", Objects.requireNonNull(simulation.withdraw()), (part, one) -> supposed.withdraw(one));
        return new Catalogue(today.version(), supposed.releases, today.checked(), today.notices(), today.waivers());
    }

    private void promote(Simulation.Promote change) {
        ReleaseVersion promoted = ReleaseVersion.checked(change.library(), change.version());
        promoted.checkCanBeGa();
        Instant gaAt = change.gaAt() == null ? now : Part.instant("gaAt", change.gaAt());
        Release known = find(promoted).orElse(null);
        if (known == null || !isSettled(known, change, gaAt)) {
            put(new Release(promoted.library(), promoted.version(), gaAt, Release.State.GA));
        }
    }

    /** True where it is GA already and another moment is not asked for. */
    private boolean isSettled(Release known, Simulation.Promote change, Instant gaAt) {
        String release = known.version() + " of " + known.library();
        if (known.state() == Release.State.WITHDRAWN) {
            throw Refusal.badRequest(
                    release + " was withdrawn at " + known.withdrawnAt(), "suppose a new version and promote that");
        }
        if (!known.isGa()) {
            return false;
        }
        if (change.gaAt() == null) {
            warnings.add(release + " is GA since " + known.gaAt()
                    + " already, so promoting it changes nothing; give `gaAt` to suppose another moment.");
            return true;
        }
        if (gaAt.isAfter(now)) {
            throw Refusal.badRequest(
                    "`gaAt` is " + gaAt + ", but " + release + " is GA since " + known.gaAt() + " already",
                    "leave it out, or suppose another version");
        }
        return false;
    }

    private void withdraw(Simulation.Withdraw change) {
        ReleaseVersion withdrawn = ReleaseVersion.checked(change.library(), change.version());
        Instant at = change.at() == null ? now : Part.instant("at", change.at());
        if (at.isBefore(now)) {
            throw Refusal.badRequest("`at` is " + at + ", which is over", "leave it out for now, or give a later one");
        }
        Release known = find(withdrawn)
                .orElseThrow(() -> Refusal.badRequest(
                        "No release " + withdrawn.version() + " of " + withdrawn.library() + " is known",
                        "check the spelling against GET /api/v1/releases?library=" + withdrawn.library()));
        if (known.state() == Release.State.WITHDRAWN) {
            warnings.add(known.version() + " of " + known.library() + " was withdrawn at " + known.withdrawnAt()
                    + " already, so withdrawing it changes nothing.");
            return;
        }
        if (at.isBefore(known.gaAt())) {
            throw Refusal.badRequest(
                    "`at` is " + at + ", but " + known.version() + " of " + known.library() + " is GA only from "
                            + known.gaAt() + " on",
                    "give a later one, or do not suppose the release at all");
        }
        put(known.withdrawn(at));
    }

    private Optional<Release> find(ReleaseVersion named) {
        return releases.getOrDefault(named.library(), List.of()).stream()
                .filter(release -> release.version().equals(named.version()))
                .findFirst();
    }

    private void put(Release release) {
        List<Release> others = new ArrayList<>(releases.getOrDefault(release.library(), List.of()));
        others.removeIf(other -> other.version().equals(release.version()));
        others.add(release);
        others.sort(Comparator.comparing(Release::gaAt).thenComparing(Release::version));
        releases.put(release.library(), List.copyOf(others));
    }
}
