package dev.plimsoll.standards;

import java.util.Locale;

/** Whether a machine mends a violation of the standard or a person does. */
public enum FixKind {
    RECIPE,
    MANUAL;

    /** The lower-case word used in pages and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
