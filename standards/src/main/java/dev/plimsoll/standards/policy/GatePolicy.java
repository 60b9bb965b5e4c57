package dev.plimsoll.standards.policy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the policy says to the deploy gate beyond the libraries that it governs.
 *
 * @param table what is made of a status under {@link Mode#ENFORCE}, by its name; the others keep what they are by default
 * @param horizon how long after its last publication an artifact may be deployed
 * @param reports where a deploy needs a report of the artifact's check
 */
public record GatePolicy(
        List<Hold> holds,
        List<Notice> notices,
        List<RuleMode> rules,
        Map<String, Action> table,
        Duration horizon,
        ReportDemand reports,
        List<Waiver> waivers) {

    public static final Duration DEFAULT_HORIZON = Duration.ofDays(14);

    /** What holds where a policy says nothing of all this. */
    public static final GatePolicy DEFAULTS =
            new GatePolicy(List.of(), List.of(), List.of(), Map.of(), DEFAULT_HORIZON, ReportDemand.DEFAULT, List.of());

    public GatePolicy {
        holds = List.copyOf(holds);
        notices = List.copyOf(notices);
        rules = List.copyOf(rules);
        table = Map.copyOf(table);
        waivers = List.copyOf(waivers);
    }

    /** The most specific mode that somebody gave a rule for such a deploy. */
    public Optional<RuleMode> modeOf(GateRule rule, Target target) {
        return rules.stream()
                .filter(entry -> entry.rule() == rule && entry.selector().matches(target))
                .max(Comparator.comparingInt(entry -> entry.selector().specificity()));
    }
}
