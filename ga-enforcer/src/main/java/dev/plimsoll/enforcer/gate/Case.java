package dev.plimsoll.enforcer.gate;

import java.time.Instant;

/**
 * One question to the gate.
 *
 * @param id the decision's future id
 * @param artifact what the artifact is called in a finding about itself
 */
public record Case(String id, String artifact, Evidence evidence, Context context, Instant at) {

    /** A question about what is inside, whoever asks. */
    Case(String id, String artifact, Evidence evidence, Instant at) {
        this(id, artifact, evidence, Context.UNKNOWN, at);
    }
}
