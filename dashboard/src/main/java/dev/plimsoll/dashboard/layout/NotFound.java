package dev.plimsoll.dashboard.layout;

/** Nothing is known under this name; the message says so in one sentence. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(message, null, false, false);
    }
}
