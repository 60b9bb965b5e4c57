package dev.plimsoll.enforcer.artifact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check of one build found.
 *
 * @param rules what the report itself says about the standards it names
 * @param results by standard
 * @param policySha256 of the policy's text, absent where the report does not say
 */
record Report(
        List<Rule> rules,
        Map<String, Result> results,
        List<Violation> violations,
        @Nullable String policySha256) {

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

    /**
     * How one standard fared.
     *
     * @param reason only where it did not run
     * @param suppressed how many violations the code or a baseline waives
     * @param waived how many something outside the code waives, such as the policy of the build
     */
    record Result(CheckState state, @Nullable String reason, int suppressed, int waived) {

        Result(CheckState state, @Nullable String reason) {
            this(state, reason, 0, 0);
        }

        /** What is worse stays: broken in one run is broken. */
        Result and(Result other) {
            Result worse = rank() >= other.rank() ? this : other;
            return new Result(worse.state, worse.reason, suppressed + other.suppressed, waived + other.waived);
        }

        private int rank() {
            return switch (state) {
                case PASSED -> 0;
                case NOT_RUN -> 1;
                case BROKEN -> 2;
            };
        }
    }

    /** One violation; {@code line} is 0 where it is unknown. */
    record Violation(String standard, String level, String file, int line, String message) {}
}
