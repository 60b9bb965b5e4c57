package dev.plimsoll.standards.report;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps a run within what GitHub code scanning takes; it refuses the whole document of a run with more results. */
final class SarifLimit {
    static final int RESULTS = 25_000;

    private SarifLimit() {}

    /** Adds the first results, and where some are left out says how many. */
    static void add(List<? extends JsonNode> all, ArrayNode results, ArrayNode notifications) {
        all.stream().limit(RESULTS).forEach(results::add);
        int left = all.size() - RESULTS;
        if (left > 0) {
            ObjectNode notification = notifications.addObject();
            notification.putObject("descriptor").put("id", "results-left-out");
            notification.put("level", "warning");
            notification
                    .putObject("message")
                    .put(
                            "text",
                            left + " more results are left out, as a run with more than " + RESULTS + " is refused");
        }
    }
}
