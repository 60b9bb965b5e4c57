package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.NotRun;
import dev.plimsoll.standards.report.Report;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SummaryTest {
    private static final Standard VERSION = Standards.find("entity-has-version").orElseThrow();
    private static final Standard LOGGED = Standards.find("pii-is-never-logged").orElseThrow();

    @Test
    void aSilentPassIsNotSilence() {
        Report report = new Report("1.0", "defaults@1", "ab", "", List.of(VERSION, LOGGED), List.of(), List.of());

        assertThat(text(new Checked(report, 27, 66, false), 1_900)).isEqualTo("""
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

        assertThat(text(new Checked(report, 1, 1, true), 80)).isEqualTo("""
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

        assertThat(text(new Checked(report, 1, 1, false), 80))
                .contains("  found    0 errors, 2 warnings, 0 advice\n")
                .contains("  becomes an error on 2027-01-31  data/entity-has-version (2 places)\n");
    }

    @Test
    void whatIsWaivedIsCountedApart() {
        Violation violation = new Violation("entity-has-version", "x", "Order.java", 1, "Order", "");
        Finding finding =
                new Finding(VERSION, violation, Severity.WARNING, LocalDate.of(2027, 1, 31), Samples.waiver("orders"));
        Report report = new Report("1.0", "defaults@1", "ab", "", List.of(VERSION), List.of(), List.of(finding));

        assertThat(text(new Checked(report, 1, 1, false), 80))
                .contains("  found    0 errors, 0 warnings, 0 advice, 1 waived\n")
                .doesNotContain("becomes an error");
    }

    private static String text(Checked checked, long millis) {
        return String.join("\n", Summary.of(checked, "report.html", Duration.ofMillis(millis)));
    }
}
