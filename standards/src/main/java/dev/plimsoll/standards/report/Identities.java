package dev.plimsoll.standards.report;

import dev.plimsoll.standards.Violation;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * What tells the results of one module apart. GitHub knows no fingerprint but {@code primaryLocationLineHash}, and makes
 * one of the line's text itself; where a place has no line, that is the first line's, which would make one alert of all
 * libraries that a POM is not to have.
 */
final class Identities {
    private final String folder;
    private final Map<String, Integer> seen = new HashMap<>();

    Identities(String folder) {
        this.folder = folder;
    }

    void write(Violation violation, ObjectNode fingerprints) {
        fingerprints.put("plimsoll/v1", violation.fingerprint());
        if (violation.line() == 0) {
            fingerprints.put("primaryLocationLineHash", next(violation));
        }
    }

    /** Of the folder too, as the same library may be banned in two modules; the number behind it is GitHub's own way. */
    private String next(Violation violation) {
        String own = folder + "\n" + violation.fingerprint();
        String hash = UUID.nameUUIDFromBytes(own.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return hash.substring(0, 16) + ":" + seen.merge(hash, 1, Integer::sum);
    }
}
