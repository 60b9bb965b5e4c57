package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document against Surefire's schema, and as Surefire's own reader reads it. */
final class JunitReportTest {
    private static final Standard VERSION = Standards.find("entity-has-version").orElseThrow();
    private static final Standard LAYERS =
            Standards.find("layers-are-respected").orElseThrow();
    private static final Standard LOGGED = Standards.find("pii-is-never-logged").orElseThrow();
    private static final Schema SCHEMA = schema();

    @TempDir
    Path folder;

    @Test
    void theSchemaRefusesATestCaseWithoutATime() {
        String untimed = report("It has none", null).replace(" time=\"0\"", "");

        assertThatThrownBy(() -> validate(untimed)).hasMessageContaining("'time'");
    }

    @Test
    void whatIsBrokenWaivedAndNotRunKeepsTheSchema() throws Exception {
        validate(report("It has none", null));
        validate(report("It has none", Samples.waiver("orders")));
    }

    @Test
    void whatXmlCannotSayIsReplaced() throws Exception {
        String report = report("a\u0000b\u001bc\uFFFFd\uD800e 😀 größe <&>\n\"'", null);

        validate(report);
        assertThat(report).contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe 😀 größe &lt;&amp;&gt;");
    }

    @Test
    void surefireReadsIt() throws Exception {
        List<ReportTestCase> cases = read(report("It has none", null));

        assertThat(cases)
                .extracting(each -> each.getFullClassName() + "." + each.getName())
                .containsExactly(
                        "plimsoll.data.entity-has-version",
                        "plimsoll.structure.layers-are-respected",
                        "plimsoll.privacy.pii-is-never-logged");
        assertThat(cases.get(0).hasFailure()).isTrue();
        assertThat(cases.get(0).getFailureMessage()).isEqualTo("It has none");
        assertThat(cases.get(0).getFailureType()).isEqualTo("data/entity-has-version");
        assertThat(cases.get(1).isSuccessful()).isTrue();
        assertThat(cases.get(2).hasSkipped()).isTrue();
    }

    @Test
    void surefireTakesAWaivedErrorForSkipped() throws Exception {
        assertThat(read(report("It has none", Samples.waiver("orders"))).get(0).hasSkipped())
                .isTrue();
    }

    @Test
    void thePolicyIsNamed() {
        assertThat(report("It has none", null)).contains("<property name=\"policy\" value=\"defaults@1\"");
    }

    private List<ReportTestCase> read(String report) throws Exception {
        Files.writeString(folder.resolve("TEST-plimsoll.xml"), report);
        List<ReportTestSuite> suites =
                new SurefireReportParser(List.of(folder.toFile()), new NullConsoleLogger()).parseXMLReportFiles();
        return suites.stream().flatMap(suite -> suite.getTestCases().stream()).toList();
    }

    private static void validate(String report) throws Exception {
        SCHEMA.newValidator().validate(new StreamSource(new StringReader(report)));
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(Objects.requireNonNull(
                            JunitReportTest.class.getResource("/schema/surefire-test-report.xsd")));
        } catch (org.xml.sax.SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String report(String message, @Nullable Waiver waiver) {
        Violation violation = new Violation("entity-has-version", message, "Order.java", 3, "Order", "");
        return JunitReport.write(
                "orders",
                new Report(
                        "1.0",
                        "defaults@1",
                        "ab",
                        "",
                        List.of(VERSION, LAYERS),
                        List.of(new NotRun(LOGGED, "it has no \"sources\"", "add some")),
                        List.of(
                                new Finding(
                                        VERSION,
                                        violation,
                                        Severity.ERROR,
                                        null,
                                        waiver == null ? null : new Suppression.ByPolicy(waiver)),
                                new Finding(VERSION, violation, Severity.WARNING, null))));
    }
}
