package dev.plimsoll.maven.report;

import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.NotRun;
import dev.plimsoll.standards.report.Report;
import dev.plimsoll.standards.report.Suppression;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The report as JUnit's XML, for whatever shows test results: one test case per standard. */
public final class JunitReport {
    private final XMLStreamWriter xml;
    private final Report report;

    private JunitReport(XMLStreamWriter xml, Report report) {
        this.xml = xml;
        this.report = report;
    }

    /** The document of the module of this name. */
    public static String write(String name, Report report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitReport(xml, report).document(name);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private void document(String name) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "plimsoll." + name);
        xml.writeAttribute(
                "tests", String.valueOf(report.ran().size() + report.notRun().size()));
        xml.writeAttribute("failures", String.valueOf(failures()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", String.valueOf(report.notRun().size() + suppressed()));
        xml.writeAttribute("time", "0");
        properties();
        for (Standard standard : report.ran()) {
            start(standard);
            results(standard);
            xml.writeEndElement();
        }
        for (NotRun notRun : report.notRun()) {
            start(notRun.standard());
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", legal(notRun.reason()));
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void properties() throws XMLStreamException {
        xml.writeStartElement("properties");
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", "policy");
        xml.writeAttribute("value", legal(report.policy()));
        xml.writeEndElement();
    }

    private long failures() {
        return report.ran().stream()
                .filter(standard -> !errors(standard).isEmpty())
                .count();
    }

    private long suppressed() {
        return report.ran().stream().filter(this::isSuppressed).count();
    }

    /** JUnit knows no waiver; skipped is neither passed nor failed, and its message is shown. */
    private boolean isSuppressed(Standard standard) {
        return errors(standard).isEmpty() && report.of(standard).stream().anyMatch(finding -> !finding.counts());
    }

    private void start(Standard standard) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "plimsoll." + standard.topic());
        xml.writeAttribute("name", standard.id());
        // Surefire's schema wants a time; the engines run all standards at once, so that none has one of its own.
        xml.writeAttribute("time", "0");
    }

    private void results(Standard standard) throws XMLStreamException {
        List<Finding> errors = errors(standard);
        if (!errors.isEmpty()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", standard.path());
            xml.writeAttribute("message", legal(errors.get(0).violation().message()));
            xml.writeCharacters(text(errors));
            xml.writeEndElement();
        }
        if (isSuppressed(standard)) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", legal(suppressions(standard)));
        }
        List<Finding> others = report.of(standard).stream()
                .filter(finding -> !isError(finding))
                .toList();
        if (!others.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(text(others));
            xml.writeEndElement();
        }
    }

    private List<Finding> errors(Standard standard) {
        return report.of(standard).stream().filter(JunitReport::isError).toList();
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR && finding.counts();
    }

    private String suppressions(Standard standard) {
        return report.of(standard).stream()
                .map(Finding::suppression)
                .flatMap(Stream::ofNullable)
                .map(Suppression::full)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String text(List<Finding> findings) {
        return legal(findings.stream()
                .map(finding -> word(finding) + "  " + finding.violation().file() + ":"
                        + finding.violation().line() + "  "
                        + finding.violation().message())
                .collect(Collectors.joining("\n")));
    }

    /** XML 1.0 has no way to write most control characters, and the writer does not mind. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> c == '\t' || c == '\n' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String word(Finding finding) {
        if (finding.counts()) {
            return finding.severity().word();
        }
        return finding.isWaived() ? "waived" : "known";
    }
}
