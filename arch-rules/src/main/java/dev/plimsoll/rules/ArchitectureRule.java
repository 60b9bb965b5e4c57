package dev.plimsoll.rules;

import com.tngtech.archunit.lang.ArchRule;

/** The detector of a standard on annotations, hierarchy, dependencies or naming; its class is named like the standard. */
public interface ArchitectureRule {

    /** The sentence that ArchUnit evaluates; events carry the message a developer reads and the place as their object. */
    ArchRule rule();
}
