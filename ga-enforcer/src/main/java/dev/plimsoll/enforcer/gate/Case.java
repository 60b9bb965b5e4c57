package dev.plimsoll.enforcer.gate;

import java.time.Instant;

/**
 * One question to the gate.
 *
 * @param id the decision's future id
 * @param artifact what the artifact is called in a finding about itself
 */
public record Case(String id, String artifact, Evidence evidence, Instant at) {}
