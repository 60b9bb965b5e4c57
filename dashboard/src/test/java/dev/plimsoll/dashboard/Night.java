package dev.plimsoll.dashboard;

import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import java.util.stream.Collectors;

/** Two emergency deploys that nobody has looked at, one that somebody has, a rollback, and services without proof. */
final class Night {

    private static final String BOOT = "pkg:maven/org.springframework.boot/spring-boot";
    private static final String OLD = "sha256:" + "0ld".repeat(21);

    private static final String RAN = Standards.all().stream()
            .map(Standard::id)
            .filter(id -> !id.equals("banned-libraries-are-absent"))
            .map(id -> '"' + id + '"')
            .collect(Collectors.joining(", "));

    /** Of cart: one standard is waived, one broken, one could not be checked, the others are kept. */
    private static final String SARIF = """
            {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "plimsoll"}},
              "properties": {"ran": [%s]},
              "invocations": [{"executionSuccessful": true, "toolExecutionNotifications": [
                {"descriptor": {"id": "banned-libraries-are-absent"}, "properties": {"state": "NOT_RUN"},
                 "message": {"text": "no POM"}}]}],
              "results": [
                {"ruleId": "entity-has-version", "level": "error", "message": {"text": "Order has no version"},
                 "locations": [{"physicalLocation":
                   {"artifactLocation": {"uri": "src/main/java/Order.java"}, "region": {"startLine": 7}}}]},
                {"ruleId": "pii-is-never-logged", "level": "error", "message": {"text": "logs an address"},
                 "locations": [{"physicalLocation":
                   {"artifactLocation": {"uri": "src/main/java/Log.java"}, "region": {"startLine": 9}}}]}]}]}
            """.formatted(RAN);

    private final OwnDashboard dashboard;
    private final String ada;
    private final String grace;
    private final String pipeline;
    private final String cluster;

    Night(OwnDashboard dashboard) {
        this.dashboard = dashboard;
        this.ada = dashboard.token("ada", "platform");
        this.grace = dashboard.token("grace", "approver");
        this.pipeline = dashboard.token("pipeline", "ci");
        this.cluster = dashboard.token("agent", "cluster");
    }

    void happen() {
        rollBackSearch();
        breakTheGlassForBilling();
        refuseCart();
    }

    private void rollBackSearch() {
        dashboard.publish("search", BOOT + "@4.0.3");
        decide("search", "test", "DEPLOY");
        runs(cluster, "search", "test", OwnDashboard.digest("search"));
        dashboard.post("/api/v1/releases/withdraw", ada, """
                {"library": "%s", "version": "4.0.3", "reason": "loses orders"}""".formatted(BOOT));
        decide("search", "test", "ROLLBACK");
        String id = open("search", "test", "<b>The index is gone.</b>", "");
        dashboard.post("/api/v1/break-glass/" + id + "/close", ada, "{}");
        dashboard.post("/api/v1/break-glass/" + id + "/acknowledge", grace, "{\"comment\": \"Seen; 4.0.4 is built.\"}");
    }

    private void breakTheGlassForBilling() {
        dashboard.publish("billing", BOOT + "@3.3.0");
        open("billing", "prod", "Payments fail since 02:40, the fix is in this build.", "\"ticket\": \"MONEY-1412\"");
        open(
                "billing",
                "test",
                "The enforcer did not answer, payments could not wait.",
                "\"deployedAt\": \"2026-03-20T03:10:00Z\"");
        decide("billing", "prod", "DEPLOY");
        runs(pipeline, "billing", "test", OLD);
        runs(cluster, "billing", "prod", OwnDashboard.digest("billing"));
    }

    private void refuseCart() {
        dashboard.publish("cart", BOOT + "@4.0.4");
        dashboard.report("cart", SARIF);
        decide("cart", "prod", "DEPLOY");
    }

    private String open(String service, String environment, String reason, String more) {
        return dashboard
                .post("/api/v1/break-glass", ada, """
                        {"service": "%s", "environment": "%s", "digest": "%s", "reason": "%s"%s}""".formatted(
                        service, environment, OwnDashboard.digest(service), reason, more.isEmpty() ? "" : ", " + more))
                .required("id")
                .asString();
    }

    private void decide(String service, String environment, String intent) {
        dashboard.post("/api/v1/decisions", pipeline, """
                {"service": "%s", "environment": "%s", "digest": "%s", "intent": "%s"}""".formatted(
                        service, environment, OwnDashboard.digest(service), intent));
    }

    private void runs(String by, String service, String environment, String digest) {
        dashboard.post("/api/v1/deployments", by, """
                {"service": "%s", "environment": "%s", "digest": "%s"}""".formatted(service, environment, digest));
    }
}
