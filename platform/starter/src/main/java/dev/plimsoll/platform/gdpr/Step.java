package dev.plimsoll.platform.gdpr;

/** How far a request has come; each is committed before the next is begun. */
enum Step {
    /** Written down, nothing is done yet; from now on the subject gets no new key. */
    REQUESTED,

    /** What was written under the subject's key can never be read again. */
    KEY_ERASED,

    /** No row holds personal data that is known of; who had read the key before has time to forget it. */
    ANONYMISED,

    /** What was written meanwhile is erased too. */
    SWEEPING,

    /** Done. */
    FINISHED,

    /** Nobody is known by that id. */
    UNKNOWN_SUBJECT,

    /** The same was asked for before, and is under way. */
    UNDER_WAY,

    /** Exports are not told to topics, from which nothing can be taken back. */
    REFUSED
}
