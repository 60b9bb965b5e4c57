package dev.plimsoll.standards.report;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the report of one module says, read back from its SARIF.
 *
 * @param module the module's name
 * @param run the only run of the document
 */
public record ModuleRun(String module, JsonNode run) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A standard that could not be checked in the module. */
    public record Gap(String standard, String reason, String remedy) {}

    /**
     * Reads the module's document.
     *
     * @throws IllegalArgumentException where it is no SARIF with one run
     */
    public static ModuleRun read(String module, String sarif) {
        try {
            JsonNode runs = JSON.readTree(sarif).path("runs");
            if (runs.size() == 1) {
                return new ModuleRun(module, runs.get(0));
            }
        } catch (JacksonException noJson) {
            throw new IllegalArgumentException("The report of " + module + " is no JSON", noJson);
        }
        throw new IllegalArgumentException("The report of " + module + " has not one run");
    }

    /** What was found, in the report's order. */
    public List<SarifResult> results() {
        return stream(run.path("results")).map(SarifResult::of).toList();
    }

    /** Ids of the standards that were checked. */
    public List<String> ran() {
        return stream(run.at("/properties/ran")).map(id -> id.asString("")).toList();
    }

    /** The standards that could not be checked. */
    public List<Gap> notRun() {
        return notifications()
                .filter(note -> note.at("/properties/state").asString("").equals("NOT_RUN"))
                .map(note -> new Gap(
                        note.at("/descriptor/id").asString(""),
                        note.at("/message/text").asString(""),
                        note.at("/properties/remedy").asString("")))
                .toList();
    }

    /** The name of the policy and which state of it. */
    public String policy() {
        return run.at("/properties/policy").asString("");
    }

    Stream<JsonNode> notifications() {
        return stream(run.path("invocations"))
                .flatMap(invocation -> stream(invocation.path("toolExecutionNotifications")));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return array.values().stream();
    }
}
