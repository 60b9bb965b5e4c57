package dev.plimsoll.standards.policy;

/** How a broken standard counts; {@code OFF} means it is not checked. */
public enum Level {
    ERROR,
    WARNING,
    ADVICE,
    OFF
}
