package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Level;
import dev.plimsoll.standards.policy.StandardPolicy;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class JudgementTest {
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);

    @Test
    void thePageAloneSaysHowMuchItMatters() {
        assertThat(on(FROM, null).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aPolicyChangesIt() {
        assertThat(on(FROM, new StandardPolicy(Level.ADVICE, null)).severity()).isEqualTo(Severity.ADVICE);
    }

    @Test
    void aDayBeforeItsDateItWarnsAndNamesTheDate() {
        Finding finding = on(FROM.minusDays(1), new StandardPolicy(null, FROM));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.errorFrom()).isEqualTo(FROM);
    }

    @Test
    void onItsDateItIsAnErrorAndTheDateIsHistory() {
        Finding finding = on(FROM, new StandardPolicy(null, FROM));

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.errorFrom()).isNull();
    }

    @Test
    void errorsComeFirst() {
        Outcome outcome = new Outcome(
                "defaults",
                Map.of("entity-has-version", new StandardPolicy(Level.WARNING, null)),
                1,
                0,
                List.of("entity-has-version", "pii-is-never-logged"),
                List.of(),
                List.of(violation("entity-has-version"), violation("pii-is-never-logged")));

        Report report = new Judgement(outcome, FROM).report("1.0", "ab", "");

        assertThat(report.findings())
                .extracting(finding -> finding.standard().id())
                .containsExactly("pii-is-never-logged", "entity-has-version");
    }

    private static Finding on(LocalDate day, @Nullable StandardPolicy policy) {
        Outcome outcome = new Outcome(
                "defaults",
                policy == null ? Map.of() : Map.of("entity-has-version", policy),
                1,
                0,
                List.of("entity-has-version"),
                List.of(),
                List.of(violation("entity-has-version")));
        return new Judgement(outcome, day).report("1.0", "ab", "").findings().get(0);
    }

    private static Violation violation(String standard) {
        return new Violation(standard, "broken", "Order.java", 1, "Order", "");
    }
}
