package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.maven.Samples;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Waiver;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.NotRun;
import dev.plimsoll.standards.report.Report;
import dev.plimsoll.standards.report.Suppression;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReportsTest {
    private static final Standard VERSION = Standards.find("entity-has-version").orElseThrow();
    private static final Standard LAYERS =
            Standards.find("layers-are-respected").orElseThrow();
    private static final Standard LOGGED = Standards.find("pii-is-never-logged").orElseThrow();

    private static final Suppression WAIVED = new Suppression.ByPolicy(Samples.waiver("orders"));

    @Test
    void junitHasOneTestCaseForEachStandard() {
        assertThat(JunitReport.write("orders", report(Severity.ERROR)))
                .contains("tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\"")
                .contains("<testcase classname=\"plimsoll.data\" name=\"entity-has-version\" time=\"0\"><failure")
                .contains(
                        "<testcase classname=\"plimsoll.structure\" name=\"layers-are-respected\" time=\"0\"></testcase>")
                .contains("<skipped message=\"it has no &quot;sources&quot;\"");
    }

    @Test
    void aWarningIsNoFailureOfJunit() {
        assertThat(JunitReport.write("orders", report(Severity.WARNING)))
                .contains("failures=\"0\"")
                .contains("<system-out>warning  Order.java:3  Order&lt;T&gt; is broken</system-out>");
    }

    @Test
    void thePageNamesThePlaceAndKeepsTheStandardsText() {
        assertThat(HtmlReport.write("orders", report(Severity.ERROR)))
                .contains("<section id=\"entity-has-version\" class=\"error\">")
                .contains("Order.java:3</code> Order&lt;T&gt; is broken")
                .contains("<h4>When a waiver is right</h4>")
                .contains("<figure class=\"bad\">");
    }

    @Test
    void everyStandardCanBeLinkedTo() {
        assertThat(HtmlReport.write("orders", report(Severity.ERROR)))
                .contains("id=\"layers-are-respected\"", "id=\"pii-is-never-logged\"");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        assertThat(HtmlReport.write("orders", report(Severity.ERROR)))
                .doesNotContain("<script", "<link", "src=", "@import", "url(");
    }

    @Test
    void aWaivedErrorIsNoFailureOfJunitAndIsNotPassedEither() {
        assertThat(JunitReport.write("orders", report(Severity.ERROR, WAIVED)))
                .contains("tests=\"3\" failures=\"0\" errors=\"0\" skipped=\"2\"")
                .contains("name=\"entity-has-version\" time=\"0\"><skipped message=\"waived until 2026-12-20 by OPS-12,"
                        + " approved by grace: It is &lt;archived&gt; in spring.\"")
                .contains("<system-out>waived  Order.java:3  Order&lt;T&gt; is broken</system-out>");
    }

    @Test
    void thePageShowsWhatIsWaivedByWhomUntilWhenAndWhy() {
        assertThat(HtmlReport.write("orders", report(Severity.ERROR, WAIVED)))
                .contains("<section id=\"entity-has-version\" class=\"waived\">")
                .contains("<p class=\"waiver\">waived until 2026-12-20 by OPS-12, approved by grace:"
                        + " It is &lt;archived&gt; in spring.</p>")
                .contains("<li class=\"error\"><b>0</b> errors</li>", "<li class=\"waived\"><b>1</b> waived</li>")
                .contains("Above the line, with things to mend.");
    }

    @Test
    void anEndInTheMiddleOfADayIsShownToTheInstant() {
        Waiver plain = Samples.waiver("orders");
        Waiver atNine =
                plain.granted(plain.from(), plain.until().minusSeconds(54_000)).orElseThrow();

        assertThat(new Suppression.ByPolicy(atNine).text()).startsWith("waived until 2026-12-19T09:00:00Z by");
    }

    @Test
    void whatTheBaselineKnowsIsShownAsThat() {
        Report known = report(Severity.WARNING, new Suppression.InBaseline());

        assertThat(JunitReport.write("orders", known))
                .contains("failures=\"0\" errors=\"0\" skipped=\"2\"")
                .contains("name=\"entity-has-version\" time=\"0\"><skipped message=\"in the baseline\"")
                .contains("<system-out>known  Order.java:3");
        assertThat(HtmlReport.write("orders", known))
                .contains("<section id=\"entity-has-version\" class=\"known\">")
                .contains("<span class=\"date\">in the baseline</span>")
                .contains("<li class=\"known\"><b>1</b> in the baseline</li>");
    }

    private static Report report(Severity severity) {
        return report(severity, null);
    }

    private static Report report(Severity severity, @Nullable Suppression suppression) {
        Violation violation = new Violation("entity-has-version", "Order<T> is broken", "Order.java", 3, "Order", "");
        return new Report(
                "1.0",
                "defaults@1",
                "ab",
                "",
                List.of(VERSION, LAYERS),
                List.of(new NotRun(LOGGED, "it has no \"sources\"", "add some")),
                List.of(new Finding(VERSION, violation, severity, null, suppression)));
    }
}
