package dev.plimsoll.standards.report;

/**
 * A module of a reactor of which there is no report, which says nothing about it.
 *
 * @param reason why, without a full stop
 * @param kind whether that is as it should be
 */
public record NotChecked(String module, String reason, Kind kind) {

    /** How a module came to have no report. */
    public enum Kind {
        /** There is nothing in it that could be checked. */
        EMPTY,
        /** Somebody or something left it out of this build. */
        LEFT_OUT,
        /** Its check or what comes before it went wrong. */
        FAILED
    }
}
