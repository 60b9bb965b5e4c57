package dev.plimsoll.enforcer.gate;

/** The three answers of the gate, mildest first. */
public enum Verdict {
    ALLOW,
    ALLOW_WITH_WARNINGS,
    DENY
}
