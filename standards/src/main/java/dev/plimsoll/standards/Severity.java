package dev.plimsoll.standards;

import java.util.Locale;

/** How much a broken standard matters; the page gives the default, a policy may change it. */
public enum Severity {
    ERROR,
    WARNING,
    ADVICE;

    /** The lower-case word used in pages, policies and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
