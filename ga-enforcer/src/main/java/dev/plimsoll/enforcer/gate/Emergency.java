package dev.plimsoll.enforcer.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may let a denied artifact through.
 *
 * @param rollback absent unless the deploy is meant as one
 * @param breakGlass absent unless a person has opened the gate for this artifact
 */
public record Emergency(
        @Nullable Rollback rollback, @Nullable BreakGlass breakGlass) {

    /** A deploy like any other. */
    public static final Emergency NONE = new Emergency(null, null);

    /**
     * A return to what ran before.
     *
     * @param ranThere whether the cluster confirmed that it ran in that environment
     * @param lastDeploy when the gate last let it through that was not a rollback or a break-glass
     */
    public record Rollback(boolean ranThere, @Nullable Instant lastDeploy) {}

    /** The gate opened by a person, in their own words, until just before an instant. */
    public record BreakGlass(String by, String reason, Instant until) {}
}
