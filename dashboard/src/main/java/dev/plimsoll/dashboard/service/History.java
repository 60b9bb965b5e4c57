package dev.plimsoll.dashboard.service;

import dev.plimsoll.dashboard.layout.Answer;
import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.dashboard.layout.Tag;
import dev.plimsoll.enforcer.fleet.ServiceDetail.PastDecision;
import dev.plimsoll.enforcer.gate.Exemption;
import dev.plimsoll.enforcer.gate.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decisions that were given, newest first. */
record History(List<Row> rows) {

    static History of(List<PastDecision> decisions, Instant now) {
        return new History(
                decisions.stream().map(decision -> Row.of(decision, now)).toList());
    }

    /** One stored decision; the exemption is what let it through although its findings deny it. */
    record Row(
            String id,
            Moment at,
            String environment,
            Answer answer,
            @Nullable Tag exemption,
            String reason,
            List<String> waivers) {
        static Row of(PastDecision decision, Instant now) {
            return new Row(
                    decision.id(),
                    Moment.of(decision.at(), now),
                    decision.environment(),
                    Answer.of(Verdict.valueOf(decision.verdict())),
                    exemption(decision),
                    decision.reason(),
                    decision.waivers());
        }

        private static @Nullable Tag exemption(PastDecision decision) {
            return decision.exemption() == null
                    ? null
                    : switch (Exemption.Kind.valueOf(decision.exemption())) {
                        case ROLLBACK -> new Tag("Rollback", "warn");
                        case BREAK_GLASS -> new Tag("Break-glass", "bad");
                    };
        }
    }
}
