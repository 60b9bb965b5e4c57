package dev.plimsoll.rules.source;

/** The pass over the sources broke, which says nothing about the project: a tool error, never a violation. */
public final class SourceCheckFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SourceCheckFailedException(String message) {
        super(message);
    }
}
