package dev.plimsoll.maven.check;

import dev.plimsoll.rules.ProjectFacts.Freshness;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Asks the gate about libraries; found by {@link java.util.ServiceLoader}, as the goals that speak to the enforcer need the check. */
public interface FreshnessSource {

    /** What the gate says of libraries, package URLs with the BOMs and parents that manage them, without a trace. */
    Word ask(Asked asked, Question question) throws InterruptedException;

    /**
     * What is asked.
     *
     * @param at the instant that the answer is for
     */
    record Question(String service, Map<String, List<String>> libraries, Instant at) {
        public Question {
            libraries = Map.copyOf(libraries);
        }
    }

    /** The gate's word. */
    sealed interface Word {
        /** It judged the libraries. */
        record Known(Freshness freshness) implements Word {}

        /** It did not, and why, without a full stop. */
        record None(String why) implements Word {}
    }
}
