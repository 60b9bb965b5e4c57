package dev.plimsoll.enforcer.gate;

import dev.plimsoll.standards.policy.Action;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Mode;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.RuleMode;
import dev.plimsoll.standards.policy.Unknown;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How hard each finding of one question bites: the table status x mode. */
final class Severity {

    private final Policy policy;
    private final Instant at;
    private final Map<GateRule, RuleMode> special = new EnumMap<>(GateRule.class);

    Severity(Policy policy, Context context, Instant at) {
        this.policy = policy;
        this.at = at;
        for (GateRule rule : GateRule.values()) {
            policy.gate().modeOf(rule, context.target()).ifPresent(mode -> special.put(rule, mode));
        }
    }

    Verdict of(Finding finding) {
        GateRule rule = rule(finding);
        Verdict verdict = under(mode(rule), action(finding.status()));
        boolean isNeverPlain = rule == GateRule.EVIDENCE && verdict == Verdict.ALLOW;
        return isNeverPlain ? Verdict.ALLOW_WITH_WARNINGS : verdict;
    }

    /** When a finding may come to bite harder although nothing else changes. */
    Optional<Instant> changeFor(Finding finding) {
        RuleMode mode = special.get(rule(finding));
        return mode == null || action(finding.status()) == Action.ALLOW ? Optional.empty() : mode.changeAfter(at);
    }

    /** Whether an enforced rule denies a status. */
    boolean mayDeny(Status status) {
        return action(status) == Action.DENY;
    }

    private Mode mode(GateRule rule) {
        RuleMode mode = special.get(rule);
        return mode == null ? policy.mode() : mode.at(at);
    }

    private static Verdict under(Mode mode, Action action) {
        if (mode == Mode.OFF || action == Action.ALLOW) {
            return Verdict.ALLOW;
        }
        return mode == Mode.ENFORCE && action == Action.DENY ? Verdict.DENY : Verdict.ALLOW_WITH_WARNINGS;
    }

    private Action action(Status status) {
        Action chosen = policy.gate().table().get(status.name());
        return chosen != null ? chosen : byDefault(status);
    }

    private Action byDefault(Status status) {
        return switch (status) {
            case WITHDRAWN, BEHIND, UNMET -> Action.DENY;
            case UNKNOWN -> policy.unknown() == Unknown.DENY ? Action.DENY : Action.WARN;
            case AHEAD -> Action.WARN;
            case IN_GRACE, COMPLIANT, WAIVED -> Action.ALLOW;
        };
    }

    private static GateRule rule(Finding finding) {
        return Arrays.stream(GateRule.values())
                .filter(rule -> rule.id().equals(finding.rule()))
                .findFirst()
                .orElseThrow();
    }
}
