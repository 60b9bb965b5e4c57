package dev.plimsoll.rules.dependencies;

import com.google.auto.service.AutoService;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectRule;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policy;
import java.util.List;
import java.util.Set;

/** A service imports the company's platform BOM, or has it as a parent; silent while the policy names none. */
@AutoService(ProjectRule.class)
public final class PlatformBomIsImported implements ProjectRule {

    @Override
    public List<Violation> check(ProjectFacts facts, Policy policy) {
        Set<String> boms = policy.vocabulary().libraries("bom").keySet();
        return !facts.deployable()
                        || boms.isEmpty()
                        || facts.foundations().stream().anyMatch(boms::contains)
                ? List.of()
                : List.of(new Violation(
                        Standard.idOf(PlatformBomIsImported.class),
                        "The service does not stand on the platform: it neither imports " + String.join(" or ", boms)
                                + " nor has it as a parent",
                        facts.module().relativize(facts.pom()).toString().replace('\\', '/'),
                        1,
                        "dependencyManagement",
                        ""));
    }
}
