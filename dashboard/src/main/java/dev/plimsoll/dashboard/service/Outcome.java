package dev.plimsoll.dashboard.service;

import dev.plimsoll.dashboard.layout.Answer;
import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.enforcer.fleet.ServiceDetail;
import dev.plimsoll.enforcer.gate.Decision;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Status;
import dev.plimsoll.enforcer.gate.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "can I deploy it now", the changes that a yes needs, and what to keep an eye on.
 *
 * @param must what the denial is about; empty where nothing is denied
 * @param watch every other finding that is not simply compliant
 */
record Outcome(
        Answer answer,
        String sentence,
        @Nullable Moment behindSince,
        @Nullable Moment deadline,
        @Nullable Moment validUntil,
        List<Change> must,
        List<Change> watch) {

    private static final Set<Status> BLOCKING = Set.of(Status.BEHIND, Status.WITHDRAWN);
    private static final String NO_EVIDENCE = "evidence";

    static Outcome of(ServiceDetail detail) {
        Decision decision = detail.decision();
        Instant now = decision.evaluatedAt();
        List<Change> must = decision.findings().stream()
                .filter(finding -> blocks(decision, finding))
                .map(finding -> Change.of(finding, now))
                .toList();
        List<Change> watch = decision.findings().stream()
                .filter(finding -> finding.status() != Status.COMPLIANT && !blocks(decision, finding))
                .map(finding -> Change.of(finding, now))
                .toList();
        return new Outcome(
                Answer.of(decision.decision()),
                sentence(decision.decision(), must.size(), watch.size()),
                Moment.ofNullable(detail.row().behindSince(), now),
                Moment.ofNullable(detail.row().deadline(), now),
                Moment.ofNullable(decision.validUntil(), now),
                must,
                watch);
    }

    private static boolean blocks(Decision decision, Finding finding) {
        return decision.decision() == Verdict.DENY
                && (BLOCKING.contains(finding.status())
                        || (finding.rule().equals(NO_EVIDENCE) && finding.status() == Status.UNKNOWN));
    }

    private static String sentence(Verdict verdict, int must, int watch) {
        return switch (verdict) {
            case ALLOW -> "Yes, it can be deployed now.";
            case ALLOW_WITH_WARNINGS -> "Yes, with " + count(watch, "warning") + ".";
            case DENY ->
                must == 0
                        ? "No, the gate denies it."
                        : "No, " + (must == 1 ? "1 library" : must + " libraries") + " must change first.";
        };
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
