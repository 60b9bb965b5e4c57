package dev.plimsoll.standards.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges the reports of a reactor's modules into one document with one run: GitHub refuses several runs of one tool in
 * a file, and takes 20 at most.
 */
public final class MergedSarif {
    private static final List<String> LEVELS = List.of("error", "warning", "note");

    private final List<ModuleRun> checked;
    private final List<NotChecked> notChecked;
    private final Map<String, JsonNode> rules = new TreeMap<>();
    private final List<String> order;

    private MergedSarif(List<ModuleRun> checked, List<NotChecked> notChecked) {
        this.checked = checked;
        this.notChecked = notChecked;
        checked.forEach(module -> ModuleRun.stream(module.run().at("/tool/driver/rules"))
                .forEach(rule -> rules.putIfAbsent(rule.path("id").asString(""), rule)));
        this.order = List.copyOf(rules.keySet());
    }

    /**
     * The document, the same text for the same reports in the same order.
     *
     * @param tool the version of Plimsoll
     */
    public static String write(String tool, List<ModuleRun> checked, List<NotChecked> notChecked) {
        MergedSarif merged = new MergedSarif(List.copyOf(checked), List.copyOf(notChecked));
        return Sarif.text(Sarif.document(merged.run(tool)));
    }

    private ObjectNode run(String tool) {
        ObjectNode run = Sarif.object();
        ArrayNode described = Sarif.driver(run, tool).putArray("rules");
        rules.values().forEach(described::add);
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put(
                "executionSuccessful", notChecked.stream().noneMatch(each -> each.kind() == NotChecked.Kind.FAILED));
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        checked.forEach(module -> module.notifications().forEach(note -> notifications.add(of(module.module(), note))));
        notChecked.stream()
                .filter(each -> each.kind() != NotChecked.Kind.EMPTY)
                .forEach(each -> notChecked(each, notifications.addObject()));
        Sarif.base(run);
        SarifLimit.add(results(), run.putArray("results"), notifications);
        properties(run.putObject("properties"));
        return run;
    }

    private static JsonNode of(String module, JsonNode notification) {
        ObjectNode own = (ObjectNode) notification.deepCopy();
        own.withObjectProperty("message")
                .put("text", module + ": " + notification.at("/message/text").asString(""));
        return place(module, own);
    }

    private static void notChecked(NotChecked module, ObjectNode notification) {
        notification.putObject("descriptor").put("id", "module-not-checked");
        notification.put("level", module.kind() == NotChecked.Kind.FAILED ? "error" : "warning");
        notification.putObject("message").put("text", module.module() + " was not checked: " + module.reason());
        notification.putObject("properties").put("state", "NOT_CHECKED");
        place(module.module(), notification);
    }

    private static JsonNode place(String module, ObjectNode notification) {
        notification
                .putArray("locations")
                .addObject()
                .putArray("logicalLocations")
                .addObject()
                .put("name", module)
                .put("kind", "module");
        return notification;
    }

    /** What counts first, then the worst, so that whoever shows only some of them shows these. */
    private List<JsonNode> results() {
        return checked.stream()
                .flatMap(module -> ModuleRun.stream(module.run().path("results")))
                .map(this::numbered)
                .sorted(Comparator.<JsonNode, Boolean>comparing(
                                result -> !result.path("suppressions").isEmpty())
                        .thenComparing(
                                result -> LEVELS.indexOf(result.path("level").asString("")))
                        .thenComparing(result -> result.path("ruleId").asString("")))
                .toList();
    }

    private JsonNode numbered(JsonNode result) {
        ObjectNode own = (ObjectNode) result.deepCopy();
        return own.put("ruleIndex", order.indexOf(result.path("ruleId").asString("")));
    }

    private void properties(ObjectNode properties) {
        ArrayNode ran = properties.putArray("ran");
        new TreeSet<>(checked.stream().flatMap(module -> module.ran().stream()).toList()).forEach(ran::add);
        ofAll("policy", properties);
        ofAll("policySha256", properties);
        ArrayNode modules = properties.putArray("modules");
        for (ModuleRun module : checked) {
            ObjectNode own = modules.addObject().put("name", module.module());
            Stream.of("policy", "policySha256", "ran")
                    .forEach(name ->
                            own.set(name, module.run().path("properties").path(name)));
        }
    }

    /** Only where it is the same for all modules, as a reader would take it for that. */
    private void ofAll(String name, ObjectNode properties) {
        Function<ModuleRun, String> value =
                module -> module.run().path("properties").path(name).asString("");
        List<String> values = checked.stream().map(value).distinct().toList();
        if (values.size() == 1) {
            properties.put(name, values.get(0));
        }
    }
}
