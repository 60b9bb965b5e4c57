package dev.plimsoll.enforcer.deployment;

import dev.plimsoll.enforcer.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/break-glass}.
 *
 * @param deployedAt when it was deployed while the enforcer was down: then nothing is opened, it is only recorded
 */
record Opening(
        @Nullable String service,
        @Nullable String environment,
        @Nullable String digest,
        @Nullable String reason,
        @Nullable String ticket,
        @Nullable Instant deployedAt) {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_TICKET = 200;

    Placement placement() {
        return Placement.checked(service, environment, digest);
    }

    String because() {
        if (reason == null || reason.isBlank()) {
            throw Refusal.badRequest(
                    "`reason` is missing", "say in one sentence why, it is shown until somebody else acknowledges");
        }
        return text("reason", reason, LONGEST_REASON);
    }

    @Nullable
    String ticketIfAny() {
        return ticket == null || ticket.isBlank() ? null : text("ticket", ticket, LONGEST_TICKET);
    }

    @Nullable
    Instant moment(Instant now) {
        return deployedAt == null ? null : Moment.past("deployedAt", deployedAt, now);
    }

    /** @throws Refusal where it is too long or no text */
    static String text(String field, String text, int longest) {
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw Refusal.badRequest(
                    "`" + field + "` is longer than " + longest + " characters or not text",
                    "say it in short and link to the rest");
        }
        return text.strip();
    }
}
