package dev.plimsoll.platform.data;

import org.jspecify.annotations.Nullable;

/** What keeps a service from starting or working as it is written: what is wrong and where, and what to write instead. */
public final class PlatformFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String description;
    private final String action;

    /** What is wrong and where, and what to write. */
    public PlatformFailure(String description, String action) {
        this(description, action, null);
    }

    /** What is wrong and where, what to write, and what brought it to light. */
    public PlatformFailure(String description, String action, @Nullable Throwable cause) {
        super(description + " " + action, cause);
        this.description = description;
        this.action = action;
    }

    /** What is wrong, and where. */
    public String description() {
        return description;
    }

    /** What to write. */
    public String action() {
        return action;
    }
}
