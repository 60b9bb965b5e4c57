package dev.plimsoll.rules;

import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policy;
import java.util.List;

/** The detector of a standard on the POM, the resolved dependencies or the files of a project; named like the standard. */
public interface ProjectRule {

    /** What breaks the standard, empty when it holds. */
    List<Violation> check(ProjectFacts facts, Policy policy);
}
