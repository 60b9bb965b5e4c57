package dev.plimsoll.standards.report;

import dev.plimsoll.standards.Severity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One result of a report, read back from SARIF.
 *
 * @param standard the standard's id
 * @param path relative to the repository with {@code /}, decoded
 * @param line 1-based; 0 where the place has none
 * @param errorFrom the day on which it becomes an error, where there is one
 * @param suppressed what permits it, each in its own words; empty where nothing does
 */
public record SarifResult(
        String standard,
        Severity severity,
        String path,
        int line,
        String message,
        @Nullable String errorFrom,
        List<String> suppressed) {

    public SarifResult {
        suppressed = List.copyOf(suppressed);
    }

    /** Whether something permits it, so that it does not count. */
    public boolean isSuppressed() {
        return !suppressed.isEmpty();
    }

    /** The path as part of an address. */
    public String uri() {
        return UriPath.encode(path);
    }

    static SarifResult of(JsonNode result) {
        JsonNode place = result.at("/locations/0/physicalLocation");
        List<String> suppressed = new ArrayList<>();
        for (JsonNode suppression : result.path("suppressions")) {
            suppressed.add(suppression
                    .path("justification")
                    .asString(suppression.path("kind").asString("")));
        }
        return new SarifResult(
                result.path("ruleId").asString(""),
                Severity.valueOf(
                        result.at("/properties/severity").asString("warning").toUpperCase(Locale.ROOT)),
                URI.create("/" + place.at("/artifactLocation/uri").asString(""))
                        .getPath()
                        .substring(1),
                place.at("/region/startLine").asInt(0),
                result.at("/message/text").asString(""),
                result.at("/properties/errorFrom").asString(null),
                suppressed);
    }
}
