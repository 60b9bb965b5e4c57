package dev.plimsoll.standards.policy;

import java.util.Arrays;
import java.util.List;

/** The rules of the deploy gate, each with a mode of its own. */
public enum GateRule {
    GA_FRESHNESS("ga-freshness"),
    BUILD_HORIZON("build-horizon"),
    EVIDENCE("evidence"),
    STANDARDS("standards");

    private final String id;

    GateRule(String id) {
        this.id = id;
    }

    /** As it is written in policies and answers. */
    public String id() {
        return id;
    }

    /**
     * The rule with an id.
     *
     * @throws IllegalArgumentException with the id that was probably meant
     */
    public static GateRule of(String id) {
        List<String> ids = Arrays.stream(values()).map(GateRule::id).toList();
        return Arrays.stream(values())
                .filter(rule -> rule.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(DidYouMean.of(id, ids)));
    }
}
