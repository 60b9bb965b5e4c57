package dev.plimsoll.enforcer.simulation;

import static java.util.stream.Collectors.toMap;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.enforcer.gate.Case;
import dev.plimsoll.enforcer.gate.Decision;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Gate;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.enforcer.gate.Verdict;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What really happens: the policy in force, and a catalogue in which a release or its withdrawal is not before it happens. */
final class Reality {

    static final long TODAY = 7;
    static final long CHANGED = 8;

    private static final Duration BETWEEN_POLLS = Duration.ofDays(5);

    private final long policyVersion;
    private final Policy policy;
    private final List<Release> releases;
    private final Polling polling;
    private final Map<Seen, Snapshot> snapshots = new HashMap<>();

    /** Which libraries are polled, and of these the ones that no poll reads any more. */
    record Polling(Set<String> polled, Set<String> stale) {}

    private record Seen(List<Release> releases, Map<String, Instant> checked) {}

    Reality(long policyVersion, PolicySpec spec, Collection<Release> releases, Polling polling) {
        this.policyVersion = policyVersion;
        this.policy = Policies.read("plimsoll.yml", spec.yaml());
        this.releases = List.copyOf(releases);
        this.polling = polling;
    }

    Snapshot at(Instant at) {
        List<Release> out = releases.stream()
                .filter(release -> !release.gaAt().isAfter(at))
                .map(release -> notYetWithdrawn(release, at))
                .toList();
        return snapshots.computeIfAbsent(new Seen(out, checked(at)), this::snapshot);
    }

    private Snapshot snapshot(Seen seen) {
        return Snapshot.of(
                policyVersion,
                policy,
                new Catalogue(1, Catalogue.of(1, seen.releases()).releases(), seen.checked(), List.of(), List.of()));
    }

    private Map<String, Instant> checked(Instant at) {
        long polls = Duration.between(Grid.NOW, at).dividedBy(BETWEEN_POLLS);
        Instant lastPoll = Grid.NOW.plus(BETWEEN_POLLS.multipliedBy(polls));
        return polling.polled().stream()
                .collect(toMap(
                        library -> library,
                        library -> polling.stale().contains(library) ? Grid.NOW.minus(Duration.ofDays(8)) : lastPoll));
    }

    private static Release notYetWithdrawn(Release release, Instant at) {
        Instant withdrawnAt = release.withdrawnAt();
        return withdrawnAt == null || !withdrawnAt.isAfter(at)
                ? release
                : new Release(release.library(), release.version(), release.gaAt(), Release.State.GA);
    }

    List<Release> releases() {
        return releases;
    }

    /** What denies an artifact by a rule, or by any. */
    List<Finding> denying(Case asked, @Nullable String rule, Instant at) {
        Snapshot snapshot = at(at);
        Case now = new Case(asked.id(), asked.artifact(), asked.evidence(), asked.context(), at);
        Decision decision = Gate.decide(now, snapshot);
        List<Verdict> effects = Gate.effects(decision, now.context(), snapshot);
        return IntStream.range(0, effects.size())
                .filter(i -> decision.decision() == Verdict.DENY && effects.get(i) == Verdict.DENY)
                .mapToObj(decision.findings()::get)
                .filter(finding -> rule == null || rule.equals(finding.rule()))
                .toList();
    }

    /** The first of all instants on the grid at which something denies it. */
    @Nullable
    Instant firstDenial(Case asked, @Nullable String rule) {
        return Grid.all()
                .filter(at -> !denying(asked, rule, at).isEmpty())
                .findFirst()
                .orElse(null);
    }
}
