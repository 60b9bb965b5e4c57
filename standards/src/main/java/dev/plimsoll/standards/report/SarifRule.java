package dev.plimsoll.standards.report;

import dev.plimsoll.standards.Standard;
import tools.jackson.databind.node.ObjectNode;

/** A standard as a rule of SARIF: with its page, so that whoever reads the report needs no other source. */
final class SarifRule {
    private SarifRule() {}

    static void write(Standard standard, ObjectNode rule) {
        rule.put("id", standard.id());
        rule.put("name", standard.className());
        rule.putObject("shortDescription").put("text", standard.title());
        rule.putObject("fullDescription").put("text", standard.why());
        rule.putObject("help").put("text", standard.why()).put("markdown", standard.markdown());
        rule.putObject("defaultConfiguration").put("level", Sarif.level(standard.severity()));
        ObjectNode properties = rule.putObject("properties");
        properties.put("topic", standard.topic());
        properties.put("severity", standard.severity().word());
        properties.put("fix", standard.fix().word());
        properties.putArray("tags").add(standard.topic()).add("plimsoll");
    }
}
