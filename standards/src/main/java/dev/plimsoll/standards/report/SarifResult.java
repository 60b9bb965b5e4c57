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
 * @param suppressed why it does not count, each in its own words; empty where it counts
 * @param known whether it does not count because the baseline has it
 */
public record SarifResult(
        String standard,
        Severity severity,
        String path,
        int line,
        String message,
        @Nullable String errorFrom,
        List<String> suppressed,
        boolean known) {

    public SarifResult {
        suppressed = List.copyOf(suppressed);
    }

    /** Whether it does not count. */
    public boolean isSuppressed() {
        return !suppressed.isEmpty();
    }

    /** Whether a waiver permits it. */
    public boolean isWaived() {
        return isSuppressed() && !known;
    }

    /** What it is in one word: its severity where it counts, else why it does not. */
    public String word() {
        if (!isSuppressed()) {
            return severity.word();
        }
        return known ? "known" : "waived";
    }

    /** The path as part of an address. */
    public String uri() {
        return UriPath.encode(path);
    }

    static SarifResult of(JsonNode result) {
        JsonNode place = result.at("/locations/0/physicalLocation");
        List<String> suppressed = new ArrayList<>();
        boolean known = false;
        for (JsonNode suppression : result.path("suppressions")) {
            suppressed.add(suppression
                    .path("justification")
                    .asString(suppression.path("kind").asString("")));
            known |= suppression.at("/properties/by").asString("").equals(SarifSuppression.BASELINE);
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
                suppressed,
                known);
    }
}
