package dev.plimsoll.enforcer.simulation;

import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.enforcer.fleet.NextDeploy;
import dev.plimsoll.enforcer.simulation.Simulation.EndLine;
import dev.plimsoll.enforcer.simulation.Simulation.Grace;
import dev.plimsoll.enforcer.simulation.Simulation.Promote;
import dev.plimsoll.enforcer.simulation.Simulation.Withdraw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A world, a change that is simulated, and the same change really made. */
final class MadeUpWorld {

    final Reality today;
    final Reality changed;
    final Simulation simulation;
    final List<NextDeploy> deploys;
    final String wholePolicy;

    private final Chance chance;
    private final TreeMap<String, Release> releases = new TreeMap<>();
    private PolicySpec policy;

    private MadeUpWorld(Random random) {
        chance = new Chance(random);
        policy = PolicySpec.of(chance);
        Services.LIBRARIES.forEach(library -> chance.upTo(7, () -> 0).forEach(i -> put(past(library))));
        Reality.Polling polling = new Reality.Polling(
                Set.copyOf(new TreeSet<>(chance.upTo(4, () -> chance.of(Services.LIBRARIES)))),
                Set.copyOf(chance.upTo(1, () -> chance.of(Services.LIBRARIES))));
        deploys = new Services(chance).some();
        today = new Reality(Reality.TODAY, policy, releases.values(), polling);
        simulation = change();
        wholePolicy = policy.yaml();
        boolean isOtherPolicy = simulation.policy() != null || simulation.changesThePolicysParts();
        changed = new Reality(isOtherPolicy ? Reality.CHANGED : Reality.TODAY, policy, releases.values(), polling);
    }

    static MadeUpWorld of(Random random) {
        return new MadeUpWorld(random);
    }

    private Release past(String library) {
        int out = chance.between(-300, 0);
        Release release = new Release(library, chance.version(), Grid.at(out), Release.State.GA);
        return chance.oneIn(8) ? release.withdrawn(Grid.at(chance.between(out, 0))) : release;
    }

    private void put(Release release) {
        releases.put(release.library() + "@" + release.version(), release);
    }

    private @Nullable Release known(String library, String version) {
        return releases.get(library + "@" + version);
    }

    private Simulation change() {
        boolean isWhole = chance.oneIn(5);
        if (isWhole) {
            policy = PolicySpec.of(chance);
        }
        String text = isWhole ? policy.yaml() : null;
        List<Promote> promote =
                chance.upTo(2, this::promote).stream().filter(Objects::nonNull).toList();
        List<Withdraw> withdraw =
                chance.upTo(1, this::withdraw).stream().filter(Objects::nonNull).toList();
        boolean changesPolicy = chance.oneIn(2);
        List<Grace> grace = changesPolicy ? chance.upTo(1, this::grace) : List.of();
        List<EndLine> ends = changesPolicy
                ? chance.upTo(2, this::endLine).stream()
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
        List<Map<String, Object>> modes = changesPolicy ? chance.upTo(1, this::mode) : List.of();
        return new Simulation(
                new ArrayList<>(promote),
                new ArrayList<>(withdraw),
                new ArrayList<>(grace),
                new ArrayList<>(ends),
                new ArrayList<>(modes),
                text,
                chance.oneInOrNull(2, () -> chance.of(PolicySpec.RULES)),
                Grid.DAYS,
                "prod");
    }

    /** Nothing where the enforcer would refuse it. */
    private @Nullable Promote promote() {
        String library = chance.of(Services.LIBRARIES);
        String version = chance.version();
        Release known = known(library, version);
        int out = known == null ? chance.between(-40, 110) : chance.between(-40, 0);
        boolean isNow = known == null && chance.oneIn(4);
        if (known != null
                && (known.state() == Release.State.WITHDRAWN || known.gaAt().isAfter(Grid.NOW))) {
            return null;
        }
        Instant gaAt = isNow ? Grid.NOW : Grid.at(out);
        put(new Release(library, version, gaAt, Release.State.GA));
        return new Promote(library, version, isNow ? null : gaAt.toString());
    }

    /** Nothing where the enforcer would refuse it. */
    private @Nullable Withdraw withdraw() {
        List<Release> out = releases.values().stream()
                .filter(release -> release.state() == Release.State.GA)
                .toList();
        if (out.isEmpty()) {
            return null;
        }
        Release release = chance.of(out);
        int at = chance.oneIn(3) ? 0 : chance.between(0, 100);
        if (Grid.at(at).isBefore(release.gaAt())) {
            return null;
        }
        put(release.withdrawn(Grid.at(at)));
        return new Withdraw(
                release.library(),
                release.version(),
                at == 0 ? null : Grid.at(at).toString());
    }

    private Grace grace() {
        String library = chance.of(List.of(PolicySpec.A, PolicySpec.B, PolicySpec.ACME, "pkg:maven/org.acme/x"));
        String grace = PolicySpec.grace(chance);
        policy = policy.with(
                library, Objects.requireNonNull(policy.governing(library)).withGrace(grace));
        return new Grace(library, grace);
    }

    private @Nullable EndLine endLine() {
        String library = chance.of(List.of(PolicySpec.A, PolicySpec.B, PolicySpec.ACME, "pkg:maven/org.acme/y"));
        PolicySpec.Entry entry = Objects.requireNonNull(policy.governing(library));
        if (entry.lines().equals("all")) {
            return null;
        }
        String line = entry.lines().equals("major")
                ? "" + chance.between(1, 3)
                : chance.version().substring(0, 3);
        String on = Grid.at(chance.between(-60, 80)).toString();
        policy = policy.with(library, entry.ending(line, on));
        return new EndLine(library, line, on);
    }

    private Map<String, Object> mode() {
        String rule = chance.of(PolicySpec.RULES);
        Instant from = Grid.at(chance.between(-20, Grid.STEPS));
        String word = chance.of(List.of("off", "warn", "enforce"));
        boolean isForMoney = chance.oneIn(2);
        policy = policy.with(
                PolicySpec.key(rule, isForMoney ? "teams: [money]" : ""),
                "mode: " + word + ", enforceFrom: \"" + from + "\"");
        return isForMoney
                ? Map.of("rule", rule, "mode", word, "enforceFrom", from.toString(), "teams", List.of("money"))
                : Map.of("rule", rule, "mode", word, "enforceFrom", from.toString());
    }

    @Override
    public String toString() {
        return simulation + "\non\n" + deploys + "\nwith\n" + today.releases() + "\nbecomes\n" + wholePolicy;
    }
}
