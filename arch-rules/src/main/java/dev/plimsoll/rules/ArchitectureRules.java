package dev.plimsoll.rules;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.policy.Vocabulary;
import java.util.Map;
import java.util.TreeMap;

/** The standards on classes as rules of ArchUnit, for a test of one's own without the plugin. */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /** Every standard on classes, whatever its severity, in one rule. */
    public static ArchRule all(Vocabulary vocabulary) {
        return CompositeArchRule.of(
                rules().keySet().stream().map(id -> of(id, vocabulary)).toList());
    }

    /**
     * One standard.
     *
     * @param standard its id, as in {@code entity-has-version}
     * @param vocabulary what the company calls the things that the standard speaks of
     * @throws IllegalArgumentException when no standard on classes has this id
     */
    public static ArchRule of(String standard, Vocabulary vocabulary) {
        Map<String, ArchitectureRule> rules = rules();
        ArchitectureRule rule = rules.get(standard);
        if (rule == null) {
            throw new IllegalArgumentException(
                    "No standard on classes is called " + standard + "; there are " + rules.keySet());
        }
        String why = Standards.find(standard).map(Standard::why).orElse("");
        return rule.rule(vocabulary).allowEmptyShould(true).as(standard).because(why);
    }

    private static Map<String, ArchitectureRule> rules() {
        Map<String, ArchitectureRule> rules = new TreeMap<>();
        Detectors.architecture().forEach(rule -> rules.put(Standard.idOf(rule.getClass()), rule));
        return rules;
    }
}
