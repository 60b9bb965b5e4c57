package dev.plimsoll.standards.migrate;

/** A migration that cannot be begun, or not be brought to an end; the message says what is wrong and what to do. */
public final class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MigrationException(String message) {
        super(message);
    }

    public MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
