package dev.plimsoll.rules.worker;

/** What ran in a JVM beside this one broke. */
public final class WorkFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkFailedException(String message) {
        super(message);
    }
}
