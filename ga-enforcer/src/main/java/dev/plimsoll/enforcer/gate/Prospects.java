package dev.plimsoll.enforcer.gate;

import dev.plimsoll.standards.policy.GateRule;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * From when on the gate will refuse artifacts, by what is known now. The gate itself is asked, but only at the instants at
 * which its verdict may turn and only about the components that may make it turn; what is learnt of a component serves
 * every artifact that contains it.
 */
public final class Prospects {

    private final Snapshot snapshot;
    private final Window window;
    private final Severity severity;
    private final Map<String, Part> parts = new HashMap<>();

    /**
     * What one component may do.
     *
     * @param judged whether the gate has a finding on the version of a library
     * @param turns from when on it may be in the way
     */
    private record Part(boolean judged, List<Instant> turns) {}

    /** What is left to ask the gate about. */
    private record Rest(Evidence evidence, Set<Instant> turns) {}

    public Prospects(Snapshot snapshot, Window window) {
        this.snapshot = snapshot.asFreshAs(window.now());
        this.window = window;
        this.severity = new Severity(snapshot.policy(), Context.UNKNOWN, window.now());
    }

    /** What blocks an artifact first; the instant of the question plays no part. */
    public Prospect of(Case asked) {
        return of(asked, finding -> true);
    }

    /** What one rule blocks an artifact by first, whatever the others do. */
    public Prospect of(Case asked, GateRule rule) {
        return of(asked, finding -> finding.rule().equals(rule.id()));
    }

    private Prospect of(Case asked, Predicate<Finding> counts) {
        Rest rest = rest(asked);
        boolean blockedNow = false;
        for (Instant at : rest.turns()) {
            List<Finding> denying = denying(asked, rest.evidence(), at);
            blockedNow |= at.equals(window.now()) && !denying.isEmpty();
            List<Finding> counting = denying.stream().filter(counts).toList();
            if (!counting.isEmpty()) {
                return new Prospect(blockedNow, at, counting);
            }
        }
        return new Prospect(blockedNow, null, List.of());
    }

    /** Nothing where the verdict is no denial. */
    private List<Finding> denying(Case asked, Evidence evidence, Instant at) {
        Context context = asked.context();
        Decision decision = Gate.decide(new Case(asked.id(), asked.artifact(), evidence, context, at), snapshot);
        if (decision.decision() != Verdict.DENY) {
            return List.of();
        }
        List<Verdict> effects = Gate.effects(decision, context, snapshot);
        return IntStream.range(0, effects.size())
                .filter(i -> effects.get(i) == Verdict.DENY)
                .mapToObj(decision.findings()::get)
                .toList();
    }

    private Rest rest(Case asked) {
        Set<Instant> turns = new TreeSet<>(Set.of(window.now()));
        Turns.of(asked.context(), snapshot).filter(window::isAhead).forEach(turns::add);
        if (!(asked.evidence() instanceof Evidence.Components inside)) {
            return new Rest(asked.evidence(), turns);
        }
        Set<String> kept = new LinkedHashSet<>();
        Set<String> named = inside.managedBy().isEmpty() ? Set.of() : new HashSet<>(inside.purls());
        String witness = null;
        for (String purl : inside.purls()) {
            Part part = parts.computeIfAbsent(purl, this::part);
            if (!part.turns().isEmpty()) {
                turns.addAll(part.turns());
                kept.add(purl);
                inside.managedBy().getOrDefault(purl, List.of()).stream()
                        .filter(named::contains)
                        .forEach(kept::add);
            }
            witness = witness == null && isJudgedItself(purl, part, inside) ? purl : witness;
        }
        return new Rest(witness == null ? inside : without(kept, witness, inside), turns);
    }

    /** Where one component is judged whatever happens, those that are never in the way make no difference. */
    private static Evidence without(Set<String> kept, String witness, Evidence.Components inside) {
        kept.add(witness);
        return new Evidence.Components(List.copyOf(kept), inside.managedBy());
    }

    private static boolean isJudgedItself(String purl, Part part, Evidence.Components inside) {
        return part.judged() && !inside.managedBy().containsKey(purl);
    }

    private Part part(String purl) {
        List<Instant> turns = Stream.concat(Stream.of(window.now()), changes(purl))
                .filter(at -> Gate.finding(purl, snapshot, at)
                        .filter(finding -> severity.mayDeny(finding.status()) || severity.mayDeny(Status.WAIVED))
                        .isPresent())
                .toList();
        boolean judged = Gate.finding(purl, snapshot, window.now())
                .filter(finding -> finding.rule().equals(Wording.FRESHNESS))
                .isPresent();
        return new Part(judged, turns);
    }

    private Stream<Instant> changes(String purl) {
        return snapshot.component(purl) instanceof Component.Judgeable judgeable
                ? judgeable.history().changes().stream().filter(window::isAhead)
                : Stream.of();
    }
}
