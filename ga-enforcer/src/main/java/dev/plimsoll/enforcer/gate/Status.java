package dev.plimsoll.enforcer.gate;

/** What one governed library version of an artifact is at an instant, worst first. */
public enum Status {
    WITHDRAWN,
    BEHIND,
    UNMET,
    AHEAD,
    UNKNOWN,
    IN_GRACE,
    COMPLIANT,
    WAIVED
}
