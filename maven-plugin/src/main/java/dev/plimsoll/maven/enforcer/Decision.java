package dev.plimsoll.maven.enforcer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.artifact.versioning.ComparableVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gate's answer.
 *
 * @param verdict {@code ALLOW}, {@code ALLOW_WITH_WARNINGS} or {@code DENY}
 * @param validUntil an instant, empty where there is none
 * @param degraded whether the enforcer judged from what it remembered, its database being gone
 * @param exemption why the gate let pass what it would deny, or did not; empty where nobody asked for it
 * @param compliant how many libraries are up to date
 * @param raw the answer as it came
 */
public record Decision(
        String id,
        String verdict,
        String validUntil,
        boolean degraded,
        String exemption,
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
     * @param library package URL without version; for {@code UNMET} a standard's id
     * @param floor the lowest version that may be deployed now
     * @param latest the newest version of the line that {@code floor} is of
     * @param waiver why it counts for nothing for a while
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
            String fix,
            String waiver) {}

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
                    text(node.path("exemption"), "message"),
                    node.path("summary").path("compliant").asInt(0),
                    findings,
                    json);
        } catch (JacksonException e) {
            throw new EnforcerException(
                    "The answer is no JSON; plimsoll.enforcer is no address of an enforcer: " + e.getOriginalMessage(),
                    true);
        }
    }

    boolean isDenied() {
        return !verdict.equals("ALLOW") && !verdict.equals("ALLOW_WITH_WARNINGS");
    }

    /**
     * What is behind, by library, with the version that it must move to: where a fleet's lines make it several, the
     * highest by Maven's order, as one build has one version of a library and no line asks for less than its floor.
     */
    public Map<String, String> moves() {
        Map<String, String> moves = new TreeMap<>();
        findings.stream()
                .filter(finding ->
                        finding.status().equals("BEHIND") && !finding.floor().isEmpty())
                .forEach(finding -> moves.merge(finding.library(), finding.floor(), Decision::higher));
        return moves;
    }

    /** The moves, and for what is in grace still the newest version of its line, where that is another. */
    public Map<String, String> raises() {
        Map<String, String> raises = moves();
        findings.stream()
                .filter(finding -> finding.status().equals("IN_GRACE")
                        && finding.library().startsWith("pkg:")
                        && !finding.latest().isEmpty()
                        && !finding.latest().equals(finding.version()))
                .forEach(finding -> raises.merge(finding.library(), finding.latest(), Decision::higher));
        return raises;
    }

    private static String higher(String one, String other) {
        return new ComparableVersion(one).compareTo(new ComparableVersion(other)) < 0 ? other : one;
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
                text(node, "fix"),
                text(node, "waiver"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
