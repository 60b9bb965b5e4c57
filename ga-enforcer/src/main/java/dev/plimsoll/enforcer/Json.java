package dev.plimsoll.enforcer;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says where JSON is broken. */
public final class Json {

    private Json() {}

    /** As in {@code The SBOM cannot be read at line 3, column 7: Unexpected character}. */
    public static String complaint(String what, JacksonException broken) {
        TokenStreamLocation at = broken.getLocation();
        String place = at == null || at.getLineNr() < 1
                ? ""
                : " at line " + at.getLineNr() + ", column " + Math.max(1, at.getColumnNr());
        String reason =
                String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
        return what + " cannot be read" + place + ": " + reason;
    }
}
