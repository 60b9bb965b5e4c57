package dev.plimsoll.rules.delivery;

import com.google.auto.service.AutoService;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Load;
import dev.plimsoll.rules.ProjectRule;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policy;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is deployed is the service's own for at least a tenth, or carries next to no libraries. */
@AutoService(ProjectRule.class)
public final class DeployableIsThin implements ProjectRule {
    private static final double OWN_SHARE = 0.1;
    private static final long NEXT_TO_NOTHING = 10_000_000;

    @Override
    public List<Violation> check(ProjectFacts facts, Policy policy) {
        Load load = facts.load();
        if (load == null) {
            return List.of();
        }
        long libraries =
                load.libraries().values().stream().mapToLong(Long::longValue).sum();
        double share = (double) load.own() / Math.max(1, load.own() + libraries);
        return libraries <= NEXT_TO_NOTHING || share >= OWN_SHARE
                ? List.of()
                : List.of(new Violation(
                        Standard.idOf(DeployableIsThin.class),
                        message(load, libraries, share),
                        facts.module().relativize(facts.pom()).toString().replace('\\', '/'),
                        1,
                        "deployable",
                        ""));
    }

    private static String message(Load load, long libraries, double share) {
        Map.Entry<String, Long> largest = load.libraries().entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "Of the %s that the service carries %s (%s) are its own; the rest %s",
                size(load.own() + libraries),
                size(load.own()),
                share < 0.001 ? "under 0.1 %" : String.format(Locale.ROOT, "%.1f %%", share * 100),
                load.libraries().size() == 1
                        ? "is " + largest.getKey()
                        : "are " + load.libraries().size() + " libraries, the largest " + largest.getKey() + " with "
                                + size(largest.getValue()));
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
