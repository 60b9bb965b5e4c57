package dev.plimsoll.rules;

import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policy;
import java.util.List;
import java.util.stream.Stream;

/** Runs the rules on the facts of one project. */
public final class ProjectCheck {
    private ProjectCheck() {}

    /**
     * What breaks which standard.
     *
     * @throws RuleFailedException when a rule breaks
     */
    public static List<Violation> run(ProjectFacts facts, Policy policy) {
        return Detectors.project().stream()
                .flatMap(rule -> check(rule, facts, policy))
                .sorted(Violation.ORDER)
                .toList();
    }

    /**
     * What breaks the standard of one rule.
     *
     * @throws RuleFailedException when the rule breaks
     */
    public static List<Violation> run(ProjectRule rule, ProjectFacts facts, Policy policy) {
        return check(rule, facts, policy).sorted(Violation.ORDER).toList();
    }

    private static Stream<Violation> check(ProjectRule rule, ProjectFacts facts, Policy policy) {
        try {
            return rule.check(facts, policy).stream();
        } catch (RuntimeException e) {
            throw new RuleFailedException(rule.getClass(), e);
        }
    }
}
