package dev.plimsoll.maven.check;

/** There are sources and no classes: nothing could be said about them. */
public final class NotCompiledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotCompiledException(String classes) {
        super("nothing to check: " + classes + " is empty; run mvn compile first");
    }
}
