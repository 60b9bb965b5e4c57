package dev.plimsoll.maven.http;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts a refusal of the enforcer (RFC 9457 problem details) into words. */
public final class Problem {
    private static final JsonMapper JSON = new JsonMapper();

    private Problem() {}

    /** What was refused, and why or else what to do. */
    public static String text(String address, int status, String body) {
        String what = "The enforcer at " + address + " refused (HTTP " + status + ")";
        String detail = detail(body);
        return detail.isEmpty() ? what + ": " + action(status) : what + ": " + detail;
    }

    private static String detail(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            return problem.path("detail").asString(problem.path("title").asString(""));
        } catch (JacksonException noJson) {
            return "";
        }
    }

    private static String action(int status) {
        return switch (status) {
            case 401, 403 -> "give a token of this service, -Dplimsoll.token=... or PLIMSOLL_TOKEN in the environment";
            case 404 -> "plimsoll.enforcer is no address of an enforcer";
            case 409 -> "it knows this digest with another content already";
            default -> status >= 500 ? "look into its log, and try again" : "correct the request and try again";
        };
    }
}
