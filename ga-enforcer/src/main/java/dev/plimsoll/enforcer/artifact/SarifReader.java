package dev.plimsoll.enforcer.artifact;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.artifact.Report.Result;
import dev.plimsoll.enforcer.artifact.Report.Rule;
import dev.plimsoll.enforcer.artifact.Report.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads SARIF 2.1.0 of any tool; only ours says which standards ran without a result. */
final class SarifReader {

    private static final Set<String> KEPT_BY = Set.of("accepted", "");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Result> results = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private @Nullable String policySha256;

    private SarifReader() {}

    static Report report(byte @Nullable [] body) {
        JsonNode sarif = Documents.object("The report", body);
        if (!sarif.path("runs").isArray()) {
            throw Refusal.badRequest("The report has no `runs`", "send SARIF 2.1.0");
        }
        SarifReader reader = new SarifReader();
        sarif.path("runs").forEach(reader::run);
        return new Report(List.copyOf(reader.rules.values()), reader.results, reader.violations, reader.policySha256);
    }

    private void run(JsonNode run) {
        run.at("/tool/driver/rules").forEach(this::rule);
        String policy = run.at("/properties/policySha256").asString("");
        if (SHA256.matcher(policy).matches()) {
            policySha256 = policy;
        }
        run.at("/properties/ran").forEach(id -> state(id.asString(""), new Result(CheckState.PASSED, null)));
        run.path("invocations")
                .forEach(invocation ->
                        invocation.path("toolExecutionNotifications").forEach(this::notification));
        run.path("results").forEach(result -> result(result, run.at("/tool/driver/rules")));
    }

    private void rule(JsonNode rule) {
        String id = rule.path("id").asString("");
        if (id.isEmpty()) {
            return;
        }
        JsonNode properties = rule.path("properties");
        String level = rule.at("/defaultConfiguration/level").asString("warning");
        rules.put(
                id,
                new Rule(
                        id,
                        properties.path("topic").asString("other"),
                        first(id, rule.at("/shortDescription/text"), rule.path("name")),
                        properties.path("severity").asString(severity(level)),
                        properties.path("fix").asString("manual"),
                        first("", rule.at("/help/markdown"), rule.at("/help/text"), rule.at("/fullDescription/text"))));
    }

    private void notification(JsonNode notification) {
        String id = notification.at("/descriptor/id").asString("");
        if (notification.at("/properties/state").asString("").equals("NOT_RUN")) {
            state(
                    id,
                    new Result(
                            CheckState.NOT_RUN, notification.at("/message/text").asString("no reason given")));
        }
    }

    private void result(JsonNode result, JsonNode ruleList) {
        String id = first(
                "",
                result.path("ruleId"),
                result.at("/rule/id"),
                ruleList.path(result.path("ruleIndex").asInt(-1)).path("id"));
        if (id.isEmpty() || !result.path("kind").asString("fail").equals("fail")) {
            return;
        }
        if (isSuppressed(result)) {
            int outside = isSuppressedOutside(result) ? 1 : 0;
            state(id, new Result(CheckState.PASSED, null, 1 - outside, outside));
            return;
        }
        state(id, new Result(CheckState.BROKEN, null));
        JsonNode place = result.at("/locations/0/physicalLocation");
        violations.add(new Violation(
                id,
                result.has("level")
                        ? severity(result.path("level").asString("warning"))
                        : known(id).severity(),
                place.at("/artifactLocation/uri").asString(""),
                Math.max(0, place.at("/region/startLine").asInt(0)),
                first(known(id).title(), result.at("/message/text"), result.at("/message/markdown"))));
    }

    private Rule known(String id) {
        return rules.computeIfAbsent(id, Rule::nameless);
    }

    /** A suppression that is under review or rejected does not count (SARIF 3.35.2). */
    private static boolean isSuppressed(JsonNode result) {
        JsonNode suppressions = result.path("suppressions");
        if (!suppressions.isArray() || suppressions.isEmpty()) {
            return false;
        }
        for (JsonNode suppression : suppressions) {
            if (!KEPT_BY.contains(suppression.path("status").asString(""))) {
                return false;
            }
        }
        return true;
    }

    /** Where the code or a baseline has a suppression as well, it is theirs. */
    private static boolean isSuppressedOutside(JsonNode result) {
        for (JsonNode suppression : result.path("suppressions")) {
            if (!suppression.path("kind").asString("").equals("external") || isBaseline(suppression)) {
                return false;
            }
        }
        return true;
    }

    /** SARIF has no kind for a baseline, so ours says it beside the kind. */
    private static boolean isBaseline(JsonNode suppression) {
        return suppression.at("/properties/by").asString("").equals("baseline");
    }

    private void state(String id, Result result) {
        if (!id.isEmpty()) {
            known(id);
            results.merge(id, result, Result::and);
        }
    }

    private static String severity(String level) {
        return switch (level) {
            case "error" -> "error";
            case "note", "none" -> "advice";
            default -> "warning";
        };
    }

    private static String first(String fallback, JsonNode... candidates) {
        for (JsonNode candidate : candidates) {
            String text = candidate.asString("");
            if (!text.isBlank()) {
                return text;
            }
        }
        return fallback;
    }
}
