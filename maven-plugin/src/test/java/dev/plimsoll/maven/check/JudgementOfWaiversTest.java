package dev.plimsoll.maven.check;

import static dev.plimsoll.maven.check.Judged.FROM;
import static dev.plimsoll.maven.check.Judged.baseline;
import static dev.plimsoll.maven.check.Judged.judgement;
import static dev.plimsoll.maven.check.Judged.outcome;
import static dev.plimsoll.maven.check.Judged.startOf;
import static dev.plimsoll.maven.check.Judged.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Level;
import dev.plimsoll.standards.policy.StandardPolicy;
import dev.plimsoll.standards.policy.Waiver;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.Report;
import dev.plimsoll.standards.report.Suppression;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class JudgementOfWaiversTest {
    private static final Instant UNTIL = Instant.parse("2026-12-20T00:00:00Z");

    @Test
    void aWaivedErrorIsShownAndDoesNotCount() {
        Report report = waived("orders", null, null, UNTIL.minusNanos(1));

        assertThat(report.of(Severity.ERROR)).isEmpty();
        assertThat(report.waived()).hasSize(1);
        assertThat(report.waived().get(0).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void atTheVeryEndOfItsWaiverItCountsAgain() {
        assertThat(waived("orders", null, null, UNTIL).of(Severity.ERROR)).hasSize(1);
    }

    @Test
    void aWaiverOfAnotherServiceOrTeamDoesNotCount() {
        Instant now = UNTIL.minusNanos(1);

        assertThat(waived("billing", null, null, now).waived()).isEmpty();
        assertThat(waived(null, "shop", null, now).waived()).isEmpty();
        assertThat(waived(null, "money", null, now).waived()).hasSize(1);
    }

    @Test
    void aWaiverForAnEnvironmentDoesNotCountInABuild() {
        assertThat(waived("orders", null, "prod", UNTIL.minusNanos(1)).waived()).isEmpty();
    }

    @Test
    void whatIsWaivedComesLast() {
        Waiver waiver = waiver("orders", null, null);
        Outcome outcome = new Outcome(
                "defaults",
                Map.of("pii-is-never-logged", new StandardPolicy(Level.ADVICE, null)),
                List.of(waiver),
                List.of(),
                1,
                0,
                List.of("entity-has-version", "pii-is-never-logged"),
                List.of(),
                List.of(violation("entity-has-version"), violation("pii-is-never-logged")));

        assertThat(judgement(outcome, waiver.from()).report("1.0", "ab", "").findings())
                .extracting(Finding::isWaived)
                .containsExactly(false, true);
    }

    @Test
    void aWaiverInTheCodeHoldsToTheEndOfItsLastDay() {
        Outcome outcome = outcome(List.of(codeWaiver("entity-has-version")));

        assertThat(judgement(outcome, startOf(FROM).plusSeconds(86_399))
                        .report("1.0", "ab", "")
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.isWaived()).isTrue());
        assertThat(judgement(outcome, startOf(FROM.plusDays(1)))
                        .report("1.0", "ab", "")
                        .findings())
                .extracting(finding -> finding.violation().message())
                .containsExactly("broken", "The waiver of entity-has-version was for no longer than 2027-01-01");
    }

    @Test
    void whatIsWaivedInTheCodeAndKnownIsWaivedAndNotStale() {
        Judgement judgement = judgement(outcome(List.of(codeWaiver("entity-has-version"))), startOf(FROM), baseline(1));

        assertThat(judgement.report("1.0", "ab", "").waived()).singleElement().satisfies(finding -> {
            assertThat(finding.isWaived()).isTrue();
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
        assertThat(judgement.stale().size()).isZero();
    }

    @Test
    void aWaiverThatWaivesNothingIsAFinding() {
        Outcome outcome = outcome(List.of(codeWaiver("pii-is-never-logged")));

        assertThat(judgement(outcome, startOf(FROM)).report("1.0", "ab", "").of(Severity.WARNING))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.standard().id()).isEqualTo(CodeWaiver.STANDARD);
                    assertThat(finding.violation().message())
                            .isEqualTo("The waiver of pii-is-never-logged waives nothing");
                    assertThat(finding.violation().line()).isEqualTo(7);
                });
    }

    @Test
    void aWaiverOfAStandardThatCouldNotRunIsNotUnused() {
        Outcome outcome = outcome(List.of(codeWaiver("layers-are-respected")));

        assertThat(judgement(outcome, startOf(FROM)).report("1.0", "ab", "").of(Severity.WARNING))
                .isEmpty();
    }

    @Test
    void theWaiverInTheCodeIsNamedBeforeThatOfThePolicy() {
        Outcome outcome = new Outcome(
                "defaults",
                Map.of(),
                List.of(waiver("orders", null, null)),
                List.of(codeWaiver("entity-has-version")),
                1,
                0,
                List.of("entity-has-version"),
                List.of(),
                List.of(violation("entity-has-version")));

        assertThat(judgement(outcome, UNTIL.minusNanos(1))
                        .report("1.0", "ab", "")
                        .findings())
                .extracting(Finding::suppression)
                .hasOnlyElementsOfType(Suppression.InCode.class)
                .hasSize(1);
    }

    private static CodeWaiver codeWaiver(String standard) {
        CodeWaiver.Site site = new CodeWaiver.Site("Order.java", 7, "Order", List.of("Order"));
        return new CodeWaiver(standard, FROM, "because", "", site);
    }

    private static Report waived(
            @Nullable String service, @Nullable String team, @Nullable String environment, Instant at) {
        Outcome outcome = new Outcome(
                "defaults",
                Map.of(),
                List.of(waiver(service, team, environment)),
                List.of(),
                1,
                0,
                List.of("entity-has-version"),
                List.of(),
                List.of(violation("entity-has-version")));
        return judgement(outcome, at).report("1.0", "ab", "");
    }

    private static Waiver waiver(@Nullable String service, @Nullable String team, @Nullable String environment) {
        Waiver.Scope scope =
                new Waiver.Scope(service, team, null, null, "entity-has-version", environment, GateRule.STANDARDS);
        return new Waiver(scope, "because", "OPS-12", "ada", "grace", UNTIL.minus(Duration.ofDays(30)), UNTIL);
    }
}
