package dev.plimsoll.maven.enforcer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gate's answer.
 *
 * @param verdict {@code ALLOW}, {@code ALLOW_WITH_WARNINGS} or {@code DENY}
 * @param validUntil an instant, empty where there is none
 * @param degraded whether the enforcer judged from what it remembered, its database being gone
 * @param compliant how many libraries are up to date
 * @param raw the answer as it came
 */
public record Decision(
        String id,
        String verdict,
        String validUntil,
        boolean degraded,
        int compliant,
        List<Finding> findings,
        String raw) {
    private static final JsonMapper JSON = new JsonMapper();

    public Decision {
        findings = List.copyOf(findings);
    }

    /**
     * What is said of one library; texts are empty where the answer has none.
     *
     * @param library package URL without version
     * @param floor the lowest version that may be deployed now
     * @param latest the newest version of the release line
     */
    public record Finding(
            String status,
            String library,
            String version,
            String floor,
            String latest,
            String behindSince,
            String deadline,
            String message,
            String fix) {}

    static Decision read(String json) throws EnforcerException {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.path("decision").isString()) {
                throw new EnforcerException(
                        "The answer is no decision; plimsoll.enforcer is no address of an enforcer", false);
            }
            List<Finding> findings = new ArrayList<>();
            node.path("findings").forEach(finding -> findings.add(finding(finding)));
            return new Decision(
                    text(node, "id"),
                    text(node, "decision"),
                    text(node, "validUntil"),
                    node.path("degraded").asBoolean(false),
                    node.path("summary").path("compliant").asInt(0),
                    findings,
                    json);
        } catch (JacksonException e) {
            throw new EnforcerException(
                    "The answer is no JSON; plimsoll.enforcer is no address of an enforcer: " + e.getOriginalMessage(),
                    false);
        }
    }

    boolean isDenied() {
        return !verdict.equals("ALLOW") && !verdict.equals("ALLOW_WITH_WARNINGS");
    }

    /** What is behind, by library, with the version that it must move to. */
    public Map<String, String> moves() {
        Map<String, String> moves = new TreeMap<>();
        findings.stream()
                .filter(finding ->
                        finding.status().equals("BEHIND") && !finding.floor().isEmpty())
                .forEach(finding -> moves.put(finding.library(), finding.floor()));
        return moves;
    }

    private static Finding finding(JsonNode node) {
        return new Finding(
                text(node, "status"),
                text(node, "library"),
                text(node, "version"),
                text(node, "floor"),
                text(node, "latest"),
                text(node, "behindSince"),
                text(node, "deadline"),
                text(node, "message"),
                text(node, "fix"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
