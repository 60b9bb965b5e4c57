package dev.plimsoll.enforcer.artifact;

/** The three ways a standard that a report names can fare. */
public enum CheckState {
    PASSED,
    BROKEN,
    NOT_RUN
}
