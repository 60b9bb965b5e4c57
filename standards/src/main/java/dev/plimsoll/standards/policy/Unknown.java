package dev.plimsoll.standards.policy;

/** What an artifact gets that cannot be judged; never a plain allow. */
public enum Unknown {
    WARN,
    DENY
}
