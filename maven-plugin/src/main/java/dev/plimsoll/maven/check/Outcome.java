package dev.plimsoll.maven.check;

import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.StandardPolicy;
import java.util.List;
import java.util.Map;

/**
 * What the engines found in one module; nothing in it depends on the day, so it may be kept.
 *
 * @param policy the name of the policy and which state of it
 * @param levels what the policy makes of standards, by id
 * @param classes how many classes were imported
 * @param dependencies how many libraries the module runs with
 * @param ran ids of the standards that were checked
 */
record Outcome(
        String policy,
        Map<String, StandardPolicy> levels,
        int classes,
        int dependencies,
        List<String> ran,
        List<Gap> gaps,
        List<Violation> violations) {

    Outcome {
        levels = Map.copyOf(levels);
        ran = List.copyOf(ran);
        gaps = List.copyOf(gaps);
        violations = List.copyOf(violations);
    }

    /** Whether the same inputs would give the same again; a repository that was out of reach may be back. */
    boolean mayBeKept() {
        return gaps.stream().allMatch(Gap::lasts);
    }

    /** A standard that could not be checked, and the line that switches it on. */
    record Gap(String standard, String reason, String remedy) {
        private boolean lasts() {
            return !reason.startsWith("the annotation processors cannot")
                    && !reason.startsWith("the sources took longer");
        }
    }
}
