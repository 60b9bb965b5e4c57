package dev.plimsoll.dashboard.service;

import dev.plimsoll.dashboard.layout.Answer;
import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.enforcer.fleet.ServiceDetail.PastDecision;
import dev.plimsoll.enforcer.gate.Verdict;
import java.time.Instant;
import java.util.List;

/** The decisions that were given, newest first. */
record History(List<Row> rows) {

    static History of(List<PastDecision> decisions, Instant now) {
        return new History(
                decisions.stream().map(decision -> Row.of(decision, now)).toList());
    }

    /** One stored decision. */
    record Row(String id, Moment at, String environment, Answer answer, String reason) {
        static Row of(PastDecision decision, Instant now) {
            return new Row(
                    decision.id(),
                    Moment.of(decision.at(), now),
                    decision.environment(),
                    Answer.of(Verdict.valueOf(decision.verdict())),
                    decision.reason());
        }
    }
}
