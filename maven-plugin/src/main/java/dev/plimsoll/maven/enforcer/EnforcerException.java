package dev.plimsoll.maven.enforcer;

/** The enforcer gave no answer that could be used; the message says why and what to do. */
public final class EnforcerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean unreachable;

    EnforcerException(String message, boolean unreachable) {
        super(message);
        this.unreachable = unreachable;
    }

    /** Whether nobody answered, or something else did, so that the same question may be asked again later. */
    public boolean isUnreachable() {
        return unreachable;
    }
}
