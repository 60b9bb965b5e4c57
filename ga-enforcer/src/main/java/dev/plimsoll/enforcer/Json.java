package dev.plimsoll.enforcer;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where JSON is broken. */
public final class Json {

    private static final Pattern PARSER_INTERNALS = Pattern.compile("\\s*\\([^()]*\\[Source.*$");

    private Json() {}

    /** As in {@code The SBOM cannot be read at line 3, column 7: Unexpected character}. */
    public static String complaint(String what, JacksonException broken) {
        TokenStreamLocation at = broken.getLocation();
        String place = at == null || at.getLineNr() < 1
                ? ""
                : " at line " + at.getLineNr() + ", column " + Math.max(1, at.getColumnNr());
        return what + " cannot be read" + place + ": " + reason(broken);
    }

    /** A value of the wrong kind is named by its key, everything else in the parser's words. */
    private static String reason(JacksonException broken) {
        if (broken instanceof UnrecognizedPropertyException unknown) {
            return "`" + unknown.getPropertyName() + "` is no field of it; there are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        List<JacksonException.Reference> path = broken.getPath();
        if (!path.isEmpty()) {
            return "`" + path.get(0).getPropertyName() + "` has a value that does not fit";
        }
        String reason =
                String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
        return PARSER_INTERNALS.matcher(reason).replaceFirst("");
    }
}
