package dev.plimsoll.maven.report;

import dev.plimsoll.standards.policy.Waiver;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** A waiver in the words that console, page and test results share. */
public final class Waived {
    private Waived() {}

    /** {@code waived until 2026-12-20 by OPS-12, approved by grace}; the hour only where it is not midnight in UTC. */
    public static String text(Waiver waiver) {
        return "waived until " + day(waiver.until()) + " by " + waiver.ticket() + ", approved by " + waiver.approver();
    }

    private static String day(Instant until) {
        ZonedDateTime time = until.atZone(ZoneOffset.UTC);
        return time.toLocalTime().toSecondOfDay() == 0 ? time.toLocalDate().toString() : until.toString();
    }
}
