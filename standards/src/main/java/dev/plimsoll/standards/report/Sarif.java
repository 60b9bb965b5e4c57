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

    private Sarif(Report report) {
        this.report = report;
        this.rules = Stream.concat(
                        report.ran().stream(), report.notRun().stream().map(NotRun::standard))
                .toList();
    }

    /** The document, the same text for the same report. */
    public static String write(Report report) {
        return JSON.writeValueAsString(new Sarif(report).document()) + "\n";
    }

    private ObjectNode document() {
        ObjectNode document = JSON.createObjectNode();
        document.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        document.put("version", "2.1.0");
        run(document.putArray("runs").addObject());
        return document;
    }

    private void run(ObjectNode run) {
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Plimsoll");
        driver.put("semanticVersion", report.tool());
        ArrayNode described = driver.putArray("rules");
        rules.forEach(standard -> SarifRule.write(standard, described.addObject()));
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", true);
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        report.notRun().forEach(notRun -> notification(notRun, notifications.addObject()));
        run.putObject("originalUriBaseIds")
                .putObject("%SRCROOT%")
                .putObject("description")
                .put("text", "The root of the repository");
        ArrayNode results = run.putArray("results");
        report.findings().forEach(finding -> result(finding, results.addObject()));
        properties(run.putObject("properties"));
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

    private void result(Finding finding, ObjectNode result) {
        result.put("ruleId", finding.standard().id());
        result.put("ruleIndex", rules.indexOf(finding.standard()));
        result.put("level", level(finding.severity()));
        result.putObject("message").put("text", finding.violation().message());
        location(finding, result.putArray("locations").addObject());
        result.putObject("partialFingerprints")
                .put("plimsoll/v1", finding.violation().fingerprint());
        SarifSuppression.write(finding.suppression(), result.putArray("suppressions"));
        ObjectNode properties = result.putObject("properties");
        properties.put("severity", finding.severity().word());
        if (finding.errorFrom() != null) {
            properties.put("errorFrom", finding.errorFrom().toString());
        }
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
