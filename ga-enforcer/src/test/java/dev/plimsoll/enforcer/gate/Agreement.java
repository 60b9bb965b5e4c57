package dev.plimsoll.enforcer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.catalogue.Release;
import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.LineRule;
import java.time.Instant;
import java.util.List;

/** Asks the gate and the oracle the same. */
final class Agreement {

    private Agreement() {}

    static void assertAgreement(
            Governed rule, List<Release> releases, LibraryHistory history, String version, Instant at) {
        BruteForce.Question question = new BruteForce.Question(
                RealReleases.known(releases), lines(rule.lines()), rule.keep(), rule.grace(), version, at);
        assertThat(answer(history.judge(version, at)))
                .as("%s at %s under %s", version, at, rule)
                .isEqualTo(BruteForce.answer(question));
    }

    static BruteForce.Lines lines(LineRule rule) {
        return BruteForce.Lines.valueOf(rule.name());
    }

    private static BruteForce.Answer answer(Judgement judgement) {
        GaRelease floor = judgement.floor();
        return new BruteForce.Answer(
                judgement.status().name(),
                floor == null ? null : floor.version().text(),
                judgement.behindSince(),
                judgement.deadline());
    }
}
