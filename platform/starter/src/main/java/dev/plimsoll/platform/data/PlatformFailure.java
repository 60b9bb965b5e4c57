package dev.plimsoll.platform.data;

/** Why a service cannot start on the platform, and what to write so that it can. */
public final class PlatformFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * Stops the start.
     *
     * @param description what is wrong, and where
     * @param action what to write
     */
    public PlatformFailure(String description, String action) {
        super(description);
        this.action = action;
    }

    /** What is wrong, and where. */
    public String description() {
        return String.valueOf(getMessage());
    }

    /** What to write. */
    public String action() {
        return action;
    }
}
