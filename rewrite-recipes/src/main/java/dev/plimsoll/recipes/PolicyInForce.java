package dev.plimsoll.recipes;

import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import org.openrewrite.ExecutionContext;

/** The policy that a run of recipes obeys; whoever starts the run puts it into the context. */
public final class PolicyInForce {
    private static final String KEY = Policy.class.getName();

    private PolicyInForce() {}

    /** Lets a run obey this policy. */
    public static void put(ExecutionContext context, Policy policy) {
        context.putMessage(KEY, policy);
    }

    /** The policy of the run, the defaults where nobody gave one. */
    public static Policy of(ExecutionContext context) {
        Policy policy = context.getMessage(KEY);
        return policy == null ? Policies.defaults() : policy;
    }
}
