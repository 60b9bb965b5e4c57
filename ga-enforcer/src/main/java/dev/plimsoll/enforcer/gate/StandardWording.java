package dev.plimsoll.enforcer.gate;

import dev.plimsoll.standards.policy.GateRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts what the reports show of a standard into a finding that a person understands. */
final class StandardWording {

    static final String OTHER_POLICY = "its report was made under another policy";

    private StandardWording() {}

    static Finding noReport(String artifact) {
        return finding(
                Status.UNMET,
                artifact,
                null,
                null,
                "No report of a check of " + artifact
                        + " was published, so nobody knows whether it meets the standards.",
                "check and publish in the build: mvn plimsoll:check plimsoll:publish");
    }

    static Finding unmet(String standard, String flaw, Instant since) {
        return finding(
                Status.UNMET,
                standard,
                since.equals(Instant.EPOCH) ? null : since,
                null,
                standard + " is enforced and not shown to be met: " + flaw + ".",
                "mend it, then build, check and publish again; mvn plimsoll:explain -Dstandard=" + standard
                        + " says how");
    }

    static Finding later(String standard, String flaw, Instant from) {
        return finding(
                Status.IN_GRACE,
                standard,
                null,
                from,
                standard + " counts as not met from " + Wording.second(from) + ": " + flaw + ".",
                "build, check and publish again before then");
    }

    private static Finding finding(
            Status status,
            String subject,
            @Nullable Instant since,
            @Nullable Instant deadline,
            String message,
            String fix) {
        return new Finding(
                GateRule.STANDARDS.id(),
                status,
                subject,
                null,
                null,
                null,
                null,
                null,
                since,
                deadline,
                message,
                fix,
                null);
    }
}
