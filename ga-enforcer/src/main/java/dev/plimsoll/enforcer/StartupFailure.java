package dev.plimsoll.enforcer;

/** Why the enforcer cannot start, and what to do about it. */
public final class StartupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    public StartupFailure(String description, String action) {
        super(description);
        this.action = action;
    }

    public StartupFailure(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What the person who started it should do. */
    public String action() {
        return action;
    }
}
