package dev.plimsoll.platform.pii;

/** Personal data was used in a way that would fail or find nothing without a word; the message says what to do instead. */
public final class PersonalDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PersonalDataException(String message) {
        super(message);
    }
}
