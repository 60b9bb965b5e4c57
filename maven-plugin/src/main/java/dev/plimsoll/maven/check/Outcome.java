package dev.plimsoll.maven.check;

import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.StandardPolicy;
import dev.plimsoll.standards.policy.Waiver;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the engines found in one module; nothing in it depends on the day, so it may be kept, before {@link Today} adds to it.
 *
 * @param policy the name of the policy and which state of it
 * @param levels what the policy makes of standards, by id
 * @param waivers what the policy permits to break standards, whoever's and whenever it holds
 * @param codeWaivers what the code permits itself, whenever it holds
 * @param classes how many classes were imported
 * @param dependencies how many libraries the module runs with
 * @param ran ids of the standards that were checked
 */
record Outcome(
        String policy,
        Map<String, StandardPolicy> levels,
        List<Waiver> waivers,
        List<CodeWaiver> codeWaivers,
        int classes,
        int dependencies,
        List<String> ran,
        List<Gap> gaps,
        List<Violation> violations) {

    Outcome {
        levels = Map.copyOf(levels);
        waivers = List.copyOf(waivers);
        codeWaivers = List.copyOf(codeWaivers);
        ran = List.copyOf(ran);
        gaps = List.copyOf(gaps);
        violations = List.copyOf(violations);
    }

    /** Whether the same inputs would give the same again. */
    boolean mayBeKept() {
        return gaps.stream().allMatch(gap -> gap.cause().lasts());
    }

    /** The same, with what was found of further standards. */
    Outcome and(Outcome part) {
        return new Outcome(
                policy,
                levels,
                waivers,
                codeWaivers,
                classes,
                dependencies,
                Stream.concat(ran.stream(), part.ran.stream()).sorted().toList(),
                Stream.concat(gaps.stream(), part.gaps.stream()).toList(),
                Stream.concat(violations.stream(), part.violations.stream())
                        .sorted(Violation.ORDER)
                        .toList());
    }

    /** A key for what is made of it, given one that says what it was made from, but for the day. */
    String keyed(String key) {
        Inputs inputs = new Inputs().text(key);
        for (Gap gap : gaps) {
            inputs.text(gap.standard()).text(gap.reason());
        }
        for (Violation violation : violations) {
            inputs.text(violation.standard()).text(violation.element()).text(violation.message());
        }
        return inputs.key();
    }

    /**
     * A standard that could not be checked.
     *
     * @param reason the cause in words, without a full stop
     */
    record Gap(String standard, Cause cause, String reason) {}
}
