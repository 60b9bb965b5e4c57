package dev.plimsoll.rules;

import dev.plimsoll.standards.Standard;

/** A detector broke, which says nothing about the project: a tool error, never a violation. */
public final class RuleFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleFailedException(Class<?> detector, Throwable cause) {
        super("The detector of " + Standard.idOf(detector) + " failed: " + cause, cause);
    }

    /** The same, as it was told by the JVM in which it happened. */
    RuleFailedException(String message) {
        super(message);
    }
}
