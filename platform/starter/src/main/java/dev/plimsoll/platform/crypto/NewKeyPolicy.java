package dev.plimsoll.platform.crypto;

/** May refuse a data subject a new key, as long as the subject is being erased; asked once for each key that is made. */
@FunctionalInterface
public interface NewKeyPolicy {
    /** Throws where the subject must not get a key now. */
    void check(String subject);
}
