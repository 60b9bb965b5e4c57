package dev.plimsoll.maven.check;

import static dev.plimsoll.maven.check.Judged.FROM;
import static dev.plimsoll.maven.check.Judged.baseline;
import static dev.plimsoll.maven.check.Judged.judgement;
import static dev.plimsoll.maven.check.Judged.outcome;
import static dev.plimsoll.maven.check.Judged.startOf;
import static dev.plimsoll.maven.check.Judged.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.baseline.Baseline;
import dev.plimsoll.maven.baseline.Row;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.policy.Level;
import dev.plimsoll.standards.policy.StandardPolicy;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class JudgementTest {

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
                List.of(),
                List.of(),
                1,
                0,
                List.of("entity-has-version", "pii-is-never-logged"),
                List.of(),
                List.of(violation("entity-has-version"), violation("pii-is-never-logged")));

        Report report = judgement(outcome, startOf(FROM)).report("1.0", "ab", "");

        assertThat(report.findings())
                .extracting(finding -> finding.standard().id())
                .containsExactly("pii-is-never-logged", "entity-has-version");
    }

    @Test
    void aKnownErrorIsAWarningThatDoesNotCount() {
        Judgement judgement = judgement(outcome(List.of()), startOf(FROM), baseline(1));

        Finding known = judgement.report("1.0", "ab", "").findings().get(0);
        assertThat(known.isInBaseline()).isTrue();
        assertThat(known.counts()).isFalse();
        assertThat(known.severity()).isEqualTo(Severity.WARNING);
        assertThat(judgement.stale().size()).isZero();
    }

    @Test
    void oneMoreOfAKnownKindIsNew() {
        Outcome twice = outcome(List.of(), violation("entity-has-version"), violation("entity-has-version"));

        Report report = judgement(twice, startOf(FROM), baseline(1)).report("1.0", "ab", "");

        assertThat(report.inBaseline()).hasSize(1);
        assertThat(report.of(Severity.ERROR)).hasSize(1);
    }

    @Test
    void whatIsMendedIsStaleAsFarAsItRan() {
        Judgement judgement = judgement(
                outcome(List.of()),
                startOf(FROM),
                new Baseline(new TreeMap<>(Map.of(
                        new Row("entity-has-version", "Order", ""), 3,
                        new Row("layers-are-respected", "Order", ""), 1))));

        assertThat(judgement.stale().counts()).containsOnly(Map.entry(new Row("entity-has-version", "Order", ""), 2));
    }

    private static Finding on(LocalDate day, @Nullable StandardPolicy policy) {
        Outcome outcome = new Outcome(
                "defaults",
                policy == null ? Map.of() : Map.of("entity-has-version", policy),
                List.of(),
                List.of(),
                1,
                0,
                List.of("entity-has-version"),
                List.of(),
                List.of(violation("entity-has-version")));
        return judgement(outcome, startOf(day))
                .report("1.0", "ab", "")
                .findings()
                .get(0);
    }
}
