package dev.plimsoll.standards.policy;

/** Which versions of a library replace each other: all of them, those of one major, or those of one minor. */
public enum LineRule {
    ALL,
    MAJOR,
    MINOR
}
