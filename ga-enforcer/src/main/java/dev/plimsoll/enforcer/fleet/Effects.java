package dev.plimsoll.enforcer.fleet;

import dev.plimsoll.enforcer.gate.Case;
import dev.plimsoll.enforcer.gate.Decision;
import dev.plimsoll.enforcer.gate.Evidence;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Gate;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.enforcer.gate.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What each finding does to the verdict, asked of the gate itself: how would it decide if there were nothing else? */
final class Effects {

    private final Map<Finding, Verdict> alone = new HashMap<>();
    private final Verdict aboutTheWhole;

    private Effects(Verdict aboutTheWhole) {
        this.aboutTheWhole = aboutTheWhole;
    }

    static Effects on(Judged judged, Snapshot snapshot) {
        Decision decision = judged.decision();
        Effects effects = new Effects(
                decide(decision, new Evidence.Components(List.of()), snapshot).decision());
        for (String purl : Objects.requireNonNullElse(judged.newest().purls(), List.<String>of())) {
            Decision one = decide(decision, new Evidence.Components(List.of(purl)), snapshot);
            one.findings().forEach(finding -> effects.alone.put(finding, one.decision()));
        }
        return effects;
    }

    List<Verdict> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> alone.getOrDefault(finding, aboutTheWhole))
                .toList();
    }

    private static Decision decide(Decision decision, Evidence evidence, Snapshot snapshot) {
        return Gate.decide(new Case(decision.id(), decision.id(), evidence, decision.evaluatedAt()), snapshot);
    }
}
