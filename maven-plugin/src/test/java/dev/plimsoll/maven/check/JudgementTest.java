package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.baseline.Baseline;
import dev.plimsoll.maven.baseline.Row;
import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Level;
import dev.plimsoll.standards.policy.StandardPolicy;
import dev.plimsoll.standards.policy.Target;
import dev.plimsoll.standards.policy.Waiver;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.Report;
import dev.plimsoll.standards.report.Suppression;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class JudgementTest {
    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final Instant UNTIL = Instant.parse("2026-12-20T00:00:00Z");
    private static final Target BUILD = Target.ofBuild("orders", "money");

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

    private static Outcome outcome(List<CodeWaiver> waivers) {
        return outcome(waivers, violation("entity-has-version"));
    }

    private static Outcome outcome(List<CodeWaiver> waivers, Violation... violations) {
        return new Outcome(
                "defaults",
                Map.of(),
                List.of(),
                waivers,
                1,
                0,
                List.of("entity-has-version", "pii-is-never-logged", CodeWaiver.STANDARD),
                List.of(),
                List.of(violations));
    }

    private static CodeWaiver codeWaiver(String standard) {
        CodeWaiver.Site site = new CodeWaiver.Site("Order.java", 7, "Order", List.of("Order"));
        return new CodeWaiver(standard, FROM, "because", "", site);
    }

    private static Baseline baseline(int count) {
        return new Baseline(new TreeMap<>(Map.of(new Row("entity-has-version", "Order", ""), count)));
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

    private static Judgement judgement(Outcome outcome, Instant at) {
        return judgement(outcome, at, Baseline.NONE);
    }

    private static Judgement judgement(Outcome outcome, Instant at, Baseline baseline) {
        return new Judgement(outcome, new Judgement.Circumstances(BUILD, at, baseline));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Violation violation(String standard) {
        return new Violation(standard, "broken", "Order.java", 1, "Order", "");
    }
}
