package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Level;
import dev.plimsoll.standards.policy.StandardPolicy;
import dev.plimsoll.standards.policy.Target;
import dev.plimsoll.standards.policy.Waiver;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
                1,
                0,
                List.of("entity-has-version", "pii-is-never-logged"),
                List.of(),
                List.of(violation("entity-has-version"), violation("pii-is-never-logged")));

        Report report = new Judgement(outcome, BUILD, startOf(FROM)).report("1.0", "ab", "");

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
                1,
                0,
                List.of("entity-has-version", "pii-is-never-logged"),
                List.of(),
                List.of(violation("entity-has-version"), violation("pii-is-never-logged")));

        assertThat(new Judgement(outcome, BUILD, waiver.from())
                        .report("1.0", "ab", "")
                        .findings())
                .extracting(Finding::isWaived)
                .containsExactly(false, true);
    }

    private static Report waived(
            @Nullable String service, @Nullable String team, @Nullable String environment, Instant at) {
        Outcome outcome = new Outcome(
                "defaults",
                Map.of(),
                List.of(waiver(service, team, environment)),
                1,
                0,
                List.of("entity-has-version"),
                List.of(),
                List.of(violation("entity-has-version")));
        return new Judgement(outcome, BUILD, at).report("1.0", "ab", "");
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
                1,
                0,
                List.of("entity-has-version"),
                List.of(),
                List.of(violation("entity-has-version")));
        return new Judgement(outcome, BUILD, startOf(day))
                .report("1.0", "ab", "")
                .findings()
                .get(0);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Violation violation(String standard) {
        return new Violation(standard, "broken", "Order.java", 1, "Order", "");
    }
}
