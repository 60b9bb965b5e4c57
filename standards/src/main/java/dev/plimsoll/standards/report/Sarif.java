package dev.plimsoll.standards.report;

import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report as SARIF 2.1.0, the subset that GitHub code scanning takes. */
public final class Sarif {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Report report;
    private final List<Standard> rules;
    private final Identities identities;

    private Sarif(Report report) {
        this.report = report;
        this.identities = new Identities(report.folder());
        this.rules = Stream.concat(
                        report.ran().stream(), report.notRun().stream().map(NotRun::standard))
                .toList();
    }

    /** The document, the same text for the same report. */
    public static String write(Report report) {
        return text(document(new Sarif(report).run()));
    }

    static String text(ObjectNode document) {
        return JSON.writeValueAsString(document) + "\n";
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode document(ObjectNode run) {
        ObjectNode document = object();
        document.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        document.put("version", "2.1.0");
        document.putArray("runs").add(run);
        return document;
    }

    static ObjectNode driver(ObjectNode run, String tool) {
        return run.putObject("tool").putObject("driver").put("name", "Plimsoll").put("semanticVersion", tool);
    }

    static void base(ObjectNode run) {
        run.putObject("originalUriBaseIds")
                .putObject("%SRCROOT%")
                .putObject("description")
                .put("text", "The root of the repository");
    }

    private ObjectNode run() {
        ObjectNode run = object();
        ArrayNode described = driver(run, report.tool()).putArray("rules");
        rules.forEach(standard -> SarifRule.write(standard, described.addObject()));
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", true);
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        report.notRun().forEach(notRun -> notification(notRun, notifications.addObject()));
        base(run);
        SarifLimit.add(report.findings().stream().map(this::result).toList(), run.putArray("results"), notifications);
        properties(run.putObject("properties"));
        return run;
    }

    private static void notification(NotRun notRun, ObjectNode notification) {
        notification
                .putObject("descriptor")
                .put("id", notRun.standard().id())
                .putObject("properties")
                .put("state", "NOT_RUN");
        notification.put("level", "note");
        notification.putObject("message").put("text", notRun.reason());
        notification.putObject("properties").put("state", "NOT_RUN").put("remedy", notRun.remedy());
    }

    private ObjectNode result(Finding finding) {
        ObjectNode result = object();
        result.put("ruleId", finding.standard().id());
        result.put("ruleIndex", rules.indexOf(finding.standard()));
        result.put("level", level(finding.severity()));
        result.putObject("message").put("text", message(finding));
        location(finding, result.putArray("locations").addObject());
        identities.write(finding.violation(), result.putObject("partialFingerprints"));
        SarifSuppression.write(finding.suppression(), result.putArray("suppressions"));
        ObjectNode properties = result.putObject("properties");
        properties.put("severity", finding.severity().word());
        if (finding.errorFrom() != null) {
            properties.put("errorFrom", finding.errorFrom().toString());
        }
        return result;
    }

    /** A message may not be empty. */
    private static String message(Finding finding) {
        String message = finding.violation().message();
        return message.isBlank() ? finding.standard().title() : message;
    }

    private void location(Finding finding, ObjectNode location) {
        String folder = report.folder().isEmpty() ? "" : report.folder() + "/";
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation")
                .put("uri", UriPath.encode(folder + finding.violation().file()))
                .put("uriBaseId", "%SRCROOT%");
        if (finding.violation().line() > 0) {
            physical.putObject("region").put("startLine", finding.violation().line());
        }
        if (!finding.violation().element().isEmpty()) {
            location.putArray("logicalLocations")
                    .addObject()
                    .put("fullyQualifiedName", finding.violation().element());
        }
    }

    private void properties(ObjectNode properties) {
        ArrayNode ran = properties.putArray("ran");
        report.ran().forEach(standard -> ran.add(standard.id()));
        properties.put("policy", report.policy());
        properties.put("policySha256", report.policySha256());
    }

    static String level(Severity severity) {
        return severity == Severity.ADVICE ? "note" : severity.word();
    }
}
