package dev.plimsoll.enforcer.policy;

import dev.plimsoll.enforcer.StartupFailure;
import org.jspecify.annotations.Nullable;

/** Where the policy comes from: a file, or Git. */
public interface PolicySource {

    /** Asks now whether there is a new one; takes as long as a network does, and tells of failures in {@link #looks}. */
    void look();

    /**
     * What holds, looked up within milliseconds: the very object that is known where nothing has changed.
     *
     * @throws StartupFailure where nothing is known and nothing can be had
     */
    InForce inForce(@Nullable InForce known);

    /** How it went. */
    Looks looks();
}
