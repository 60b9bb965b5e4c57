package dev.plimsoll.dashboard;

/** Two services with waivers in every state that the page shows. */
final class Waived {

    private static final String BOOT = "pkg:maven/org.springframework.boot/spring-boot";

    private final OwnDashboard dashboard;
    private final String ada;
    private final String grace;

    Waived(OwnDashboard dashboard) {
        this.dashboard = dashboard;
        this.ada = dashboard.token("ada", "owner", "platform");
        this.grace = dashboard.token("grace", "approver");
    }

    void happen() {
        dashboard.publish("cart", BOOT + "@2.7.17");
        dashboard.publish("billing", BOOT + "@3.3.0");
        ask("billing", "\"reason\": \"The terminal's driver breaks with 3.5.\", \"until\": \"2026-03-29T00:00:00Z\"");
        String approved = "\"reason\": \"<b>Its vendor has a fix.</b>\", \"until\": \"2026-06-01T00:00:00Z\"";
        approve(ask("billing", approved + ", \"library\": \"" + BOOT + "\", \"versions\": \"[3.3,3.4)\""));
        approve(ask("billing", approved + ", \"library\": \"pkg:maven/org.acme/gone\""));
        approve(ask("billing", "\"reason\": \"Nearly done.\", \"until\": \"2026-03-25T00:00:00Z\""));
        approve(ask(
                "cart",
                approved.replace("06-01", "06-02")
                        + ", \"rule\": \"standards\", \"standard\": \"entity-has-version\""));
    }

    private String ask(String service, String more) {
        return dashboard
                .post(
                        "/api/v1/waivers",
                        ada,
                        "{\"service\": \"" + service + "\", \"ticket\": \"MONEY-1\", " + more + "}")
                .required("id")
                .asString();
    }

    private void approve(String waiver) {
        dashboard.post("/api/v1/waivers/" + waiver + "/approve", grace, "");
    }
}
