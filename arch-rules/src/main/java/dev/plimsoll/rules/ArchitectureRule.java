package dev.plimsoll.rules;

import com.tngtech.archunit.lang.ArchRule;
import dev.plimsoll.standards.policy.Vocabulary;

/** The detector of a standard on annotations, hierarchy, dependencies or naming; its class is named like the standard. */
public interface ArchitectureRule {

    /**
     * The sentence that ArchUnit evaluates; events carry the message a developer reads and the place as their object.
     *
     * @param vocabulary what the company calls the things that the standard speaks of
     */
    ArchRule rule(Vocabulary vocabulary);
}
