package dev.plimsoll.maven.report;

import dev.plimsoll.standards.FixKind;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.report.ModuleRun;
import dev.plimsoll.standards.report.NotChecked;
import dev.plimsoll.standards.report.SarifResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The reports of all modules of a build as one self-contained page: by module, by standard, and all that was found. */
public final class ReactorPage {
    private final Results results;
    private final Goals goals;
    private final StringBuilder html = new StringBuilder();
    private final Map<String, List<SarifResult>> broken = new LinkedHashMap<>();

    private ReactorPage(Results results, Goals goals) {
        this.results = results;
        this.goals = goals;
        results.all().forEach(result -> broken.computeIfAbsent(result.standard(), id -> new ArrayList<>())
                .add(result));
    }

    /** The page of the build of this name. */
    public static String write(String name, Results results, Goals goals) {
        return new ReactorPage(results, goals).page(name);
    }

    private String page(String name) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Html.escape(name))
                .append(" and its standards</title>\n<style>\n")
                .append(HtmlReport.style())
                .append("</style>\n</head>\n<body>\n");
        header(name);
        html.append("<main>\n");
        modules();
        standards();
        broken.forEach(this::section);
        notRun();
        html.append("</main>\n<footer>Plimsoll ")
                .append(Html.escape(goals.version()))
                .append(", policy ")
                .append(Html.escape(results.policies()))
                .append("</footer>\n</body>\n</html>\n");
        return html.toString();
    }

    private void header(String name) {
        html.append("<header>\n<p class=\"mark\" aria-hidden=\"true\"></p>\n<h1>")
                .append(Html.escape(name))
                .append("</h1>\n<p class=\"verdict\">")
                .append(verdict())
                .append("</p>\n<ul class=\"counts\">\n");
        count("error", results.of(Severity.ERROR).size(), "errors");
        count("warning", results.of(Severity.WARNING).size(), "warnings");
        count("advice", results.of(Severity.ADVICE).size(), "advice");
        count("waived", results.all().stream().filter(SarifResult::isWaived).count(), "waived");
        count("known", results.all().stream().filter(SarifResult::known).count(), "in the baseline");
        count("kept", results.checked().size(), "modules checked");
        count("notrun", results.missing().size(), "not checked");
        html.append("</ul>\n</header>\n");
    }

    private String verdict() {
        if (!results.of(Severity.ERROR).isEmpty()) {
            return "Loaded past the line: errors fail the build.";
        }
        if (!results.missing().isEmpty()) {
            return "Not all of it was checked, so nobody knows.";
        }
        return results.all().isEmpty() ? "Every standard that ran holds." : "Above the line, with things to mend.";
    }

    private void count(String kind, long number, String label) {
        html.append("<li class=\"").append(kind).append("\"><b>").append(number);
        html.append("</b> ").append(label).append("</li>\n");
    }

    private void modules() {
        html.append("<section id=\"modules\">\n<h2>By module</h2>\n<table>\n<tr><th>module</th><th>errors</th>")
                .append("<th>warnings</th><th>advice</th><th>do not count</th><th>not run</th><th>policy</th></tr>\n");
        results.checked().forEach(this::module);
        for (NotChecked module : results.notChecked()) {
            html.append("<tr class=\"notrun\"><td>").append(Html.escape(module.module()));
            html.append("</td><td colspan=\"6\">")
                    .append(module.kind() == NotChecked.Kind.EMPTY ? "nothing to check" : "not checked")
                    .append(": ")
                    .append(Html.escape(module.reason()))
                    .append("</td></tr>\n");
        }
        html.append("</table>\n</section>\n");
    }

    private void module(ModuleRun module) {
        html.append("<tr><td>").append(Html.escape(module.module())).append("</td>");
        numbers(module.results());
        cell(module.notRun().size());
        html.append("<td>").append(Html.escape(module.policy())).append("</td></tr>\n");
    }

    private void numbers(List<SarifResult> found) {
        for (Severity severity : Severity.values()) {
            cell(found.stream()
                    .filter(result -> Results.counts(result, severity))
                    .count());
        }
        cell(found.stream().filter(SarifResult::isSuppressed).count());
    }

    private void cell(long number) {
        html.append("<td>").append(number).append("</td>");
    }

    private void standards() {
        if (broken.isEmpty()) {
            return;
        }
        html.append("<section id=\"standards\">\n<h2>By standard</h2>\n<table>\n<tr><th>standard</th><th>errors</th>")
                .append("<th>warnings</th><th>advice</th><th>do not count</th></tr>\n");
        broken.forEach((id, found) -> {
            html.append("<tr><td><a href=\"#")
                    .append(id)
                    .append("\">")
                    .append(path(id))
                    .append("</a></td>");
            numbers(found);
            html.append("</tr>\n");
        });
        html.append("</table>\n</section>\n");
    }

    private void section(String id, List<SarifResult> found) {
        SarifResult worst = found.get(0);
        String kind = worst.word();
        html.append("<section id=\"").append(id).append("\" class=\"").append(kind);
        html.append("\">\n<p class=\"path\"><span class=\"badge\">")
                .append(kind)
                .append("</span> ");
        html.append(path(id)).append("</p>\n");
        Standards.find(id).ifPresent(this::about);
        found.stream()
                .filter(SarifResult::isWaived)
                .flatMap(result -> result.suppressed().stream())
                .distinct()
                .forEach(by -> html.append("<p class=\"waiver\">waived: ")
                        .append(Html.escape(by))
                        .append("</p>\n"));
        html.append("<ol class=\"places\">\n");
        found.forEach(this::place);
        html.append("</ol>\n");
        Standards.find(id).ifPresent(this::more);
        html.append("</section>\n");
    }

    private void about(Standard standard) {
        html.append("<h2>").append(Html.escape(standard.title())).append("</h2>\n<p class=\"why\">");
        html.append(Html.inline(standard.why())).append("</p>\n");
    }

    private void place(SarifResult result) {
        html.append("<li><code class=\"where\">")
                .append(Html.escape(result.path()))
                .append(result.line() > 0 ? ":" + result.line() : "")
                .append("</code> ")
                .append(Html.escape(result.message()));
        if (result.isSuppressed()) {
            html.append(" <small>").append(result.word()).append("</small>");
        }
        if (result.errorFrom() != null) {
            html.append(" <span class=\"date\">an error from ").append(Html.escape(result.errorFrom()));
            html.append("</span>");
        }
        html.append("</li>\n");
    }

    private void more(Standard standard) {
        boolean recipe = standard.fix() == FixKind.RECIPE;
        html.append("<p class=\"fix\">")
                .append(recipe ? "Mend it: " : "By hand, as the page says: ")
                .append("<code>")
                .append(Html.escape(goals.of(recipe ? "fix" : "explain") + " -Dstandard=" + standard.id()))
                .append("</code></p>\n<details><summary>The standard in full</summary>\n");
        Block.of(standard.markdown()).stream().skip(1).map(Html::block).forEach(html::append);
        html.append("</details>\n");
    }

    private void notRun() {
        if (results.notRun().isEmpty()) {
            return;
        }
        html.append("<section class=\"notrun\">\n<h2>Not run, so not passed</h2>\n<ul>\n");
        results.notRun().forEach((obstacle, standards) -> html.append("<li><b>")
                .append(standards.stream().map(ReactorPage::path).collect(Collectors.joining(", ")))
                .append("</b> in ")
                .append(Html.escape(String.join(", ", obstacle.modules())))
                .append(": ")
                .append(Html.escape(obstacle.reason()))
                .append("<br><small>")
                .append(Html.escape(obstacle.remedy()))
                .append("</small></li>\n"));
        html.append("</ul>\n</section>\n");
    }

    private static String path(String id) {
        return Html.escape(Standards.find(id).map(Standard::path).orElse(id));
    }
}
