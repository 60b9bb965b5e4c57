package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Level;
import dev.plimsoll.standards.policy.StandardPolicy;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OutcomeTextTest {

    @Test
    void whatWasWrittenIsRead() {
        Outcome outcome = new Outcome(
                "plimsoll.yml@1",
                Map.of(
                        "a",
                        new StandardPolicy(Level.OFF, null),
                        "b",
                        new StandardPolicy(null, LocalDate.of(2027, 1, 1))),
                List.of(
                        waiver(new Waiver.Scope("billing", null, null, null, "a", "prod", GateRule.STANDARDS)),
                        waiver(new Waiver.Scope(null, "money", null, null, null, null, GateRule.STANDARDS))),
                List.of(codeWaiver("b"), codeWaiver("")),
                27,
                66,
                List.of("a", "b"),
                List.of(new Outcome.Gap("c", Cause.TIME_OUT, "two\nlines and a\ttab")),
                List.of(new Violation("a", "back\\slash\\n", "src/Ä.java", 3, "A#b(int)", "")));

        assertThat(OutcomeText.read(OutcomeText.write(outcome))).isEqualTo(outcome);
    }

    @Test
    void nothingFoundIsAnOutcomeToo() {
        Outcome outcome =
                new Outcome("defaults@1", Map.of(), List.of(), List.of(), 0, 0, List.of(), List.of(), List.of());

        assertThat(OutcomeText.read(OutcomeText.write(outcome))).isEqualTo(outcome);
    }

    private static CodeWaiver codeWaiver(String ticket) {
        CodeWaiver.Site site = new CodeWaiver.Site("A.java", 3, "A#b(int)", List.of("A#b(int)", "A#b(\t)"));
        return new CodeWaiver("a", LocalDate.of(2027, 1, 31), "two\nlines", ticket, site);
    }

    private static Waiver waiver(Waiver.Scope scope) {
        Instant from = Instant.parse("2026-11-01T00:00:00.123Z");
        return new Waiver(scope, "two\nlines", "OPS-1", "ada", "grace", from, from.plus(Duration.ofDays(30)));
    }
}
