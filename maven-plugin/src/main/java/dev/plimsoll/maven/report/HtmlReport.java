package dev.plimsoll.maven.report;

import dev.plimsoll.standards.FixKind;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.NotRun;
import dev.plimsoll.standards.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The report as one self-contained page: what broke, with the text of the standard beside it. */
public final class HtmlReport {
    private final String name;
    private final Report report;
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(String name, Report report) {
        this.name = name;
        this.report = report;
    }

    /** The page of the module of this name. */
    public static String write(String name, Report report) {
        return new HtmlReport(name, report).page();
    }

    private String page() {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Html.escape(name))
                .append(" and its standards</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n");
        header();
        html.append("<main>\n");
        broken().forEach(this::section);
        notRun();
        kept();
        html.append("</main>\n<footer>Plimsoll ")
                .append(Html.escape(report.tool()))
                .append(", policy ")
                .append(Html.escape(report.policy()))
                .append("</footer>\n</body>\n</html>\n");
        return html.toString();
    }

    private void header() {
        html.append("<header>\n<p class=\"mark\" aria-hidden=\"true\"></p>\n<h1>")
                .append(Html.escape(name))
                .append("</h1>\n<p class=\"verdict\">")
                .append(verdict())
                .append("</p>\n<ul class=\"counts\">\n");
        count("error", report.of(Severity.ERROR).size(), "errors");
        count("warning", report.of(Severity.WARNING).size(), "warnings");
        count("advice", report.of(Severity.ADVICE).size(), "advice");
        count("waived", report.waived().size(), "waived");
        count("known", report.inBaseline().size(), "in the baseline");
        count("kept", keptStandards().size(), "kept");
        count("notrun", report.notRun().size(), "not run");
        html.append("</ul>\n</header>\n");
    }

    private String verdict() {
        if (!report.of(Severity.ERROR).isEmpty()) {
            return "Loaded past the line: errors fail the build.";
        }
        return report.findings().isEmpty() ? "Every standard that ran holds." : "Above the line, with things to mend.";
    }

    private void count(String kind, int number, String label) {
        html.append("<li class=\"").append(kind).append("\"><b>").append(number);
        html.append("</b> ").append(label).append("</li>\n");
    }

    private List<Standard> broken() {
        return report.ran().stream()
                .filter(standard -> !report.of(standard).isEmpty())
                .sorted(Comparator.comparing(this::isSuppressed)
                        .thenComparing(this::worst)
                        .thenComparing(Standard::path))
                .toList();
    }

    private List<Standard> keptStandards() {
        return report.ran().stream()
                .filter(standard -> report.of(standard).isEmpty())
                .toList();
    }

    private boolean isSuppressed(Standard standard) {
        return report.of(standard).stream().noneMatch(Finding::counts);
    }

    private String kind(Standard standard) {
        if (!isSuppressed(standard)) {
            return worst(standard).word();
        }
        return report.of(standard).stream().allMatch(Finding::isInBaseline) ? "known" : "waived";
    }

    private Severity worst(Standard standard) {
        return report.of(standard).stream()
                .filter(finding -> finding.counts() || isSuppressed(standard))
                .map(Finding::severity)
                .sorted()
                .findFirst()
                .orElse(Severity.ADVICE);
    }

    private void section(Standard standard) {
        String kind = kind(standard);
        html.append("<section id=\"")
                .append(standard.id())
                .append("\" class=\"")
                .append(kind);
        html.append("\">\n<p class=\"path\"><span class=\"badge\">")
                .append(kind)
                .append("</span> ")
                .append(standard.path())
                .append("</p>\n<h2>")
                .append(Html.escape(standard.title()))
                .append("</h2>\n<p class=\"why\">")
                .append(Html.inline(standard.why()))
                .append("</p>\n");
        waivers(standard);
        html.append("<ol class=\"places\">\n");
        report.of(standard).forEach(this::place);
        html.append("</ol>\n<p class=\"fix\">").append(fix(standard)).append("</p>\n");
        pageText(standard);
        html.append("</section>\n");
    }

    private void waivers(Standard standard) {
        report.of(standard).stream()
                .filter(Finding::isWaived)
                .map(Finding::suppression)
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(waiver -> html.append("<p class=\"waiver\">")
                        .append(Html.escape(waiver.full()))
                        .append("</p>\n"));
    }

    private void place(Finding finding) {
        int line = finding.violation().line();
        html.append("<li><code class=\"where\">")
                .append(Html.escape(finding.violation().file()))
                .append(line > 0 ? ":" + line : "")
                .append("</code> ")
                .append(Html.escape(finding.violation().message()));
        if (finding.errorFrom() != null) {
            html.append(" <span class=\"date\">an error from ")
                    .append(finding.errorFrom())
                    .append("</span>");
        }
        if (finding.suppression() != null) {
            html.append(" <span class=\"date\">")
                    .append(Html.escape(finding.suppression().text()));
            html.append("</span>");
        }
        html.append("</li>\n");
    }

    private String fix(Standard standard) {
        String goal = standard.fix() == FixKind.RECIPE ? "fix" : "explain";
        String command =
                "<code>" + Html.escape(new Goals(report.tool()).of(goal)) + " -Dstandard=" + standard.id() + "</code>";
        return standard.fix() == FixKind.RECIPE ? "Mend it: " + command : "By hand, as the page says: " + command;
    }

    private void pageText(Standard standard) {
        html.append("<details><summary>The standard in full</summary>\n");
        Block.of(standard.markdown()).stream().skip(1).map(Html::block).forEach(html::append);
        html.append("</details>\n");
    }

    private void notRun() {
        if (report.notRun().isEmpty()) {
            return;
        }
        html.append("<section class=\"notrun\">\n<h2>Not run, so not passed</h2>\n<ul>\n");
        for (NotRun notRun : report.notRun()) {
            html.append("<li id=\"").append(notRun.standard().id()).append("\"><b>");
            html.append(notRun.standard().path()).append("</b>: ").append(Html.escape(notRun.reason()));
            html.append("<br><small>").append(Html.escape(notRun.remedy())).append("</small></li>\n");
        }
        html.append("</ul>\n</section>\n");
    }

    private void kept() {
        html.append("<section class=\"kept\">\n<h2>Kept</h2>\n<ul>\n");
        keptStandards().forEach(standard -> html.append("<li id=\"")
                .append(standard.id())
                .append("\"><b>")
                .append(standard.path())
                .append("</b>: ")
                .append(Html.escape(standard.title()))
                .append("</li>\n"));
        html.append("</ul>\n</section>\n");
    }

    static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
