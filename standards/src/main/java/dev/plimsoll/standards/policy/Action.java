package dev.plimsoll.standards.policy;

/** What the gate makes of a finding under {@link Mode#ENFORCE}; a milder mode makes it milder. */
public enum Action {
    ALLOW,
    WARN,
    DENY
}
