package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.maven.baseline.Baseline;
import dev.plimsoll.maven.baseline.Row;
import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.NotRun;
import dev.plimsoll.standards.report.Report;
import dev.plimsoll.standards.report.Suppression;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SummaryTest {
    private static final Standard VERSION = Standards.find("entity-has-version").orElseThrow();
    private static final Standard LOGGED = Standards.find("pii-is-never-logged").orElseThrow();

    private static final Baseline MENDED = new Baseline(new TreeMap<>(Map.of(
            new Row("entity-has-version", "com.acme.Order", ""),
            1,
            new Row("layers-are-respected", "com.acme.A", "com.acme.B"),
            2)));
    private static final Links LINKS = new Links("", "report.html", null, new Goals("1.0"));

    @Test
    void aSilentPassIsNotSilence() {
        Report report = new Report("1.0", "defaults@1", "ab", "", List.of(VERSION, LOGGED), List.of(), List.of());

        assertThat(text(new Checked(report, 27, 66, false, Checked.Stale.NONE), 1_900))
                .isEqualTo("""
                Plimsoll checked 27 classes and 66 dependencies by 2 standards in 1.9 s
                  found    0 errors, 0 warnings, 0 advice
                  policy   defaults@1
                  report   report.html""");
    }

    @Test
    void whatDidNotRunIsToldWithItsRemedy() {
        Report report = new Report(
                "1.0",
                "defaults@1",
                "ab",
                "",
                List.of(VERSION),
                List.of(new NotRun(LOGGED, "the module has no Java sources", "nothing to do")),
                List.of());

        assertThat(text(new Checked(report, 1, 1, true, Checked.Stale.NONE), 80))
                .isEqualTo("""
                Plimsoll checked 1 class and 1 dependency by 1 standard in 0.08 s (nothing changed since the last check)
                  found    0 errors, 0 warnings, 0 advice
                  not run  pii-is-never-logged: the module has no Java sources
                           -> nothing to do
                  policy   defaults@1
                  report   report.html""");
    }

    @Test
    void whatBecomesAnErrorIsToldWithTheDay() {
        LocalDate day = LocalDate.of(2027, 1, 31);
        Violation violation = new Violation("entity-has-version", "x", "Order.java", 1, "Order", "");
        Finding finding = new Finding(VERSION, violation, Severity.WARNING, day);
        Report report =
                new Report("1.0", "defaults@1", "ab", "", List.of(VERSION), List.of(), List.of(finding, finding));

        assertThat(text(new Checked(report, 1, 1, false, Checked.Stale.NONE), 80))
                .contains("  found    0 errors, 2 warnings, 0 advice\n")
                .contains("  becomes an error on 2027-01-31  data/entity-has-version (2 places)\n");
    }

    @Test
    void whatIsWaivedIsCountedApartAndStillHasItsDay() {
        Violation violation = new Violation("entity-has-version", "x", "Order.java", 1, "Order", "");
        Finding finding = new Finding(
                VERSION,
                violation,
                Severity.WARNING,
                LocalDate.of(2027, 1, 31),
                new Suppression.ByPolicy(Samples.waiver("orders")));
        Report report = new Report("1.0", "defaults@1", "ab", "", List.of(VERSION), List.of(), List.of(finding));

        assertThat(text(new Checked(report, 1, 1, false, Checked.Stale.NONE), 80))
                .contains("  found    0 errors, 0 warnings, 0 advice, 1 waived\n")
                .contains("  becomes an error on 2027-01-31  data/entity-has-version (1 place)\n");
    }

    @Test
    void aWaivedErrorIsOneAgainWhenItsWaiverIsOver() {
        Violation violation = new Violation("entity-has-version", "x", "Order.java", 1, "Order", "");
        Suppression waiver = new Suppression.ByPolicy(Samples.waiver("orders"));
        Finding finding = new Finding(VERSION, violation, Severity.ERROR, null, waiver);

        assertThat(text(checked(Checked.Stale.NONE, finding), 80))
                .contains("  becomes an error on 2026-12-20  data/entity-has-version (1 place)\n");
    }

    @Test
    void whatTheBaselineKnowsIsCountedApartAndNeverBecomesAnError() {
        Violation violation = new Violation("entity-has-version", "x", "Order.java", 1, "Order", "");
        Finding finding = new Finding(VERSION, violation, Severity.WARNING, null, new Suppression.InBaseline());

        assertThat(text(checked(Checked.Stale.NONE, finding), 80))
                .contains("  found    0 errors, 0 warnings, 0 advice, 1 in the baseline\n")
                .doesNotContain("becomes an error", "mended");
    }

    @Test
    void whatIsMendedAndDroppedIsToBeCommitted() {
        assertThat(text(checked(new Checked.Stale(MENDED, true)), 80)).contains("""
                  found    0 errors, 0 warnings, 0 advice, 3 mended since the baseline
                  mended   entity-has-version  com.acme.Order
                  mended   layers-are-respected  com.acme.A -> com.acme.B (2 places)
                           -> commit .plimsoll/baseline.yml, which does not have them any more
                """);
    }

    @Test
    void whatIsMendedAndStillInTheFileIsToldWithTheCommand() {
        assertThat(text(checked(new Checked.Stale(MENDED, false)), 80))
                .contains("\n           -> take them out of .plimsoll/baseline.yml and commit it:"
                        + " mvn compile dev.plimsoll:plimsoll-maven-plugin:1.0:check -Dplimsoll.shrinkBaseline\n");
    }

    private static Checked checked(Checked.Stale stale, Finding... findings) {
        Report report = new Report("1.0", "defaults@1", "ab", "", List.of(VERSION), List.of(), List.of(findings));
        return new Checked(report, 1, 1, false, stale);
    }

    private static String text(Checked checked, long millis) {
        return String.join("\n", Summary.of(checked, LINKS, Duration.ofMillis(millis)));
    }
}
