package dev.plimsoll.enforcer.artifact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check of one build found.
 *
 * @param rules what the report itself says about the standards it names
 * @param results by standard
 */
record Report(List<Rule> rules, Map<String, Result> results, List<Violation> violations) {

    Report {
        rules = List.copyOf(rules);
        results = Map.copyOf(results);
        violations = List.copyOf(violations);
    }

    /** A standard in the words of whoever checked it. */
    record Rule(String id, String topic, String title, String severity, String fix, String markdown) {

        /** A rule that a result names and nobody describes. */
        static Rule nameless(String id) {
            return new Rule(id, "other", id, "warning", "manual", "");
        }
    }

    /** How one standard fared; the reason only where it did not run. */
    record Result(State state, @Nullable String reason) {}

    /** The three ways a standard that a report names can fare. */
    enum State {
        PASSED,
        BROKEN,
        NOT_RUN
    }

    /** One violation; {@code line} is 0 where it is unknown. */
    record Violation(String standard, String level, String file, int line, String message) {}
}
