package dev.plimsoll.dashboard.layout;

import dev.plimsoll.enforcer.gate.Status;
import java.util.Locale;

/**
 * A state in one or two words.
 *
 * @param tone {@code ok}, {@code warn}, {@code bad} or {@code quiet}; it never says more than the word
 */
public record Tag(String word, String tone) {

    public static Tag of(Status status) {
        return switch (status) {
            case WITHDRAWN -> new Tag("Withdrawn", "bad");
            case BEHIND -> new Tag("Behind", "bad");
            case UNMET -> new Tag("Not met", "bad");
            case AHEAD -> new Tag("Ahead", "warn");
            case UNKNOWN -> new Tag("Unknown", "warn");
            case IN_GRACE -> new Tag("In grace", "warn");
            case COMPLIANT -> new Tag("Compliant", "ok");
            case WAIVED -> new Tag("Waived", "quiet");
        };
    }

    public static Tag ofState(String state, String severity) {
        return switch (state) {
            case "PASSED" -> new Tag("Kept", "ok");
            case "BROKEN" -> new Tag("Broken", severity.equalsIgnoreCase("error") ? "bad" : "warn");
            case "NOT_RUN" -> new Tag("Not run", "warn");
            default -> new Tag("No report", "quiet");
        };
    }

    public static Tag ofSeverity(String severity) {
        return switch (severity.toLowerCase(Locale.ROOT)) {
            case "error" -> new Tag("Error", "bad");
            case "warning" -> new Tag("Warning", "warn");
            default -> new Tag("Advice", "quiet");
        };
    }
}
