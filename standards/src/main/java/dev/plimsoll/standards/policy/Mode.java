package dev.plimsoll.standards.policy;

/** How hard a rule bites: not at all, with a warning, or with a denial. */
public enum Mode {
    OFF,
    WARN,
    ENFORCE
}
